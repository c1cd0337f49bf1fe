// The results of a search: count, conditions, hits, pages.

import { chips } from "./chips.js";
import { h, highlighted } from "./dom.js";
import { exportMenu } from "./export.js";
import { facetPanel } from "./facets.js";
import { metaLine } from "./meta.js";
import { paging } from "./paging.js";
import { LIMIT, address, change } from "./state.js";
import { chinese, t } from "./words.js";

/** The whole view; `go(step, focus)` shows what `step` makes of the state, `advice` stands where there are no hits. */
export function resultsView(state, answer, go, advice) {
  return h("div", { class: "results" },
    facetPanel(state, answer, go),
    h("section", { class: "found", id: "hits", tabindex: "-1", "aria-labelledby": "found" },
      head(state, answer, go), chips(state), noticeLines(state, answer),
      advice ?? hitList(state, answer),
      paging(state, answer.total.value)));
}

/** The heading of the view, also the title of the window. */
export function resultsTitle(state) {
  return state.q?.trim() ? t.resultsOf(state.q.trim()) : t.everything;
}

/** How many articles were found, in a sentence, and which page of them is shown where it is not the first. */
export function foundText(state, answer) {
  const { total } = answer;
  if (isNotHeld(answer)) return t.notices["not-held"];
  const found = t.found(total.value, total.relation !== "exact");
  return state.offset > 0 ? `${found} · ${t.pageNumber(Math.floor(state.offset / LIMIT) + 1)}` : found;
}

function head(state, answer, go) {
  const { value, relation } = answer.total;
  return h("div", { class: "head" },
    h("h1", { class: "unseen", id: "found" }, resultsTitle(state)),
    h("p", { class: "total", id: "total" },
      h("strong", null, t.total(value, relation !== "exact")), " ",
      h("span", { class: "took" }, t.took(answer.tookMs))),
    h("div", { class: "tools" }, value > 1 && sortSelect(state, go), value > 0 && exportMenu(state, value)));
}

function sortSelect(state, go) {
  const orders = state.q?.trim() ? ["relevance", "newest", "oldest"] : ["newest", "oldest"];
  const chosen = orders.includes(state.sort) ? state.sort : orders[0];
  const select = h("select", {
    "data-key": "sort",
    onchange: () => go((now) => change(now, { sort: select.value === orders[0] ? null : select.value }), "sort"),
  }, orders.map((order) => h("option", { value: order, selected: order === chosen }, t.sorts[order])));
  return h("label", { class: "sort" }, h("span", null, t.sort), select);
}

/** Whether no article at all meets the conditions on newspaper, place and date. */
export const isNotHeld = (answer) => answer.notices.some((notice) => notice.code === "not-held");

function noticeLines(state, answer) {
  const codes = new Map(answer.notices.map((notice) => [notice.code, t.notices[notice.code] ?? notice.text]));
  if (answer.relaxed) codes.set("relaxed", t.relaxed(answer.relaxed.required, answer.relaxed.of));
  if (answer.partial) codes.set("time-limit", t.notices["time-limit"]);
  if (answer.total.value === 0) codes.delete("relaxed");
  codes.delete("not-held"); // The advice says it.
  const lines = [...codes.values()].map((text) => h("p", null, text));
  if (answer.didYouMean) {
    const other = change(state, { q: answer.didYouMean });
    lines.push(h("p", null, t.didYouMean, h("a", { href: address(other) }, answer.didYouMean)));
  }
  return lines.length > 0 && h("div", { class: "notices" }, lines);
}

function hitList(state, answer) {
  return h("ol", { class: "hits", start: String(state.offset + 1) },
    answer.hits.map((hit, i) => h("li", null, hitView(state, hit, i === 0))));
}

// The browser is asked when the first headline stood on the screen; see PaintIT.
function hitView(state, hit, isFirst) {
  return h("article", { class: "hit", ...chinese() },
    hit.kicker && h("p", { class: "kicker" }, hit.kicker),
    h("h2", null,
      h("a", { href: address({ ...state, article: hit.id }), elementtiming: isFirst && "first-hit" }, highlighted(hit.headlineHighlighted))),
    metaLine(hit),
    hit.snippets.slice(0, 3).map((snippet) => h("p", { class: "snippet" }, highlighted(snippet))));
}
