// A facet with its title, long ones folded.

import { h } from "./dom.js";
import { t } from "./words.js";

const SHOWN = 8;

/** What is unfolded on this visit, by name. */
export const unfolded = new Set();

/** A facet under its title. */
export function group(name, title, ...content) {
  return h("fieldset", { class: "facet", "data-facet": name }, h("legend", null, title), ...content);
}

/** The rows of those values, and a button for those beyond the first. */
export function fold(name, rows, values) {
  const list = h("ul", null, rows);
  if (rows.length <= SHOWN + 1) return list;
  const button = h("button", { type: "button", class: "more" });
  const draw = () => {
    const open = unfolded.has(name);
    rows.forEach((row, i) => (row.hidden = !open && i >= SHOWN && !values[i].selected && !values[i].excluded));
    button.textContent = open ? t.less : t.more(rows.filter((row) => row.hidden).length);
    button.setAttribute("aria-expanded", String(open));
  };
  button.addEventListener("click", () => {
    if (!unfolded.delete(name)) unfolded.add(name);
    draw();
  });
  draw();
  return [list, button];
}
