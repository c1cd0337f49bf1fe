// What to do where nothing was found: because nothing is held there, or because nothing says it.

import { h } from "./dom.js";
import { address, blank, change, excludes, heldOf, isFiltered, withoutFilters } from "./state.js";
import { t } from "./words.js";

/** The advice; `isHeld` is false where no article at all meets the conditions on newspaper, place and date. */
export function advice(state, isHeld) {
  return h("div", { class: "advice" }, isHeld ? notFound(state) : notHeld(state));
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
