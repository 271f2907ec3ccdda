/** The words of the reader's own lexicon, in Turkish. */

/** @type {typeof import("./en.js").default} */
export default {
  title: "Kendi terimleriniz",
  what: "Burada okuduğunuz her metinde işaretlenmesini istediğiniz adlar ve kalıplar. Bu tarayıcıda kalırlar.",
  form: "Terim",
  term: "Terim veya /kalıp/",
  type: "Tür",
  subtype: "Alt tür",
  canonical: "Bilinen adı (isterseniz)",
  link: "Bağlantı (isterseniz)",
  hint: "Büyük harf içeren terim yazıldığı gibi, içermeyen her yazılışıyla aranır. Kalıp: /birlik \\d+/i. Bağlantı: Q43, TR, geonames:745044 veya 41.01,28.97.",
  add: "Ekle",
  change: "Değiştir",
  edit: "Düzenle",
  remove: "Kaldır",
  editOne: (term) => `Düzenle: ${term}`,
  removeOne: (term) => `Kaldır: ${term}`,
  bring: "Dosyadan al (CSV, TSV, JSON)",
  save: "Dosya olarak kaydet",
  kept: (term) => `“${term}” kaydedildi.`,
  removed: (term) => `“${term}” kaldırıldı.`,
  brought: (good, bad) => `${good.toLocaleString("tr")} terim eklendi.${bad ? ` ${bad.toLocaleString("tr")} satır kullanılamıyor:` : ""}`,
  line: (line) => `Satır ${line}:`,
  more: (n) => `… ve ${n.toLocaleString("tr")} satır daha.`,
  notKept: "Bu tarayıcı sayfa için bir şey saklamıyor: sayfa yenilenince terimler gider. Dosya olarak kaydedin.",
};
