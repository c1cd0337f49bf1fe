// The results of a search: count, conditions, hits, pages.

import { rangeText } from "./dates.js";
import { h, highlighted } from "./dom.js";
import { facetPanel } from "./facets.js";
import {
  FILTERS, LIMIT, MAX_OFFSET, address, blank, change, isFiltered, withFilter, withoutFilters,
} from "./state.js";
import { chinese, dateText, figure, t } from "./words.js";

/** The whole view; `go(state, focus)` shows another state. */
export function resultsView(state, answer, go) {
  return h("div", { class: "results" },
    facetPanel(state, answer, go),
    h("section", { class: "found", id: "hits", tabindex: "-1", "aria-labelledby": "found" },
      head(state, answer, go), chips(state), noticeLines(state, answer),
      answer.total.value === 0 ? advice(state) : hitList(state, answer),
      paging(state, answer.total.value)));
}

/** The heading of the view, also the title of the window. */
export function resultsTitle(state) {
  return state.q?.trim() ? t.resultsOf(state.q.trim()) : t.everything;
}

/** How many articles were found, in a sentence. */
export function foundText({ total }) {
  return t.found(total.value, total.relation !== "exact");
}

function head(state, answer, go) {
  const { value, relation } = answer.total;
  return h("div", { class: "head" },
    h("h1", { class: "unseen", id: "found" }, resultsTitle(state)),
    h("p", { class: "total", id: "total" },
      h("strong", null, t.total(value, relation !== "exact")), " ",
      h("span", { class: "took" }, t.took(answer.tookMs))),
    value > 1 && sortSelect(state, go));
}

function sortSelect(state, go) {
  const orders = state.q?.trim() ? ["relevance", "newest", "oldest"] : ["newest", "oldest"];
  const chosen = orders.includes(state.sort) ? state.sort : orders[0];
  const select = h("select", {
    "data-key": "sort",
    onchange: () => go(change(state, { sort: select.value === orders[0] ? null : select.value }), "sort"),
  }, orders.map((order) => h("option", { value: order, selected: order === chosen }, t.sorts[order])));
  return h("label", { class: "sort" }, h("span", null, t.sort), select);
}

function chips(state) {
  const conditions = FILTERS.flatMap((name) => state.filters[name].map((value) => ({
    text: valueText(name, value),
    without: withFilter(state, name, state.filters[name].filter((one) => one !== value)),
  })));
  const dates = rangeText(state);
  if (dates) conditions.push({ text: dates, without: change(state, { from: null, to: null }) });
  if (state.all) conditions.push({ text: t.allWords, without: change(state, { all: false }) });
  if (conditions.length === 0) return null;
  const keepQuery = (next) => ({ ...next, q: next.q ?? "" });
  return h("ul", { class: "chips", "aria-label": t.chips },
    conditions.map(({ text, without }) => h("li", null,
      h("a", { href: address(keepQuery(without)), "aria-label": t.remove(text) },
        text, h("span", { class: "cross", "aria-hidden": "true" }, "×")))),
    conditions.length > 1 && h("li", null, h("a", { class: "clear", href: address(withoutFilters(state)) }, t.clear)));
}

function valueText(name, value) {
  if (/^[-－]/.test(value)) return t.without(valueText(name, value.slice(1).trim()));
  if (name === "origin") return t.origin(value);
  if (name === "kind") return t.kind(value);
  return name === "page" ? t.page(value) : value;
}

function noticeLines(state, answer) {
  const codes = new Map(answer.notices.map((notice) => [notice.code, t.notices[notice.code] ?? notice.text]));
  if (answer.relaxed) codes.set("relaxed", t.relaxed(answer.relaxed.required, answer.relaxed.of));
  if (answer.partial) codes.set("time-limit", t.notices["time-limit"]);
  if (answer.total.value === 0) codes.delete("relaxed");
  const lines = [...codes.values()].map((text) => h("p", null, text));
  if (answer.didYouMean) {
    const other = change(state, { q: answer.didYouMean });
    lines.push(h("p", null, t.didYouMean, h("a", { href: address(other) }, answer.didYouMean)));
  }
  return lines.length > 0 && h("div", { class: "notices" }, lines);
}

function hitList(state, answer) {
  return h("ol", { class: "hits", start: String(state.offset + 1) }, answer.hits.map((hit) => h("li", null, hitView(state, hit))));
}

function hitView(state, hit) {
  return h("article", { class: "hit", ...chinese() },
    hit.kicker && h("p", { class: "kicker" }, hit.kicker),
    h("h2", null, h("a", { href: address({ ...state, article: hit.id }) }, highlighted(hit.headlineHighlighted))),
    metaLine(hit),
    hit.snippets.slice(0, 3).map((snippet) => h("p", { class: "snippet" }, highlighted(snippet))));
}

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

function advice(state) {
  const q = state.q?.trim() ?? "";
  const unquoted = q.replace(/["＂]/g, " ").trim();
  return h("div", { class: "advice" },
    h("p", { class: "big" }, t.nothing(q)),
    h("p", null, t.advice),
    h("ul", null,
      isFiltered(state) && h("li", null, h("a", { href: address(withoutFilters(state)) }, t.adviceFilters)),
      unquoted !== q && unquoted && h("li", null, h("a", { href: address(change(state, { q: unquoted })) }, t.adviceQuotes)),
      q && h("li", null, t.adviceFewer),
      h("li", null, h("a", { href: address({ ...blank(state), q: "" }) }, t.adviceAll))));
}

function paging(state, total) {
  const reachable = Math.min(Math.ceil(total / LIMIT), MAX_OFFSET / LIMIT + 1);
  const current = Math.floor(state.offset / LIMIT) + 1;
  if (reachable < 2 && current === 1) return null;
  const link = (page, content, attributes) =>
    h("a", { href: address({ ...state, offset: (page - 1) * LIMIT }), ...attributes }, content);
  const numbers = pageNumbers(current, reachable).map((page) => page === null
    ? h("li", { class: "gap", "aria-hidden": "true" }, "…")
    : h("li", null, link(page, figure(page), {
        "aria-label": t.pageNumber(page), "aria-current": page === current && "page",
      })));
  return h("nav", { class: "paging", "aria-label": t.pages },
    current > 1 && link(Math.min(current - 1, reachable), t.previous, { rel: "prev", class: "step" }),
    h("ul", null, numbers),
    current < reachable && link(current + 1, t.next, { rel: "next", class: "step" }),
    current >= reachable && total > reachable * LIMIT && h("p", null, t.deepest));
}

// The first, the last, and those around the current one; null stands for what is left out.
function pageNumbers(current, last) {
  const near = [1, current - 1, current, current + 1, last].filter((page) => page >= 1 && page <= last);
  const pages = [...new Set(near)].sort((a, b) => a - b);
  return pages.flatMap((page, i) => {
    const gap = i === 0 ? 0 : page - pages[i - 1];
    if (gap === 2) return [page - 1, page];
    return gap > 2 ? [null, page] : [page];
  });
}
