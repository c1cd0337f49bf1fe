// How often something was printed: a chart, and a table of the same.

import { chips } from "./chips.js";
import { h } from "./dom.js";
import "./morewords.js";
import { noticeLines } from "./notices.js";
import { address, change, counted } from "./state.js";
import { chart } from "./trendchart.js";
import { trendRows, trendTable } from "./trendtable.js";
import "./trendwords.js";
import { chinese, dateText, t } from "./words.js";

/** The title of the view. */
export const trendsTitle = (state) => t.trendsOf(state.q?.trim());

/** The whole view, from the answer of the service; `go(step, focus)` shows what `step` makes of the state. */
export function trendsView(state, answer, go) {
  const measure = measureOf(state);
  const rows = trendRows(answer, measure);
  return h("div", { class: "trends" },
    h("p", { class: "back" }, h("a", { href: address(change(state, { trends: null, unit: null, q: state.q ?? "" })) }, h("span", { "aria-hidden": "true" }, "← "), t.back)),
    h("h1", { id: "headline", tabindex: "-1" }, trendsTitle(state)),
    chips(state),
    notices(state, answer),
    h("p", { class: "lead" }, t.trendsSum(answer.total, answer.partial)),
    answer.first && h("p", { class: "first" }, t.firstPrinting, " ", printing(state, answer.first), t.sameDay(answer.first.sameDay)),
    controls(state, measure, go),
    rows.length === 0 ? h("p", null, t.trendsNothing) : [
      chart(rows, answer.by, measure, (row) => go(() => inBucket(state, row), "view")),
      answer.unknown.articles > 0 && h("p", { class: "unknown" }, t.trendsUnknown[answer.by](answer.unknown.articles)),
      trendTable(state, rows, answer.by, measure, inBucket),
    ]);
}

/** What the chart shows: articles or stories, as they are or of a thousand held. */
function measureOf({ unit }) {
  const [counts, isRate] = [unit?.startsWith("stories") ? "stories" : "articles", unit?.endsWith("rate") ?? false];
  const field = isRate ? `${counts}PerThousand` : counts;
  return { counts, isRate, words: t.measures[isRate ? `${counts}-rate` : counts], of: (bucket) => bucket[field] };
}

const unitOf = (counts, isRate) => (isRate ? `${counts}-rate` : counts === "stories" ? counts : null);

function notices(state, answer) {
  const lines = noticeLines(state, { ...answer, total: { value: answer.total.articles } });
  if (answer.notices.some(({ code }) => code === "any-word")) {
    lines.append(h("p", null, h("a", { href: address(change(state, { all: true })) }, t.bindWords)));
  }
  return lines;
}

function printing(state, first) {
  return [
    `${dateText(first.date)} `, first.newspaper && h("span", { class: "paper", ...chinese() }, first.newspaper), " ",
    h("a", { href: address({ ...change(state, { article: first.id }) }), ...chinese() }, first.headline),
  ];
}

function controls(state, { counts, isRate }, go) {
  const choice = (name, label, words, chosen, step) => h("div", { class: "choice", role: "group", "aria-label": label },
    Object.entries(words).map(([value, text]) => h("button", {
      type: "button", "aria-pressed": String(value === chosen), "data-key": `${name}-${value}`,
      onclick: () => go((now) => ({ ...now, ...step(value) }), `${name}-${value}`),
    }, text)));
  return h("div", { class: "controls" },
    choice("by", t.trendsBy, t.by, state.trends, (trends) => ({ trends })),
    choice("count", t.trendsCount, t.counts, counts, (value) => ({ unit: unitOf(value, isRate) })),
    choice("rate", t.trendsRate, t.rates, isRate ? "rate" : "absolute", (value) => ({ unit: unitOf(counts, value === "rate") })),
    h("a", { class: "csv", href: `api/v1/trends.csv?${counted(state)}`, download: "" }, t.trendsCsv));
}

const later = (one, other) => (one && one > other ? one : other);
const earlier = (one, other) => (one && one < other ? one : other);

/** The search whose hits a bucket counts. */
function inBucket(state, { key, range }) {
  const within = range
    ? { from: later(state.from, range.from), to: earlier(state.to, range.to) }
    : { filters: { ...state.filters, [state.trends]: [key] } };
  return change(state, { ...within, q: state.q ?? "", trends: null, unit: null });
}
