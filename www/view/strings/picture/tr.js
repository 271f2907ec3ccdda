import { numeral } from "../../numbers.js";

/** The words of the pictures in Turkish. */

/** @param {number} n */
const number = (n) => numeral(n, "tr");

/** @type {import("../../types.d.ts").Strings["picture"]} */
export default {
  network: "Ağ",
  networkTitle: "Kim kime ne yapıyor",
  places: "Harita",
  tools: "Görsel",
  keys: "Artı ve eksi yakınlaştırıp uzaklaştırır, ok tuşları kaydırır, 0 tümünü gösterir. Hepsi aşağıdaki listede de var.",
  closer: "Yakınlaştır",
  farther: "Uzaklaştır",
  left: "Sola",
  right: "Sağa",
  up: "Yukarı",
  down: "Aşağı",
  whole: "Tümünü göster",
  larger: "Büyüt",
  close: "Kapat",
  saveSvg: "Görseli SVG olarak kaydet",
  savePng: "Görseli PNG olarak kaydet",
  loading: "Çiziliyor…",
  failed: "Görsel yüklenemedi; hepsi listede var.",
  noNetwork: "Burada kimse kimseye bir şey yapmıyor.",
  noPlaces: "Koordinatı bilinen bir yer yok.",
  noDates: "Burada takvimde yeri olan bir şey yok.",
  noDateEvents: "Tarihi belli olmayan olaylar",
  noCoordinates: "Haritada olmayanlar",
  happenings: (n) => `${number(n)} olay`,
  timeline: (n, hidden) => `${number(n)} girdili zaman çizelgesi${hidden ? `, ${number(hidden)} tanesi görünmüyor` : ""}.`,
  graph: (nodes, edges, hidden) =>
    `${number(nodes)} katılımcı ve ${number(edges)} eylemden oluşan ağ${hidden ? `; ${number(hidden)} tanesi daha listede` : ""}.`,
  map: (n) => `${number(n)} yer gösteren harita.`,
};
