// One newspaper of one day: pages and articles in print order.

import { h } from "./dom.js";
import { badges } from "./meta.js";
import "./morewords.js";
import { address, blank, heldOf, issueOf } from "./state.js";
import { chinese, dateText, t } from "./words.js";

/** The title of the view. */
export const issueTitle = ({ newspaper, date }) => `${newspaper} ${dateText(date)}`;

/** The whole view, from the answer of the service. */
export function issueView(state, issue) {
  const { newspaper, date, pages } = issue;
  const count = pages.reduce((n, page) => n + page.articles.length, 0);
  return h("div", { class: "issue" },
    h("header", null,
      h("h1", { id: "headline", tabindex: "-1" },
        h("span", chinese(), newspaper), " ", h("time", { datetime: date }, dateText(date, true))),
      h("p", { class: "total" }, pages.length > 0 ? t.issueHolds(pages.length, count) : t.issueNotHeld),
      days(state, issue)),
    pages.length > 1 && contents(pages),
    pages.map((page, i) => pageOf(state, page, i)));
}

function days(state, { newspaper, date, previous, next }) {
  const link = (day, rel, word) => day && h("a", { rel, class: rel, href: address(issueOf(state, newspaper, day)) },
    h("span", { class: "way" }, word), h("time", { datetime: day }, dateText(day)));
  return h("nav", { class: "days", "aria-label": t.issues },
    link(previous, "prev", t.previousIssue), link(next, "next", t.nextIssue),
    h("a", { class: "all", href: address(heldOf(state, newspaper, date.slice(0, 4))) }, t.calendar));
}

const anchor = (i) => `page-${i + 1}`;
const name = ({ page, section }) => [page == null ? t.noPage : t.page(page), section].filter(Boolean).join(" ");

function contents(pages) {
  return h("nav", { class: "contents", "aria-label": t.pagesOfIssue },
    h("ul", null, pages.map((page, i) => h("li", null,
      h("a", { href: `#${anchor(i)}` }, name(page), h("span", { class: "count" }, ` ${page.articles.length}`))))));
}

function pageOf(state, page, i) {
  return h("section", { id: anchor(i), "aria-labelledby": `${anchor(i)}-name`, tabindex: "-1" },
    h("h2", { id: `${anchor(i)}-name`, ...chinese() }, name(page)),
    h("ol", null, page.articles.map((article) => h("li", null, row(state, article)))));
}

function row(state, article) {
  return h("article", chinese(),
    article.kicker && h("p", { class: "kicker" }, article.kicker),
    h("h3", null, h("a", { href: address({ ...blank(state), article: article.id }) }, article.headline)),
    article.deck && h("p", { class: "deck" }, article.deck),
    (article.byline?.length > 0 || badges(article).some(Boolean)) && h("p", { class: "meta" },
      article.byline?.length > 0 && h("span", { class: "facts" }, article.byline.join("　")), badges(article)));
}
