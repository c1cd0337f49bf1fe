// Four steps of a colour for how much is held, none for nothing.

import { h } from "./dom.js";
import "./morewords.js";
import { t } from "./words.js";

const STEPS = 4;

export const shade = {
  /** The step, 1 to 4, of a count beside the largest one. */
  of: (count, most) => String(Math.max(1, Math.ceil((STEPS * count) / most))),

  /** What the steps mean. */
  legend: () => h("p", { class: "shades", "aria-hidden": "true" },
    h("span", { class: "step none" }), t.shadeNone, h("span", { class: "few" }, t.shadeFew),
    ["1", "2", "3", "4"].map((step) => h("span", { class: "step", "data-shade": step })), h("span", null, t.shadeMany)),
};
