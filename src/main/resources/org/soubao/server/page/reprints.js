// All printings of a story: when it came where, what each made of it, and two of them side by side.

import * as api from "./api.js";
import { differenceView } from "./difference.js";
import { h } from "./dom.js";
import { badges } from "./meta.js";
import "./morewords.js";
import "./reprintwords.js";
import { address, blank, isLanding } from "./state.js";
import { bar, timeline } from "./timeline.js";
import { chinese, dateText, t } from "./words.js";

/** The view of the story of `state.article`, compared with `state.with`, or with the first other printing of it. */
export async function reprintsOf(state, signal) {
  let answer = await api.reprints(state.article, state.with, signal);
  const other = state.with ?? answer.printings.find(({ id }) => id !== state.article)?.id;
  if (other && !answer.comparison) answer = await api.reprints(state.article, other, signal);
  const sides = answer.comparison && await Promise.all(
    [answer.comparison.left, answer.comparison.right].map((id) => printingOf(answer, id, signal)));
  const own = answer.printings.find(({ id }) => id === state.article) ?? answer.printings[0];
  const said = told(answer);
  return { name: "reprints", title: t.reprintsTitle(own.headline), said, node: reprintsView(state, answer, { own, other, sides, said }) };
}

/** A printing of the story, or another article that it is compared with. */
async function printingOf({ printings }, id, signal) {
  return printings.find((one) => one.id === id) ?? (await api.article(id, signal)).article;
}

function told({ count, printings }) {
  if (count < 2) return t.printedOnce;
  const papers = new Set(printings.map((one) => one.newspaper).filter(Boolean)).size;
  const [{ newspaper, date }] = printings;
  const first = printings.filter((one) => one.date === date).length;
  return [t.printedTimes(count, papers), date && (first > 1 ? t.firstOn(dateText(date), first) : t.firstBy(newspaper, dateText(date)))].filter(Boolean).join(" · ");
}

function reprintsView(state, answer, { own, other, sides, said }) {
  return h("div", { class: "reprints" },
    backLink(state),
    h("header", null,
      h("h1", { id: "headline", tabindex: "-1", ...chinese() }, own.headline),
      h("p", { class: "total" }, said)),
    timeline(answer),
    answer.count > 1 && printings(state, answer, other),
    sides && differenceView(state, answer.comparison, ...sides));
}

/** Back to the list of hits where there is one, else to the article. */
function backLink(state) {
  const list = { ...state, article: null, original: false, reprints: false, with: null };
  const [target, text] = isLanding(list) ? [{ ...state, reprints: false }, t.toArticle] : [list, t.back];
  return h("p", { class: "back" },
    h("a", { href: address(target), "data-back": !isLanding(list) }, h("span", { "aria-hidden": "true" }, "← "), text));
}

function printings(state, { count, printings: all }, other) {
  const head = Object.entries(t.columns).map(([name, word]) => h("th", { scope: "col", class: name }, word));
  return h("section", { class: "printings", "aria-labelledby": "printings" },
    h("h2", { id: "printings" }, t.printings),
    count > all.length && h("p", null, t.onlySome(all.length)),
    h("table", null, h("thead", null, h("tr", null, head)), h("tbody", null, all.map((one) => printing(state, one, other)))));
}

function printing(state, one, other) {
  const isOwn = one.id === state.article;
  const isOther = one.id === other;
  const cell = (name, ...content) => h("td", { class: name }, content);
  const flag = (word) => h("span", { class: "badge" }, word);
  return h("tr", { class: isOwn ? "own" : isOther ? "other" : null },
    cell("date", one.date ? h("time", { datetime: one.date }, dateText(one.date)) : t.undated,
      one.lag > 0 && h("span", { class: "lag" }, t.lag(one.lag))),
    cell("paper", h("span", { class: "name-of", ...chinese() }, one.newspaper ?? t.unplaced),
      h("span", { class: "facts" }, [one.city, one.page && t.page(one.page), one.section].filter(Boolean).map((text) => h("span", chinese(), text))),
      one.front && flag(t.front), one.repeat && flag(t.repeat)),
    cell("headline", one.kicker && h("span", { class: "kicker", ...chinese() }, one.kicker),
      h("a", { href: address({ ...blank(state), article: one.id }), ...chinese() }, one.headline),
      one.deck && h("span", { class: "deck", ...chinese() }, one.deck),
      h("span", { class: "by" }, one.byline.length > 0 && h("span", chinese(), one.byline.join("　")), badges(one))),
    cell("length", t.characters(one.length),
      bar(one.kept), h("span", { class: "kept" }, t.kept(one.kept))),
    cell("pick", isOwn ? h("span", { class: "own" }, t.thisOne)
      : h("a", { href: `${address({ ...state, with: one.id })}#difference`, "aria-current": isOther ? "true" : null, "aria-label": isOther ? null : `${t.compareWith}：${[one.newspaper, one.date && dateText(one.date)].filter(Boolean).join(" ")}` },
        isOther ? t.compared : t.compareWith)));
}
