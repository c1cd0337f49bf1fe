// The facet of dates: bars of years, of the months of a year, and of the days of a month.

import { h } from "./dom.js";
import { change } from "./state.js";
import { dateText, t } from "./words.js";

const HEIGHT = 44;
const MOST_YEARS = 60;
const pad = (n) => String(n).padStart(2, "0");

/** The first and last day of `2025`, `2025-02` or `2025-02-24`. */
export function bounds(value) {
  const [year, month, day] = value.split("-");
  if (day) return { from: value, to: value };
  if (month) return { from: `${value}-01`, to: `${value}-${pad(lastDay(year, month))}` };
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

function lastDay(year, month) {
  return new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
}

/** The year, month or day that a range of dates is exactly; null if it is none. */
export function period({ from, to }) {
  if (!from || !to) return null;
  const candidates = [from.slice(0, 4), from.slice(0, 7), from];
  return candidates.find((value) => bounds(value).from === from && bounds(value).to === to) ?? null;
}

/** A range of dates in words; null where it has no bound. */
export function rangeText({ from, to }) {
  const whole = period({ from, to });
  if (whole) return dateText(whole);
  if (from && to) return t.between(dateText(from), dateText(to));
  if (from) return t.since(dateText(from));
  return to ? t.until(dateText(to)) : null;
}

/** Bars of years and, under the chosen or only year, of months and days; and two fields. */
export function dateFacet(years, state, go) {
  if (years.length === 0 && !state.from && !state.to) return null;
  const chosen = period(state) ?? "";
  const year = years.find((one) => one.value === (chosen.slice(0, 4) || (years.length === 1 ? years[0].value : "")));
  const month = year?.children.find((one) => one.value === chosen.slice(0, 7));
  return h("fieldset", { class: "facet dates", "data-facet": "date" },
    h("legend", null, t.facets.date),
    years.length > 1 && bars(t.years, filledYears(years), state, go),
    year && bars(t.monthsOf(year.value), filled(year.children, year.value, 12), state, go),
    month?.children.length > 0 && bars(
      t.daysOf(dateText(month.value)),
      filled(month.children, month.value, lastDay(...month.value.split("-"))), state, go),
    rangeForm(state, go));
}

function filledYears(years) {
  const [first, last] = [Number(years[0].value), Number(years.at(-1).value)];
  if (last - first > MOST_YEARS) return years;
  const known = new Map(years.map((year) => [year.value, year]));
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i))
    .map((value) => known.get(value) ?? { value, count: 0, children: [] });
}

function filled(values, parent, length) {
  const known = new Map(values.map((one) => [one.value, one]));
  return Array.from({ length }, (_, i) => `${parent}-${pad(i + 1)}`)
    .map((value) => known.get(value) ?? { value, count: 0, children: [] });
}

function bars(label, values, state, go) {
  const most = Math.max(...values.map((one) => one.count), 1);
  const every = Math.ceil(values.length / (values[0].value.length === 4 ? 6 : 12));
  return h("div", { class: "bars", role: "group", "aria-label": label },
    values.map((one, i) => bar(one, most, i % every === 0, state, go)));
}

function bar({ value, count }, most, labelled, state, go) {
  const chosen = period(state) ?? "";
  const pressed = chosen.startsWith(value);
  const key = `date=${value}`;
  const column = h("span", { class: "column" });
  column.style.height = `${count === 0 ? 1 : Math.max(3, Math.round((HEIGHT * count) / most))}px`;
  const short = value.length === 4 ? value : String(Number(value.slice(-2)));
  const text = `${dateText(value)} · ${t.articles(count)}`;
  return h("button", {
    type: "button", "data-key": key, disabled: count === 0 && !pressed, title: text,
    "aria-label": text, "aria-pressed": String(pressed),
    onclick: () => go(change(state, chosen === value ? above(value) : bounds(value)), key),
  }, column, h("span", { class: "tick", "aria-hidden": "true" }, labelled ? short : "\u00a0"));
}

// Pressing what is chosen already goes up: from a day to its month, from a month to its year.
function above(value) {
  const parent = value.slice(0, Math.max(0, value.lastIndexOf("-")));
  return parent ? bounds(parent) : { from: null, to: null };
}

function rangeForm(state, go) {
  const from = h("input", { type: "date", name: "from", value: state.from, max: "9999-12-31" });
  const to = h("input", { type: "date", name: "to", value: state.to, max: "9999-12-31" });
  const submit = (event) => {
    event.preventDefault();
    const wrong = from.value && to.value && from.value > to.value;
    to.setCustomValidity(wrong ? t.rangeOrder : "");
    if (to.reportValidity()) go(change(state, { from: from.value || null, to: to.value || null }), "range");
  };
  to.addEventListener("input", () => to.setCustomValidity(""));
  const isOwn = (state.from || state.to) && !period(state);
  return h("details", { class: "range", open: !!isOwn },
    h("summary", null, t.ownRange),
    h("form", { onsubmit: submit },
      h("label", null, t.from, from), h("label", null, t.to, to),
      h("button", { type: "submit", "data-key": "range" }, t.apply)));
}
