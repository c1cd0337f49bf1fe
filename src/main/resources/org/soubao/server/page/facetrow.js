// A value of a facet: chosen with its box, excluded with the button beside it.

import { h } from "./dom.js";
import { excludes, unsigned, withFilter } from "./state.js";
import { chinese, figure, t } from "./words.js";

/** The row of a value; `go(step, focus)` shows what `step` makes of the state, `label` says the value in words. */
export function valueRow(name, value, state, go, label = (text) => text) {
  const key = `${name}=${value.value}`;
  const excluded = isExcluded(name, value.value, state);
  const box = h("input", {
    type: "checkbox", checked: value.selected, "data-key": key,
    onchange: () => go((now) => chosen(now, name, value.value, box.checked), key),
  });
  const words = label(value.value);
  const text = h("span", { class: "value", ...(words === value.value ? chinese() : {}) }, words);
  const exclude = h("button", {
    type: "button", class: "exclude", "data-key": `-${key}`, title: t.without(words),
    "aria-label": t.without(words), "aria-pressed": String(excluded),
    onclick: () => go((now) => toggledExclusion(now, name, value.value), `-${key}`),
  });
  return h("li", { class: excluded && "excluded" },
    h("div", { class: "row" },
      h("label", null, box, text, h("span", { class: "count" }, value.count == null ? "" : figure(value.count))), exclude));
}

// A short form in the address (柳州) stands for the official name (柳州市), and is taken back with it.
function isMeant(name, given, value) {
  const isPlace = name === "city" || name === "province";
  return isPlace ? value.startsWith(unsigned(given)) : unsigned(given) === value;
}

/** Whether the state excludes what has that value. */
export const isExcluded = (name, value, state) => state.filters[name].some((given) => excludes(given) && isMeant(name, given, value));

/** Values that are excluded keep their row, so that they can be taken back, though nothing found has them. */
export function withExcluded(name, values, state) {
  const missing = state.filters[name].filter(excludes)
    .filter((given) => !values.some((one) => isMeant(name, given, one.value)))
    .map((given) => ({ value: unsigned(given), count: null, selected: false, children: [], excluded: true }));
  return [...values.map((one) => ({ ...one, excluded: isExcluded(name, one.value, state) })), ...missing];
}

function chosen(state, name, value, isWanted) {
  const others = state.filters[name].filter((given) => !isMeant(name, given, value));
  const next = withFilter(state, name, isWanted ? [...others, value] : others);
  // Conditions on province and city must both hold: the one chosen last replaces the other.
  const other = { city: "province", province: "city" }[name];
  if (other) next.filters[other] = next.filters[other].filter(excludes);
  return next;
}

function toggledExclusion(state, name, value) {
  const others = state.filters[name].filter((given) => !isMeant(name, given, value));
  return withFilter(state, name, isExcluded(name, value, state) ? others : [...others, `-${value}`]);
}
