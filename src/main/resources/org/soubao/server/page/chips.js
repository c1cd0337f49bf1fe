// The chosen conditions, each a link to the results without it.

import { rangeText } from "./dates.js";
import { h } from "./dom.js";
import { FILTERS, change, excludes, unsigned, withFilter, withoutFilters } from "./state.js";
import { stepLink } from "./step.js";
import { t } from "./words.js";

/** The list of them; null where there is none. */
export function chips(state) {
  const conditions = FILTERS.flatMap((name) => state.filters[name].map((value) => ({
    text: valueText(name, unsigned(value)),
    isExcluded: excludes(value),
    without: (now) => withFilter(now, name, now.filters[name].filter((one) => one !== value)),
  })));
  const dates = rangeText(state);
  if (dates) conditions.push({ text: dates, without: (now) => change(now, { from: null, to: null }) });
  if (state.all) conditions.push({ text: t.allWords, without: (now) => change(now, { all: false }) });
  if (conditions.length === 0) return null;
  return h("ul", { class: "chips", "aria-label": t.chips },
    conditions.map((condition) => chip(state, condition)),
    conditions.length > 1 && h("li", null, stepLink(state, withoutFilters, { class: "clear" }, t.clear)));
}

function chip(state, { text, isExcluded, without }) {
  const words = isExcluded ? t.without(text) : text;
  return h("li", null,
    stepLink(state, without, { "aria-label": t.remove(words) },
      isExcluded ? h("span", null, t.without(""), h("s", null, text)) : text,
      h("span", { class: "cross", "aria-hidden": "true" }, "×")));
}

function valueText(name, value) {
  if (name === "origin") return t.origin(value);
  if (name === "kind") return t.kind(value);
  return name === "page" ? t.page(value) : value;
}
