// The chosen conditions, each a link to the results without it.

import { rangeText } from "./dates.js";
import { h } from "./dom.js";
import { FILTERS, address, change, excludes, unsigned, withFilter, withoutFilters } from "./state.js";
import { t } from "./words.js";

/** The list of them; null where there is none. */
export function chips(state) {
  const conditions = FILTERS.flatMap((name) => state.filters[name].map((value) => ({
    text: valueText(name, unsigned(value)),
    isExcluded: excludes(value),
    without: withFilter(state, name, state.filters[name].filter((one) => one !== value)),
  })));
  const dates = rangeText(state);
  if (dates) conditions.push({ text: dates, without: change(state, { from: null, to: null }) });
  if (state.all) conditions.push({ text: t.allWords, without: change(state, { all: false }) });
  if (conditions.length === 0) return null;
  return h("ul", { class: "chips", "aria-label": t.chips },
    conditions.map(chip),
    conditions.length > 1 && h("li", null, h("a", { class: "clear", href: address(withoutFilters(state)) }, t.clear)));
}

function chip({ text, isExcluded, without }) {
  const words = isExcluded ? t.without(text) : text;
  return h("li", null,
    h("a", { href: address({ ...without, q: without.q ?? "" }), "aria-label": t.remove(words) },
      isExcluded ? h("span", null, t.without(""), h("s", null, text)) : text,
      h("span", { class: "cross", "aria-hidden": "true" }, "×")));
}

function valueText(name, value) {
  if (name === "origin") return t.origin(value);
  if (name === "kind") return t.kind(value);
  return name === "page" ? t.page(value) : value;
}
