// The raw pages that an article was made of, beside the clean text.

import { h } from "./dom.js";
import { moduleOf, stylesheet } from "./load.js";
import "./morewords.js";
import { chinese, t } from "./words.js";

// A page of a newspaper has some 10,000 characters; a longer text is shown from before the article on.
const LONGEST = 100_000;
const BEFORE = 2_000;

/** The button that opens and closes the original. */
export function originalButton({ open, toggle }) {
  return h("button", {
    type: "button", class: "compare", "data-key": "compare", onclick: toggle,
    "aria-expanded": String(open), "aria-controls": open && "original",
  }, t.original);
}

/** The original of that article, or why it can't be shown; null where it is closed. */
export function originalPanel({ open, pages, problem, toggle, retry }, article) {
  if (!open) return null;
  return h("section", { class: "original", id: "original", "aria-labelledby": "original-title" },
    h("header", null,
      h("h2", { id: "original-title" }, t.original),
      pages?.some(({ picture }) => !picture) && h("p", { class: "legend" }, h("mark", { "aria-hidden": "true" }, "　　"), ` ${t.originalLegend}`),
      h("button", { type: "button", class: "close", "aria-label": t.closeOriginal, onclick: toggle }, h("span", { "aria-hidden": "true" }, "×"))),
    h("div", { class: "sheets", "data-key": "original", tabindex: "0", role: "group", "aria-labelledby": "original-title" },
      pages ? pages.map((page) => sheet(page, article)) : [h("p", null, problem), h("p", null, h("button", { type: "button", onclick: retry }, t.retry))]));
}

/** Scrolls the original, not the page around it, to where the article begins. */
export function showFirstPiece(view) {
  const sheets = view.querySelector(".sheets");
  const first = sheets?.querySelector("mark");
  if (!first || first.closest("details")) return; // There is a picture above it.
  const top = first.getBoundingClientRect().top - sheets.getBoundingClientRect().top + sheets.scrollTop;
  sheets.scrollTop = top < sheets.clientHeight / 2 ? 0 : top - sheets.clientHeight / 6;
}

function sheet({ path, page, text, pieces, boxes = [], picture }, article) {
  const [from, to] = bounds(text, pieces);
  const raw = [
    from > 0 && h("p", { class: "cut" }, t.originalCut),
    h("pre", chinese(), nodes(text, joined(text, pieces), from, to)),
    to < text.length && h("p", { class: "cut" }, t.originalCut),
  ];
  return h("figure", null,
    h("figcaption", null, page && h("span", { class: "label" }, t.page(page)), h("code", null, path)),
    picture ? pictured({ page, boxes, picture }, article, h("details", null, h("summary", null, t.originalText), raw)) : raw);
}

/** A picture, and below it the text; this alone where the picture can't be had. */
function pictured({ page, boxes, picture }, { id, newspaper, date }, text) {
  const place = h("div", { class: "picture" });
  const answer = new URL(`api/v1/articles/${encodeURIComponent(id)}/source`, document.baseURI);
  const what = { url: new URL(picture, answer).href, boxes, paper: newspaper, date, label: page };
  Promise.all([moduleOf("picture"), stylesheet("picture.css")])
    .then(([{ showPicture }]) => showPicture(place, what), () => (text.open = true));
  return [place, text];
}

function bounds(text, pieces) {
  if (text.length <= LONGEST) return [0, text.length];
  const from = Math.max(0, Math.min(...pieces.map(([start]) => start)) - BEFORE);
  return [from, Math.min(text.length, from + LONGEST)];
}

/** Pieces in order; those with nothing but blanks between them are one. */
function joined(text, pieces) {
  const result = [];
  for (const [start, end] of [...pieces].sort(([a], [b]) => a - b)) {
    const last = result.at(-1);
    if (last && text.slice(last[1], start).trim() === "") last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

function nodes(text, pieces, from, to) {
  const result = [];
  let at = from;
  for (const [start, end] of pieces.filter((piece) => piece[0] < to)) {
    const marked = text.slice(start, Math.min(end, to));
    result.push(text.slice(at, start), h("mark", { "data-begin": t.pieceBegins, "data-end": t.pieceEnds }, marked));
    at = Math.min(end, to);
  }
  return [...result, text.slice(at, to)];
}
