// One article, as clean text.

import { copyButton } from "./copy.js";
import { h, marked, stretches } from "./dom.js";
import { badges, metaLine } from "./meta.js";
import "./morewords.js";
import { neighbourLinks } from "./neighbours.js";
import { originalButton, originalPanel } from "./original.js";
import { address, blank, change, heldOf, isLanding, issueOf, withFilter } from "./state.js";
import { chinese, dateText, t } from "./words.js";

const LONG = 60; // Characters of a headline that is set smaller.

export { showFirstPiece } from "./original.js";

/** What a search marked in one of its hits: the strings to mark in the whole text. */
export function matchedStrings(answer, id) {
  const hit = answer?.hits.find((one) => one.id === id);
  if (!hit) return [];
  const found = [hit.headlineHighlighted, ...hit.snippets]
    .flatMap(stretches)
    .filter(([, matches]) => matches)
    .map(([text]) => text);
  const strings = [...new Set(found)];
  // Single characters of a longer query would speckle the whole text.
  const longer = strings.filter((text) => [...text].length > 1);
  return longer.length > 0 ? longer : strings;
}

/**
 * The whole view. `strings` are marked in it; `original` is null where none is kept; `similar` are
 * hits, `reprints` a promise of its story, `issue` one of its issue or null; `cite` shows its citations, `say` tells something.
 */
export function articleView(state, article, { strings, original, similar, reprints, issue, cite, say }) {
  const inferred = new Set(article.inferred ?? []);
  const field = fields(inferred);
  const mark = (text) => marked(text, strings);
  return h("div", { class: original?.open ? "reading comparing" : "reading" },
    backLink(state, article),
    h("article", { class: "article", "aria-labelledby": "headline", ...chinese() },
      h("header", null,
        field("kicker", article.kicker, "p", { class: "kicker" }),
        field("headline", mark(article.headline), "h1", { id: "headline", tabindex: "-1", class: [...article.headline].length > LONG && "long" }),
        field("deck", article.deck && mark(article.deck), "p", { class: "deck" }),
        facts(article, field),
        credit(article, field),
        actions(state, article, { original, cite, say }),
        reprintsLine(state, article, reprints)),
      article.continuedFrom && h("p", { class: "jump" }, t.continuedFrom(article.continuedFrom)),
      h("div", { class: "body" }, paragraphs(article, mark)),
      article.continuedOn && h("p", { class: "jump" }, t.continuedOn(article.continuedOn)),
      captions(article, mark)),
    original && originalPanel(original, article),
    issue && neighbourLinks(state, article, issue),
    about(state, article, inferred),
    similar.length > 0 && similarArticles(state, similar));
}

/** A field of the article as an element that tells whether it was concluded; null where there is none. */
const fields = (inferred) => (name, content, tag = "span", attributes = {}) => content && h(tag, {
  ...attributes,
  class: [attributes.class, inferred.has(name) && "inferred"].filter(Boolean).join(" ") || null,
  title: inferred.has(name) && t.inferredTitle,
}, content);

const permalink = (state, id) => new URL(address({ ...blank(state), lang: null, article: id }), location.href).href;

function actions(state, { id }, { original, cite, say }) {
  return h("p", { class: "actions" },
    original && originalButton(original),
    h("button", { type: "button", class: "plain", "data-key": "cite", "aria-haspopup": "dialog", onclick: cite }, t.cite),
    copyButton(t.copyLink, () => permalink(state, id), say));
}

/** Where else it was printed, drawn when that is known; nothing where nowhere. */
function reprintsLine(state, { id, newspaper }, reprints) {
  const line = h("p", { class: "reprinted", hidden: true });
  reprints.then(({ count, printings }) => {
    if (count < 2) return;
    const others = new Set(printings.map((one) => one.newspaper).filter((name) => name && name !== newspaper)).size;
    line.append(h("a", { href: address({ ...state, article: id, original: false, reprints: true }) }, t.alsoPrinted(others, count - 1, newspaper)));
    line.hidden = false;
  }, () => {}); // It reads without.
  return line;
}

