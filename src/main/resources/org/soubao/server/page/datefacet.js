// The facet of dates: where one is (all years, a year, a month), its bars, and two fields.

import { around, bounds, isWhole, level, period } from "./dates.js";
import { h } from "./dom.js";
import { histogram } from "./histogram.js";
import { change } from "./state.js";
import { stepLink } from "./step.js";
import { dateText, shortDate, t } from "./words.js";

/** The facet; null where nothing has a date. `go(step, focus)` shows what `step` makes of the state. */
export function dateFacet(years, state, go, ofStories) {
  if (years.length === 0 && !state.from && !state.to) return null;
  const { parent, values } = level(years, state);
  const choose = ({ from, to, up }) => go((now) => change(now, up && parent && around(state) ? bounds(parent) : { from, to }), "bars");
  return h("fieldset", { class: "facet dates", "data-facet": "date" },
    h("legend", null, t.facets.date),
    breadcrumb(parent, state),
    values.length > 0 && histogram(label(parent), values, part(parent, state), choose, ofStories),
    rangeForm(state, parent, go));
}

/** The range, unless it is just what the bars are parts of. */
function part(parent, { from, to }) {
  return parent && period({ from, to }) === parent ? { from: null, to: null, isWhole: true } : { from, to };
}

function label(parent) {
  if (!parent) return t.years;
  return parent.length === 4 ? t.monthsOf(parent) : t.daysOf(dateText(parent));
}

function breadcrumb(parent, state) {
  if (!state.from && !state.to) return null;
  const link = (range, text) => h("li", null, stepLink(state, (now) => change(now, range), { "data-up": "" }, text));
  const steps = parent ? [parent.slice(0, 4), parent].filter((value, i, all) => all.indexOf(value) === i) : [];
  const isHere = (value) => period(state) === value;
  return h("nav", { class: "crumbs", "aria-label": t.crumbs }, h("ol", null,
    link({ from: null, to: null }, t.allDates),
    steps.map((value, i) => isHere(value)
      ? h("li", { "aria-current": "true" }, i === 0 ? dateText(value) : shortDate(value))
      : link(bounds(value), i === 0 ? dateText(value) : shortDate(value)))));
}

// What the bars can't show stands in two fields.
function rangeForm(state, parent, go) {
  const from = h("input", { type: "date", name: "from", value: state.from, max: "9999-12-31" });
  const to = h("input", { type: "date", name: "to", value: state.to, max: "9999-12-31" });
  const submit = (event) => {
    event.preventDefault();
    const wrong = from.value && to.value && from.value > to.value;
    to.setCustomValidity(wrong ? t.rangeOrder : "");
    if (to.reportValidity()) go((now) => change(now, { from: from.value || null, to: to.value || null }), "range");
  };
  to.addEventListener("input", () => to.setCustomValidity(""));
  const lengthOfBars = parent ? parent.length + 3 : 4;
  const isOwn = (state.from || state.to) && !isWhole(state, lengthOfBars) && !period(state);
  return h("details", { class: "range", open: !!isOwn },
    h("summary", null, t.ownRange),
    h("form", { onsubmit: submit },
      h("label", null, t.from, from), h("label", null, t.to, to),
      h("button", { type: "submit", "data-key": "range" }, t.apply)));
}
