// The figures of trends as a table.

import { bounds } from "./dates.js";
import { h } from "./dom.js";
import { address, change } from "./state.js";
import { amount } from "./trendwords.js";
import { chinese, dateText, figure, shortDate, t } from "./words.js";

const AT_ONCE = 60;

/**
 * The rows of an answer: each bucket with its `name`, a month with its `range` of days too, and
 * months on end of which nothing is held as one with `gap`, how many they are.
 */
export function trendRows({ by, buckets }, measure) {
  if (by !== "month") {
    const rows = buckets.map((bucket) => ({ ...bucket, name: bucket.key }));
    return measure.isRate ? rows.sort((one, other) => (measure.of(other) ?? 0) - (measure.of(one) ?? 0)) : rows;
  }
  const rows = [];
  let next = null;
  for (const bucket of buckets.filter(({ held, articles }) => held + articles > 0)) {
    const number = monthNumber(bucket.key);
    if (next !== null && number > next) rows.push(gap(next, number - 1));
    rows.push({ ...bucket, name: dateText(bucket.key), range: bounds(bucket.key) });
    next = number + 1;
  }
  return rows;
}

const monthNumber = (key) => Number(key.slice(0, 4)) * 12 + Number(key.slice(5)) - 1;

const monthKey = (number) => `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;

function gap(first, last) {
  return { key: monthKey(first), gap: last - first + 1, name: t.span(dateText(monthKey(first)), dateText(monthKey(last))) };
}

/** The table; `inBucket(state, row)` is the search whose hits a row counts. */
export function trendTable(state, rows, by, measure, inBucket) {
  const body = h("tbody");
  const more = h("button", { type: "button", class: "plain" });
  const show = () => {
    const from = body.childElementCount;
    body.append(...rows.slice(from, from + AT_ONCE).map((row) => line(state, row, by, measure, inBucket)));
    const left = rows.length - body.childElementCount;
    more.textContent = t.more(left);
    more.hidden = left <= 0;
    if (from > 0) (body.children[from].querySelector("a") ?? more).focus();
  };
  more.addEventListener("click", show);
  show();
  const columns = [by, "articles", "stories", "held", "rate", ...(by === "month" ? ["days"] : []), "first"];
  const table = h("table", null,
    h("caption", { class: "unseen" }, t.trendsTable),
    h("thead", null, h("tr", null, columns.map((name) => h("th", { scope: "col", class: name }, t.columns[name])))), body);
  return [h("div", { class: "figures", role: "region", "aria-label": t.trendsTable, tabindex: "0" }, table), more];
}

function line(state, row, by, measure, inBucket) {
  const days = by === "month";
  if (row.gap) return h("tr", { class: "gap" }, h("td", { colspan: 7 }, t.value(row.name, t.notHeldShort)));
  const rate = row[`${measure.counts}PerThousand`];
  const link = row.articles > 0 ? h("a", { href: address(inBucket(state, row)) }, row.name) : row.name;
  return h("tr", null,
    h("th", { scope: "row", ...(days ? {} : chinese()) }, link),
    [row.articles, row.stories, row.held].map((n) => h("td", { class: "number" }, figure(n))),
    h("td", { class: "number" }, rate === null ? "–" : amount(rate, true)),
    days && h("td", { class: "number" }, figure(row.days)),
    h("td", { class: "first" }, row.first && printing(state, row.first, by)));
}

function printing(state, first, by) {
  return [
    `${by === "month" ? shortDate(first.date) : dateText(first.date)} `,
    by !== "newspaper" && first.newspaper && h("span", { class: "paper", ...chinese() }, `${first.newspaper} `),
    h("a", { href: address(change(state, { article: first.id })), ...chinese() }, first.headline),
  ];
}
