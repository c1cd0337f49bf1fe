// What to do where there are no hits: because nothing is held there, nothing says it, or it is behind the last.

import { h } from "./dom.js";
import "./morewords.js";
import { isNotHeld } from "./results.js";
import { LIMIT, MAX_OFFSET, address, blank, change, excludes, heldOf, isFiltered, withoutFilters } from "./state.js";
import { t } from "./words.js";

function behindTheLast(state, total) {
  const last = Math.floor((Math.min(total, MAX_OFFSET + LIMIT) - 1) / LIMIT) * LIMIT;
  return [
    h("p", { class: "big" }, t.behindTheLast),
    h("p", null, h("a", { href: address({ ...state, offset: last }) }, t.pageNumber(last / LIMIT + 1))),
  ];
}

/** The advice where an answer has no hits. */
export function advice(state, answer) {
  const { value } = answer.total;
  const content = isNotHeld(answer) ? notHeld(state) : value > 0 ? behindTheLast(state, value) : notFound(state);
  return h("div", { class: "advice" }, content);
}

function notHeld(state) {
  const papers = state.filters.newspaper.filter((value) => !excludes(value));
  const year = (state.from ?? state.to)?.slice(0, 4) ?? null;
  return [
    h("p", { class: "big" }, t.notices["not-held"]),
    h("p", null, t.notHeldMore),
    h("ul", null,
      papers.map((paper) => h("li", null, h("a", { href: address(heldOf(state, paper, year)) }, t.calendarOf(paper)))),
      h("li", null, h("a", { href: address(heldOf(state)) }, t.seeHeld)),
      h("li", null, h("a", { href: address(withoutFilters(state)) }, t.adviceFilters))),
  ];
}

function notFound(state) {
  const q = state.q?.trim() ?? "";
  const unquoted = q.replace(/["＂]/g, " ").trim();
  return [
    h("p", { class: "big" }, t.nothing(q)),
    h("p", null, t.advice),
    h("ul", null,
      isFiltered(state) && h("li", null, h("a", { href: address(withoutFilters(state)) }, t.adviceFilters)),
      unquoted !== q && unquoted && h("li", null, h("a", { href: address(change(state, { q: unquoted })) }, t.adviceQuotes)),
      q && h("li", null, t.adviceFewer),
      h("li", null, h("a", { href: address({ ...blank(state), q: "" }) }, t.adviceAll))),
  ];
}
