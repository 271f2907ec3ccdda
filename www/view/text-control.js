/**
 * Mouse and keyboard in the article: picking marks, walking from mark to mark, lighting words.
 *
 * @typedef {import("./selection.js").Selection} Selection
 * @typedef {import("./reading-view.js").ReadingView} ReadingView
 */

/**
 * @param {ReadingView} view
 * @param {Selection} selection
 * @param {import("./legend.js").Legend} legend
 * @param {(id: string) => string[]} idsOf the ids that are selected together: all tellings of a happening
 * @param {AbortSignal} signal
 */
export function controlText(view, selection, legend, idsOf, signal) {
  const { element } = view;
  /** The mark that the Tab key reaches: one stop for the whole article. @type {HTMLElement | null} */
  let stop = null;
  /** @type {HTMLElement[]} */
  let selected = [];
  /** @type {HTMLElement[]} */
  let lit = [];

  // Of an article that is gone, the mark is gone too.
  const stopNow = () => (stop?.isConnected ? stop : view.all[0]);

  /** @param {HTMLElement} mark */
  const moveStop = (mark) => {
    const before = stopNow();
    stop = mark;
    // An element that loses its tabindex loses the focus.
    if (before !== mark) before?.removeAttribute("tabindex");
    mark.tabIndex = 0;
  };

  /** @param {HTMLElement | undefined} mark */
  const goTo = (mark) => {
    if (!mark) return;
    moveStop(mark);
    mark.focus();
  };

  /** @param {HTMLElement} mark */
  const pick = (mark) => {
    moveStop(mark);
    const { id = null, start } = mark.dataset;
    selection.select(id, "text", Number(start));
  };

  // A drag may begin on the mark that has the Tab stop. Pressing would focus it, and a browser takes away a caret that lies outside
  // of what gets the focus: before the first letter of a mark it does, and the drag would select nothing.
  element.addEventListener(
    "mousedown",
    () => {
      const pressed = stopNow();
      pressed?.removeAttribute("tabindex");
      setTimeout(() => {
        if (pressed && pressed === stopNow()) pressed.tabIndex = 0;
      });
    },
    { signal },
  );

  element.addEventListener(
    "click",
    (event) => {
      const chosen = element.getRootNode();
      const range = (chosen instanceof Document ? chosen : document).getSelection();
      if (range && !range.isCollapsed && element.contains(range.anchorNode)) return pickRange();
      const mark = markAt(event);
      if (mark) {
        pick(mark);
        mark.focus({ preventScroll: true });
      } else selection.select(null, "text");
    },
    { signal },
  );

  /** Selecting words by dragging selects the first mark that lies wholly inside. */
  function pickRange() {
    const range = document.getSelection()?.getRangeAt(0);
    const inside = range && [...element.querySelectorAll("mark")].find((mark) => range.intersectsNode(mark) && contains(range, mark));
    if (inside) pick(inside);
  }

  element.addEventListener(
    "focusin",
    (event) => {
      const mark = markAt(event);
      if (mark) moveStop(mark);
    },
    { signal },
  );

  element.addEventListener(
    "keydown",
    (event) => {
      const mark = markAt(event);
      if (!mark || event.altKey || event.ctrlKey || event.metaKey) return;
      const shown = () => view.all.filter(({ dataset }) => legend.shows(dataset.kind ?? "") && legend.shows(dataset.source ?? ""));
      /** @type {Record<string, () => HTMLElement | undefined>} */
      const moves = {
        ArrowRight: () => step(shown(), mark, 1),
        ArrowDown: () => step(shown(), mark, 1),
        ArrowLeft: () => step(shown(), mark, -1),
        ArrowUp: () => step(shown(), mark, -1),
        Home: () => shown()[0],
        End: () => shown().at(-1),
      };
      if (event.key === "Enter" || event.key === " ") pick(mark);
      else if (event.key === "Escape") selection.select(null, "text");
      else if (moves[event.key]) goTo(moves[event.key]());
      else return;
      event.preventDefault();
    },
    { signal },
  );

  selection.onSelect(({ id, origin, at }) => {
    for (const mark of selected) mark.removeAttribute("data-selected");
    selected = id ? idsOf(id).flatMap((one) => view.byId.get(one) ?? []) : [];
    for (const mark of selected) mark.setAttribute("data-selected", "");
    const target = selected.find((mark) => Number(mark.dataset.start) === at) ?? selected[0];
    if (!target) return;
    if (origin === "text") {
      requestAnimationFrame(() => uncover(target));
      return;
    }
    moveStop(target);
    reveal(target);
  }, signal);

  selection.onLight((spans) => {
    for (const mark of lit) mark.removeAttribute("data-lit");
    lit = [];
    for (const { start, role } of spans) {
      for (const mark of marksFrom(view.all, start)) {
        mark.setAttribute("data-lit", role);
        lit.push(mark);
      }
    }
  }, signal);
}

/**
 * On a narrow screen the sheet that opens may cover the very words that opened it.
 *
 * @param {HTMLElement} mark
 */
function uncover(mark) {
  const sheet = mark.closest(".lede-body")?.querySelector(".lede-side")?.getBoundingClientRect();
  const words = mark.getBoundingClientRect();
  if (sheet && words.bottom > sheet.top && words.left < sheet.right && words.right > sheet.left) reveal(mark);
}

/** @param {Event} event */
function markAt(event) {
  const target = event.target;
  return target instanceof Element ? /** @type {HTMLElement | null} */ (target.closest("mark")) : null;
}

/**
 * @param {Range} range
 * @param {Node} node
 */
function contains(range, node) {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const first = walker.nextNode();
  let last = first;
  for (let next = walker.nextNode(); next; next = walker.nextNode()) last = next;
  if (!first || !last) return false;
  // From letter to letter: a selection that begins at the first letter begins inside the element, not before it.
  const own = document.createRange();
  own.setStart(first, 0);
  own.setEnd(last, last.nodeValue?.length ?? 0);
  return range.compareBoundaryPoints(Range.START_TO_START, own) <= 0 && range.compareBoundaryPoints(Range.END_TO_END, own) >= 0;
}

/**
 * @param {HTMLElement[]} list
 * @param {HTMLElement} from
 * @param {1 | -1} by
 */
function step(list, from, by) {
  return list[list.indexOf(from) + by];
}

/**
 * The marks that begin at an offset, by binary search: marks stand in text order.
 *
 * @param {HTMLElement[]} all
 * @param {number} start
 */
function marksFrom(all, start) {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (Number(all[middle].dataset.start) < start) low = middle + 1;
    else high = middle;
  }
  const found = [];
  while (low < all.length && Number(all[low].dataset.start) === start) {
    if (!all[low].classList.contains("m-quote")) found.push(all[low]);
    low += 1;
  }
  return found;
}

/**
 * Brings words into view, without motion where the reader asked for none.
 *
 * @param {HTMLElement} element
 */
export function reveal(element) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element.scrollIntoView({ block: "nearest", behavior: calm ? "auto" : "smooth" });
}
