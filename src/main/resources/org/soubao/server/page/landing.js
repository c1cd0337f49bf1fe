// The front page: what is held, and what came in last.

import { bounds } from "./dates.js";
import { h } from "./dom.js";
import { metaLine } from "./meta.js";
import { address, blank, change, heldOf, withFilter } from "./state.js";
import { chinese, dateText, figure, learn, t } from "./words.js";

const many = (n, one, more) => `${figure(n)} ${n === 1 ? one : more}`;

learn({
  zh: {
    newest: "最新收入", held: "馆藏", byMonth: "按时间", browseAll: "浏览全部文章",
    holding: (articles, papers, cities) =>
      `收录 ${figure(articles)} 篇文章` + (papers ? `，${figure(papers)} 种报纸` : "") + (cities ? `，${figure(cities)} 座城市` : ""),
  },
  en: {
    newest: "Newest articles", held: "What is held", byMonth: "By time", browseAll: "Browse all articles",
    holding: (articles, papers, cities) =>
      [many(articles, "article", "articles"), papers && many(papers, "newspaper", "newspapers"), cities && many(cities, "city", "cities")]
        .filter(Boolean).join(", "),
  },
});

const MOST_ROWS = 12;
const MOST_MONTHS = 24;

/** The whole view, from the answer to an empty search. */
export function landingView(state, answer) {
  if (answer.total.value === 0) return h("div", { class: "message" }, h("h1", null, t.empty));
  const facets = Object.fromEntries(answer.facets.map((facet) => [facet.name, facet.values]));
  const all = address({ ...blank(state), q: "" });
  return h("div", { class: "landing" },
    h("h1", { class: "unseen" }, t.title),
    h("p", { class: "holding" }, h("a", { href: all }, holding(answer.total.value, facets))),
    h("section", { class: "newest", "aria-labelledby": "newest" },
      h("h2", { id: "newest" }, t.newest),
      h("ul", null, answer.hits.map((hit) => h("li", null, newestRow(state, hit)))),
      h("p", null, h("a", { href: all }, t.browseAll))),
    h("section", { class: "held", "aria-labelledby": "held" },
      h("h2", { id: "held" }, t.held),
      h("div", { class: "tables" },
        table(state, "newspaper", facets.newspaper ?? []),
        table(state, "city", facets.city ?? []),
        months(state, facets.date ?? [])),
      h("p", null, h("a", { href: address(heldOf(state)) }, t.seeHeld))));
}

function holding(total, { newspaper = [], city = [], date = [] }) {
  const days = date.flatMap((year) => year.children.map((month) => month.value));
  const span = days.length > 0 ? ` · ${t.span(dateText(days[0]), dateText(days.at(-1)))}` : "";
  return t.holding(total, newspaper.length, city.length) + span;
}

function newestRow(state, hit) {
  return h("article", chinese(),
    h("h3", null, h("a", { href: address({ ...blank(state), article: hit.id }) }, hit.headline)),
    metaLine({ ...hit, city: null, origin: null, kind: null }));
}

function table(state, name, values) {
  const link = (value) => address(withFilter(blank(state), name, [value]));
  return rows(t.facets[name], values.slice(0, MOST_ROWS), (one) => one.value, (one) => link(one.value));
}

function months(state, years) {
  const all = years.flatMap((year) => year.children);
  const shown = all.length > MOST_MONTHS ? years : all;
  return rows(t.byMonth, shown, (one) => dateText(one.value), (one) => address(change(blank(state), bounds(one.value))));
}

function rows(title, values, text, link) {
  if (values.length === 0) return null;
  const most = Math.max(...values.map((one) => one.count));
  return h("div", { class: "table" },
    h("h3", null, title),
    h("ul", null, values.map((one) => {
      const share = h("span", { class: "share", "aria-hidden": "true" });
      share.style.width = `${(100 * one.count) / most}%`;
      return h("li", null, h("a", { href: link(one) },
        h("span", { class: "value" }, text(one)), h("span", { class: "count" }, figure(one.count)), share));
    })));
}
