/** The words of several articles and of what is kept, in English. */

/** @param {number} n @param {string} one @param {string} many */
const plural = (n, one, many) => `${n.toLocaleString("en")} ${n === 1 ? one : many}`;

export default {
  articles: "Articles",
  add: "Add an article",
  rename: "Rename",
  name: "Name of the article",
  /** @param {string} title */
  close: (title) => `Close “${title}”`,
  /** @param {string} title */
  closed: (title) => `“${title}” is closed.`,
  undo: "Undo",
  dismiss: "Close",
  nameless: "Untitled",
  together: "All together",
  gathering: "Reading all articles…",
  kept: "Kept on this device",
  keptHint: "What you correct, and articles that you open beside each other, stay on this device until you close or forget them.",
  /** @param {number} n */
  corrections: (n) => plural(n, "correction", "corrections"),
  forget: "Forget",
  /** @param {string} title */
  forgetOf: (title) => `Forget “${title}”`,
  forgetAll: "Forget all",
  /** @param {string} title */
  forgotten: (title) => `“${title}” is forgotten.`,
  allForgotten: "Nothing is kept on this device any more, but what is open.",
  saveRaw: "Save what is there",
  said: {
    /** @param {number} n */
    back: (n) => `You have read this article before: your ${plural(n, "correction is", "corrections are")} back.`,
    /** @param {string} title */
    beside: (title) => `This is another text: it was opened beside “${title}”, whose corrections stay.`,
    full: "The browser’s storage is full. What you made is here until this page is closed: save it as a file to keep it.",
    none: "The browser lets this page keep nothing. What you make is here until the page is closed: save it as a file to keep it.",
    second: "The local store is damaged and was left as it is. A new one is used; what was kept in the old one cannot be listed.",
    /** @param {number} n */
    damaged: (n) => `${plural(n, "article", "articles")} in the local store cannot be read. Nothing was deleted.`,
    /** @param {number} n */
    unreadable: (n) => `${plural(n, "correction", "corrections")} of this article cannot be read by this version. Nothing was deleted.`,
    joined: "Another tab corrected this article, too. The corrections of both are kept.",
    forked: "Another tab changed the text of this article. Both are kept; this one is an article of its own now.",
    save: "Save as a file",
  },
  all: {
    label: "All articles together",
    /** @param {number} n */
    title: (n) => `${plural(n, "article", "articles")} as one`,
    hint: "Below they stand one after the other; every list and picture is of all of them.",
    /** @param {number} n */
    several: (n) => `Told by several articles (${n.toLocaleString("en")})`,
    noneShared: "No event is told by more than one of these articles.",
    /** @param {number} n */
    actions: (n) => `Who acts on whom (${n.toLocaleString("en")})`,
    /** @param {number} n */
    names: (n) => `Names in several articles (${n.toLocaleString("en")})`,
    toldBy: "Told by",
    in: "In",
    disagree: {
      count: "They disagree how many",
      date: "They disagree when",
      place: "They disagree where",
      telling: "They tell it differently",
    },
    /** @param {string} title */
    openAt: (title) => `Open “${title}” there`,
  },
  stored: {
    notJson: "This file is no JSON, and so no saved analysis.",
    /** @param {string} version */
    schema: (version) =>
      `This analysis was saved in another form (version ${version}), which this page does not know. Its text was read anew.`,
    /** @param {string} version */
    schemaNoText: (version) =>
      `This analysis was saved in another form (version ${version}), which this page does not know, and holds no text. Nothing was changed.`,
    otherText: "The marks of this analysis do not fit the text in it. The text was read anew.",
    otherEngine:
      "This analysis was made by another version of Lede and is shown as it was saved. Edit or read the text to have it read anew.",
    none: "This file is no analysis that Lede saved. Nothing was changed.",
    /** @param {number} n */
    corrections: (n) => `It came with ${plural(n, "correction", "corrections")} of yours.`,
    /** @param {number} n */
    applied: (n) => `${plural(n, "correction", "corrections")} from the file were added to this article.`,
    noArticle: "These are corrections without their article. Open the article first, then this file.",
  },
};
