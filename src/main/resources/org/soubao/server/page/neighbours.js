// The articles before and behind one, in print order.

import { h } from "./dom.js";
import "./morewords.js";
import { address, issueOf } from "./state.js";
import { chinese, t } from "./words.js";

/** Links around an article, drawn when its issue is there; `issue` is a promise of it. */
export function neighbourLinks(state, article, issue) {
  const nav = h("nav", { class: "neighbours", "aria-label": t.neighbours });
  issue.then((answer) => nav.append(...links(state, article, answer)), () => nav.remove()); // It reads without.
  return nav;
}

function links(state, { id, newspaper, date }, { pages }) {
  const at = pages.findIndex((page) => page.articles.some((one) => one.id === id));
  if (at < 0) return [];
  const all = [...new Map(pages.flatMap((page) => page.articles).map((one) => [one.id, one])).values()];
  const i = all.findIndex((one) => one.id === id);
  const onPage = pages[at].articles;
  const to = (other) => address({ ...state, article: other.id, offset: 0 });
  const step = (other, rel, word) => other && h("a", { class: rel, rel, href: to(other) },
    h("span", { class: "way" }, word), h("span", { class: "title", ...chinese() }, other.headline));
  const page = (other, word) => other?.articles[0] && h("a", { class: "page", href: to(other.articles[0]) }, other.page ? `${word} ${t.page(other.page)}` : word);
  return [
    step(all[i - 1], "prev", t.previousArticle), step(all[i + 1], "next", t.nextArticle),
    h("p", { class: "place" },
      h("span", null, t.placeOnPage(pages[at].page, onPage.findIndex((one) => one.id === id) + 1, onPage.length)),
      page(pages[at - 1], t.previousPage), page(pages[at + 1], t.nextPage),
      h("a", { href: address(issueOf(state, newspaper, date)) }, t.wholeIssue)),
  ].filter(Boolean);
}
