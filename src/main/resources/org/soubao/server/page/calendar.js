// The issues of a newspaper in a year, day by day.

import { lastDay } from "./dates.js";
import { h } from "./dom.js";
import "./morewords.js";
import { shade } from "./shade.js";
import { address, heldOf, issueOf } from "./state.js";
import { chinese, dateText, shortDate, t } from "./words.js";

const DAY = 86_400_000;
const MOST_GAPS = 60;
const pad = (n) => String(n).padStart(2, "0");

/** The title of the view. */
export const calendarTitle = ({ newspaper, from }) => [newspaper, from && dateText(from.slice(0, 4))].filter(Boolean).join(" ");

/** The whole view, from the answer of the service on a year. */
export function calendarView(state, answer) {
  const { newspaper, issues } = answer;
  const year = answer.from?.slice(0, 4) ?? null; // None where all of its articles are undated.
  const known = new Map(issues.map((issue) => [issue.date, issue.articles]));
  const most = Math.max(1, ...known.values());
  const view = h("div", { class: "calendar" },
    h("p", { class: "back" }, h("a", { href: address(heldOf(state)) }, h("span", { "aria-hidden": "true" }, "← "), t.heldTitle)),
    h("h1", { id: "headline", tabindex: "-1" }, h("span", chinese(), newspaper), year && ` ${dateText(year)}`),
    year && years(state, answer, Number(year)),
    h("p", { class: "lead" }, issues.length > 0 ? t.yearHolds(issues.length, sum(known.values())) : t.yearNotHeld),
    gapList(issues),
    issues.length > 0 && shade.legend(),
    year && h("div", { class: "months" }, Array.from({ length: 12 }, (_, i) => month(state, newspaper, year, i + 1, known, most))));
  view.addEventListener("keydown", walk);
  return view;
}

const sum = (counts) => [...counts].reduce((a, b) => a + b, 0);

function years(state, { newspaper, first, last }, year) {
  const link = (to, rel, word) => to && h("a", { rel, href: address(heldOf(state, newspaper, String(to))) }, `${word} ${dateText(String(to))}`);
  const [from, until] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  const before = year > from ? Math.min(year - 1, until) : null;
  const behind = year < until ? Math.max(year + 1, from) : null;
  if (!before && !behind) return null;
  return h("nav", { class: "years", "aria-label": t.years }, link(before, "prev", t.previousYear), link(behind, "next", t.nextYear));
}

function month(state, newspaper, year, number, known, most) {
  const prefix = `${year}-${pad(number)}`;
  const days = Array.from({ length: lastDay(year, number) }, (_, i) => `${prefix}-${pad(i + 1)}`);
  const blanks = (new Date(`${prefix}-01T00:00Z`).getUTCDay() + 6) % 7; // Weeks begin on Monday.
  const cells = [...Array(blanks).fill(null), ...days];
  const held = days.filter((day) => known.has(day));
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, i) => cells.slice(7 * i, 7 * i + 7));
  return h("table", { id: `m${pad(number)}` },
    h("caption", null, shortDate(prefix), h("span", { class: "count" }, held.length > 0 ? t.issueCount(held.length) : t.nothingHeld)),
    h("thead", null, h("tr", null, t.weekdays.map(([short, long]) => h("th", { scope: "col", abbr: long }, short)))),
    h("tbody", null, weeks.map((week) => h("tr", null,
      Array.from({ length: 7 }, (_, i) => h("td", null, week[i] && day(state, newspaper, week[i], known, most, week[i] === held[0])))))));
}

/** Of the days of a month one is reached with Tab, the others with the arrows from there. */
function day(state, newspaper, date, known, most, isFirst) {
  const text = String(Number(date.slice(8)));
  if (!known.has(date)) return h("span", null, text);
  const label = `${dateText(date, true)}${t.colon}${t.articles(known.get(date))}`;
  return h("a", {
    href: address(issueOf(state, newspaper, date)), "data-shade": shade.of(known.get(date), most),
    "aria-label": label, title: label, tabindex: isFirst ? "0" : "-1",
  }, text);
}

/** What is not held between the first and the last issue of the year, the longest first. */
function gapList(issues) {
  const gaps = issues.slice(1).map((issue, i) => {
    const [before, behind] = [Date.parse(issues[i].date), Date.parse(issue.date)];
    const text = (time) => new Date(time).toISOString().slice(0, 10);
    return { from: text(before + DAY), to: text(behind - DAY), days: Math.round((behind - before) / DAY) - 1 };
  }).filter((gap) => gap.days > 0).sort((a, b) => b.days - a.days);
  if (issues.length === 0) return null;
  if (gaps.length === 0) return h("p", { class: "gaps" }, t.noDayMissing);
  const words = ({ from, to, days }) => `${from === to ? shortDate(from) : t.span(shortDate(from), shortDate(to))}${t.days(days)}`;
  return h("details", { class: "gaps" },
    h("summary", null, t.daysMissing(sum(gaps.map((gap) => gap.days)), words(gaps[0]))),
    h("ul", null, gaps.slice(0, MOST_GAPS).map((gap) => h("li", null, words(gap))), gaps.length > MOST_GAPS && h("li", null, t.andMore)));
}

/** Arrows go from one day that is held to the next; up and down, as near to a week away as there is one. */
function walk(event) {
  const from = event.target.closest("td a");
  if (!from || event.ctrlKey || event.metaKey || event.altKey) return;
  const days = [...this.querySelectorAll("td a")];
  const i = days.indexOf(from);
  const cells = [...this.querySelectorAll("td > *")];
  const near = (step) => {
    const at = cells.indexOf(from) + step;
    const order = step > 0 ? days.slice(i + 1) : days.slice(0, i).reverse();
    return order.find((other) => (cells.indexOf(other) - at) * Math.sign(step) >= 0);
  };
  const to = { ArrowLeft: days[i - 1], ArrowRight: days[i + 1], ArrowUp: near(-7), ArrowDown: near(7), Home: days[0], End: days.at(-1) };
  if (!(event.key in to)) return;
  event.preventDefault();
  const next = to[event.key];
  if (!next) return;
  const month = next.closest("table");
  month.querySelector('td a[tabindex="0"]').tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}
