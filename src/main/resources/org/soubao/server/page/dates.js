// Reckoning with years, months and days: `2025`, `2025-02` and `2025-02-24`.

import { dateText, t } from "./words.js";

const MOST_YEARS = 60;
const pad = (n) => String(n).padStart(2, "0");

/** The number of days of a month. */
export function lastDay(year, month) {
  return new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
}

/** The first and last day of a year, month or day. */
export function bounds(value) {
  const [year, month, day] = value.split("-");
  if (day) return { from: value, to: value };
  if (month) return { from: `${value}-01`, to: `${value}-${pad(lastDay(year, month))}` };
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** The year, month or day that a range of dates is exactly; null if it is none. */
export function period({ from, to }) {
  if (!from || !to) return null;
  const candidates = [from.slice(0, 4), from.slice(0, 7), from];
  return candidates.find((value) => bounds(value).from === from && bounds(value).to === to) ?? null;
}

/** Whether a range is whole years, months or days, told by the length of such a value. */
export function isWhole({ from, to }, length) {
  return !!from && !!to && bounds(from.slice(0, length)).from === from && bounds(to.slice(0, length)).to === to;
}

/** A range of dates in words, as short as can be; null where it has no bound. */
export function rangeText({ from, to }) {
  if (from && to) {
    const length = [4, 7].find((one) => isWhole({ from, to }, one)) ?? 10;
    return t.span(dateText(from.slice(0, length)), dateText(to.slice(0, length)));
  }
  if (from) return t.since(dateText(from));
  return to ? t.until(dateText(to)) : null;
}

/** The year or month that a range of dates lies in; empty where it is in none, or has an open end. */
export function around({ from, to }) {
  if (!from || !to) return "";
  return [7, 4].map((length) => from.slice(0, length)).find((value) => to.startsWith(value)) ?? "";
}

/**
 * The bars of a histogram: the days of the month or the months of the year that the range lies in,
 * else the years. `parent` is what they are parts of.
 */
export function level(years, range) {
  const parent = around(range) || (years.length === 1 ? years[0].value : "");
  if (!parent) return { parent, values: filledYears(years) };
  const year = years.find((one) => one.value === parent.slice(0, 4));
  if (parent.length === 4) return { parent, values: filled(year?.children, parent, 12) };
  const month = year?.children.find((one) => one.value === parent);
  return { parent, values: filled(month?.children, parent, lastDay(...parent.split("-"))) };
}

function filledYears(years) {
  if (years.length === 0) return [];
  const [first, last] = [Number(years[0].value), Number(years.at(-1).value)];
  if (last - first > MOST_YEARS) return years;
  const known = new Map(years.map((year) => [year.value, year]));
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i))
    .map((value) => known.get(value) ?? { value, count: 0 });
}

function filled(values = [], parent, length) {
  const known = new Map(values.map((one) => [one.value, one]));
  return Array.from({ length }, (_, i) => `${parent}-${pad(i + 1)}`)
    .map((value) => known.get(value) ?? { value, count: 0 });
}
