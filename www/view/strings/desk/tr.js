/** The words of several articles and of what is kept, in Turkish. */

/** @param {number} n */
const number = (n) => n.toLocaleString("tr");

/** @type {typeof import("./en.js").default} */
export default {
  articles: "Haberler",
  add: "Haber ekle",
  rename: "Yeniden adlandır",
  name: "Haberin adı",
  close: (title) => `Kapat: “${title}”`,
  closed: (title) => `“${title}” kapatıldı.`,
  undo: "Geri al",
  dismiss: "Kapat",
  nameless: "Adsız",
  together: "Hepsi birlikte",
  gathering: "Bütün haberler okunuyor…",
  kept: "Bu cihazda saklananlar",
  keptHint: "Düzelttikleriniz ve yan yana açtığınız haberler, kapatana ya da unutturana dek bu cihazda kalır.",
  corrections: (n) => `${number(n)} düzeltme`,
  forget: "Unut",
  forgetOf: (title) => `Unut: “${title}”`,
  forgetAll: "Hepsini unut",
  forgotten: (title) => `“${title}” unutuldu.`,
  allForgotten: "Açık olanlar dışında bu cihazda artık bir şey saklanmıyor.",
  saveRaw: "Olanı kaydet",
  said: {
    back: (n) => `Bu haberi daha önce okudunuz: ${number(n)} düzeltmeniz geri geldi.`,
    beside: (title) => `Bu başka bir metin: “${title}” yanında açıldı; onun düzeltmeleri duruyor.`,
    full: "Tarayıcının deposu dolu. Yaptıklarınız bu sayfa kapanana dek burada: kalması için dosya olarak kaydedin.",
    none: "Tarayıcı bu sayfanın bir şey saklamasına izin vermiyor. Yaptıklarınız sayfa kapanana dek burada: kalması için dosya olarak kaydedin.",
    second: "Yerel depo bozuk ve olduğu gibi bırakıldı. Yenisi kullanılıyor; eskisinde saklananlar listelenemiyor.",
    damaged: (n) => `Yerel depodaki ${number(n)} haber okunamıyor. Hiçbir şey silinmedi.`,
    unreadable: (n) => `Bu haberin ${number(n)} düzeltmesini bu sürüm okuyamıyor. Hiçbir şey silinmedi.`,
    joined: "Bu haberi başka bir sekme de düzeltti. İkisinin düzeltmeleri de saklanıyor.",
    forked: "Başka bir sekme bu haberin metnini değiştirdi. İkisi de saklanıyor; bu artık ayrı bir haber.",
    save: "Dosya olarak kaydet",
  },
  all: {
    label: "Bütün haberler birlikte",
    title: (n) => `${number(n)} haber bir arada`,
    hint: "Aşağıda art arda dururlar; her liste ve resim hepsinindir.",
    several: (n) => `Birden çok haberin anlattıkları (${number(n)})`,
    noneShared: "Bu haberlerin birden çoğunun anlattığı bir olay yok.",
    actions: (n) => `Kim kime ne yapıyor (${number(n)})`,
    names: (n) => `Birden çok haberde geçen adlar (${number(n)})`,
    toldBy: "Anlatan",
    in: "Geçtiği yer",
    disagree: { count: "Sayıda ayrılıyorlar", date: "Tarihte ayrılıyorlar", place: "Yerde ayrılıyorlar", telling: "Farklı anlatıyorlar" },
    openAt: (title) => `“${title}” haberini orada aç`,
  },
  stored: {
    notJson: "Bu dosya JSON değil, dolayısıyla kaydedilmiş bir çözümleme de değil.",
    schema: (version) => `Bu çözümleme bu sayfanın bilmediği başka bir biçimde (sürüm ${version}) kaydedilmiş. Metni yeniden okundu.`,
    schemaNoText: (version) =>
      `Bu çözümleme bu sayfanın bilmediği başka bir biçimde (sürüm ${version}) kaydedilmiş ve metni yok. Hiçbir şey değişmedi.`,
    otherText: "Bu çözümlemenin işaretleri içindeki metne uymuyor. Metin yeniden okundu.",
    otherEngine:
      "Bu çözümlemeyi Lede’nin başka bir sürümü yapmış; kaydedildiği gibi gösteriliyor. Yeniden okunması için metni düzenleyin ya da okutun.",
    none: "Bu dosya Lede’nin kaydettiği bir çözümleme değil. Hiçbir şey değişmedi.",
    corrections: (n) => `İçinde ${number(n)} düzeltmeniz var.`,
    applied: (n) => `Dosyadaki ${number(n)} düzeltme bu habere eklendi.`,
    noArticle: "Bunlar haberi olmayan düzeltmeler. Önce haberi, sonra bu dosyayı açın.",
  },
};
