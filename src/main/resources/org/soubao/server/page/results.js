// The results of a search: count, conditions, hits, pages.

import { h, highlighted } from "./dom.js";
import { exportMenu } from "./export.js";
import { facetPanel } from "./facets.js";
import { metaLine } from "./meta.js";
import { paging } from "./paging.js";
import { LIMIT, address, change } from "./state.js";
import { collapseLink, storyLine } from "./story.js";
import { chinese, t } from "./words.js";

/** The whole view; `go(step, focus)` shows what `step` makes of the state, `told` stands above the hits, `advice` in their place where there are none. */
export function resultsView(state, answer, go, told, advice) {
  return h("div", { class: "results" },
    facetPanel(state, answer, go),
    h("section", { class: "found", id: "hits", tabindex: "-1", "aria-labelledby": "found" },
      head(state, answer, go), told,
      advice ?? hitList(state, answer),
      paging(state, answer.total.value)));
}

/** The heading of the view, also the title of the window. */
export function resultsTitle(state) {
  return state.q?.trim() ? t.resultsOf(state.q.trim()) : t.everything;
}

/** How many articles were found, in a sentence, and which page of them is shown where it is not the first. */
export function foundText(state, answer) {
  if (isNotHeld(answer)) return t.notices["not-held"];
  const found = t.found(...numbers(answer));
  return state.offset > 0 ? `${found} · ${t.pageNumber(Math.floor(state.offset / LIMIT) + 1)}` : found;
}

/** How many hits there are, how many articles, and whether there may be more. */
const numbers = ({ total }) => [total.value, total.articles, total.relation !== "exact"];

function head(state, answer, go) {
  const { value } = answer.total;
  return h("div", { class: "head" },
    h("h1", { class: "unseen", id: "found" }, resultsTitle(state)),
    h("p", { class: "total", id: "total" },
      h("strong", null, t.total(...numbers(answer))), " ",
      collapseLink(state, answer),
      h("span", { class: "took" }, t.took(answer.tookMs))),
    h("div", { class: "tools" }, value > 1 && sortSelect(state, go),
      value > 0 && [h("a", { href: address(change(state, { trends: "month" })) }, t.trends), exportMenu(state, value)]));
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
    hit.snippets.slice(0, 3).map((snippet) => h("p", { class: "snippet" }, highlighted(snippet))),
    storyLine(state, hit));
}
