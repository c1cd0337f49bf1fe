// Which view an address means, and what it is made of. What few visits see is loaded when it is wanted.

import * as api from "./api.js";
import { moduleOf, modules, stylesheet } from "./load.js";
import { counted, isFiltered, isLanding, parameters } from "./state.js";
import { t } from "./words.js";

const NEWEST = 6;

// What the modules of a view import, asked for at once, so that no request waits for another to be read.
const PARTS = {
  results: ["export", "facets", "facetgroup", "facetrow", "placefacet", "datefacet", "dates", "histogram", "meta", "paging", "step", "story"],
  article: ["copy", "meta", "morewords", "neighbours", "original"],
  reprints: ["difference", "meta", "morewords", "reprintwords", "timeline"],
  advice: ["morewords"],
  landing: ["dates", "meta"],
  held: ["morewords", "shade"],
  calendar: ["morewords", "shade", "dates"],
  issue: ["meta", "morewords"],
  trends: ["chips", "dates", "morewords", "notices", "step", "trendchart", "trendtable", "trendwords"],
};

/** The module of a view, with its parts and its style. */
async function load(name, style) {
  modules([name, ...PARTS[name]]);
  const [module] = await Promise.all([moduleOf(name), style && stylesheet(`${style}.css`)]);
  return module;
}

/**
 * The view of a state: its name, its title (null for the site's), what is said when it is there, and
 * its node, and `shown` to do when it stands on the page. `page` has what a view can do: `go`, `say`, `cite`, `original`.
 */
export function viewOf(state, page, signal, fresh) {
  if (state.article && state.reprints) return reprints(state, signal);
  if (state.article) return article(state, page, signal);
  if (state.issue && isDay(state.date)) return issue(state, signal, fresh);
  if (state.issue) return calendar({ ...state, held: state.filters.newspaper[0] ?? "" }, signal, fresh);
  if (state.held) return calendar(state, signal, fresh);
  if (state.held === "") return held(state, signal, fresh);
  if (state.trends) return trends(state, page, signal, fresh);
  return isLanding(state) ? landing(state, signal, fresh) : results(state, page, signal, fresh);
}

/** An issue has a day; of a month, a year or none the calendar is shown. */
const isDay = (date) => date?.length === "2025-02-24".length;

async function landing(state, signal, fresh) {
  const [{ landingView }, answer] = await Promise.all([
    load("landing", "landing"), api.search(new URLSearchParams({ limit: NEWEST }), signal, fresh),
  ]);
  return { name: "landing", title: null, said: "", node: landingView(state, answer) };
}

async function results(state, page, signal, fresh) {
  const [{ foundText, resultsTitle, resultsView }, answer, chosen] = await Promise.all([
    load("results", "results"), api.search(parameters(state), signal, fresh), isFiltered(state) && moduleOf("chips"),
  ]);
  const isTold = answer.notices.length > 0 || answer.didYouMean;
  const notices = isTold ? (await moduleOf("notices")).noticeLines(state, answer) : null;
  const advice = answer.hits.length === 0 ? (await load("advice")).advice(state, answer) : null;
  const node = resultsView(state, answer, page.go, [chosen && chosen.chips(state), notices], advice);
  return { name: "results", title: resultsTitle(state), said: foundText(state, answer), node };
}

async function article(state, page, signal) {
  const [{ articleView, matchedStrings, showFirstPiece }, { article: found, hasOriginal }, answer, similar] = await Promise.all([
    load("article", "article"),
    api.article(state.article, signal),
    state.q?.trim() ? api.search(parameters(state), signal).catch(() => null) : null,
    api.similar(state.article, signal).catch(() => []), // The article can be read without.
  ]);
  const original = hasOriginal ? await page.original(signal) : null;
  const { id, newspaper, date } = found;
  const node = articleView(state, found, {
    strings: matchedStrings(answer, id), original, similar,
    reprints: api.reprints(id, null, signal),
    issue: newspaper && date ? api.issues(newspaper, date, signal) : null,
    cite: page.cite, say: page.say,
  });
  return { name: "article", title: found.headline, said: original?.problem ?? "", node, shown: () => showFirstPiece(node) };
}

async function reprints(state, signal) {
  const { reprintsOf } = await load("reprints", "reprints");
  return reprintsOf(state, signal);
}

async function issue(state, signal, fresh) {
  const [{ issueTitle, issueView }, found] = await Promise.all([
    load("issue", "browse"), api.issues(state.filters.newspaper[0] ?? "", state.date, signal, fresh),
  ]);
  return { name: "issue", title: issueTitle(found), said: found.pages.length > 0 ? "" : t.issueNotHeld, node: issueView(state, found) };
}

async function held(state, signal, fresh) {
  const [{ heldView }, newspapers] = await Promise.all([load("held", "browse"), api.newspapers(signal, fresh)]);
  return { name: "held", title: t.heldTitle, said: t.heldLead(newspapers.length), node: heldView(state, newspapers) };
}

async function calendar(state, signal, fresh) {
  const [{ calendarTitle, calendarView }, year] = await Promise.all([
    load("calendar", "browse"), api.issues(state.held, state.date?.slice(0, 4), signal, fresh),
  ]);
  return { name: "calendar", title: calendarTitle(year), said: "", node: calendarView(state, year) };
}

async function trends(state, page, signal, fresh) {
  const [{ trendsTitle, trendsView }, answer] = await Promise.all([
    load("trends", "trends"), api.trends(counted(state), signal, fresh),
  ]);
  return { name: "trends", title: trendsTitle(state), said: "", node: trendsView(state, answer, page.go) };
}