function similarArticles(state, hits) {
  return h("section", { class: "similar", "aria-labelledby": "similar" },
    h("h2", { id: "similar" }, t.similar),
    h("ul", null, hits.map((hit) => h("li", null, h("article", chinese(),
      h("h3", null, h("a", { href: address({ ...blank(state), article: hit.id }) }, hit.headline)),
      metaLine({ ...hit, origin: null, kind: null }))))));
}

/** Back to where one came from: a list of hits, an issue, or the front page. */
function backLink(state, { newspaper, date }) {
  const list = { ...state, article: null, original: false };
  const fromIssue = history.state?.from === "issue" && newspaper && date;
  const [target, text] = fromIssue ? [issueOf(state, newspaper, date), t.backToIssue]
    : [list, isLanding(list) ? t.backHome : t.back];
  return h("p", { class: "back" }, h("a", { href: address(target), "data-back": "" }, h("span", { "aria-hidden": "true" }, "← "), text));
}

function facts(article, field) {
  return h("p", { class: "meta" }, h("span", { class: "facts" }, [
    field("newspaper", article.newspaper, "span", { class: "paper" }),
    field("city", article.city ?? article.province),
    article.date
      ? field("date", dateText(article.date, true), "time", { datetime: article.date })
      : h("span", null, t.undated),
    field("page", article.page && t.page(article.page)),
    field("section", article.section),
  ].filter(Boolean)), badges(article));
}

function credit(article, field) {
  const text = article.credit || (article.byline ?? []).join("　");
  const agency = article.agency && `${t.agency}${t.agency === "Source" ? ": " : "："}${article.agency}`;
  if (!text && !agency) return null;
  return h("p", { class: "credit" },
    field(article.credit ? "credit" : "byline", text), agency && field("agency", agency));
}

function paragraphs({ body, subheads = [], dateline }, mark) {
  const isSubhead = new Set(subheads);
  return body.split("\n").filter((text) => text.trim()).map((text, i) => {
    if (isSubhead.has(text.trim())) return h("h2", null, mark(text));
    if (i > 0 || !dateline || !text.startsWith(dateline)) return h("p", null, mark(text));
    return h("p", null, h("span", { class: "dateline" }, mark(dateline)), mark(text.slice(dateline.length)));
  });
}

function captions({ captions: texts = [] }, mark) {
  if (texts.length === 0) return null;
  return h("aside", { class: "captions", "aria-label": t.captions },
    h("h2", null, t.captions), texts.map((text) => h("p", null, mark(text))));
}

function about(state, article, inferred) {
  const pages = (article.parts ?? []).map((part) => part.page).filter(Boolean);
  const stated = article.originStated;
  const names = [...new Set([...inferred].filter((name) => name !== "origin" || !stated).map(t.field))];
  return h("footer", { class: "about" },
    h("ul", { class: "links" }, elsewhere(state, article)),
    pages.length > 0 && h("p", null, t.stitched(pages)),
    names.length > 0 && h("p", null, t.inferred(names)),
    stated && h("p", { class: "stated" }, t.settled(t.origin(article.origin), stated !== "unknown" && t.origin(stated))),
    article.source?.path && h("p", null, `${t.source} `, h("code", null, article.source.path)));
}

function elsewhere(state, { id, newspaper, date, page }) {
  const link = (target, text) => h("li", null, h("a", { href: address(target) }, text));
  const ofPaper = newspaper && withFilter(blank(state), "newspaper", [newspaper]);
  const day = ofPaper && date && change(ofPaper, { from: date, to: date });
  return [
    day && page && link(withFilter(day, "page", [page]), t.samePage),
    day && link(heldOf(state, newspaper, date.slice(0, 4)), t.calendar),
    h("li", null, h("a", { class: "permalink", href: address({ ...blank(state), article: id }), "data-full": permalink(state, id) }, t.permalink)),
  ];
}
