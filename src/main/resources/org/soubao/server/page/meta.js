// Where an article stands, in a line.

import { h } from "./dom.js";
import { dateText, t } from "./words.js";

/** Newspaper, city, date, page, section, and badges of origin and kind. */
export function metaLine(hit) {
  const parts = [
    hit.newspaper && h("span", { class: "paper" }, hit.newspaper),
    hit.city && h("span", null, hit.city),
    hit.date ? h("time", { datetime: hit.date }, dateText(hit.date)) : h("span", null, t.undated),
    hit.page && h("span", null, t.page(hit.page)),
    hit.section && h("span", null, hit.section),
  ].filter(Boolean);
  return h("p", { class: "meta" }, h("span", { class: "facts" }, parts), badges(hit));
}

/** What is worth telling of origin and kind: not that a report is one, nor that nothing is known. */
export function badges({ origin, kind }) {
  return [
    origin && origin !== "unknown" && h("span", { class: `badge ${origin}` }, t.origin(origin)),
    kind && kind !== "article" && h("span", { class: "badge" }, t.kind(kind)),
  ];
}
