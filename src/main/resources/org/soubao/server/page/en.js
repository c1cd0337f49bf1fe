// What the page says in English.

const ORIGINS = { staff: "Staff", contributed: "Contributed", wire: "Wire copy", reprint: "Reprint", unknown: "Not stated" };
const KINDS = {
  article: "Report", "photo story": "Photo story", commentary: "Commentary", literary: "Literary",
  notice: "Notice", advertisement: "Advertisement", guide: "Reading guide",
};

const count = (n) => new Intl.NumberFormat("en-GB").format(n);
const many = (n, one, more) => `${count(n)} ${n === 1 ? one : more}`;
const quoted = (q) => (/["“”＂]/.test(q) ? ` ${q} ` : `“${q}”`);

/** The words; functions where there is a number or a name in them. */
export const words = {
  title: "Soubao 搜报", tagline: "Full-text search over regional Chinese newspapers", search: "Search", boxLabel: "Search words",
  boxHint: "Headline, name, place…", skip: "Skip to content", language: "Language",
  footer: "Soubao 搜报 · full-text search over regional Chinese newspapers", keys: "Press / to search, ? for help", helpTitle: "Search help",
  span: (from, to) => (from === to ? from : `${from} to ${to}`),
  empty: "There are no articles here yet. Build an index with soubao reindex, then reload this page.",
  total: (n, all, atLeast) =>
    (atLeast ? "At least " : "") + (all > n ? `${many(n, "story", "stories")} in ` : "") + many(all, "article", "articles"),
  found: (...numbers) => (numbers[0] === 0 ? "No articles found" : `Found: ${words.total(...numbers)}`),
  apart: "List every article", together: "Fold reprints", storiesCounted: "Numbers are of stories; reprints count once.", local: "Local reporting only",
  reprinted: (papers, more, own) => (papers ? `Also in ${many(papers, "other newspaper", "other newspapers")}` : `${many(more, "more printing", "more printings")}${own ? " in this newspaper" : ""}`),
  took: (ms) => (ms < 1000 ? `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`),
  everything: "All articles", resultsOf: (q) => `Results for ${quoted(q)}`,
  sort: "Sort by", sorts: { relevance: "Relevance", newest: "Newest first", oldest: "Oldest first" },
  filtersOn: (n) => (n ? `Filters (${n} chosen)` : "Filters"),
  facets: { place: "Place", city: "City", newspaper: "Newspaper", section: "Section", origin: "Origin", date: "Date" },
  more: (n) => `Show ${n} more`, less: "Show fewer", open: (name) => `Open ${name}`, close: (name) => `Close ${name}`,
  showHits: (n) => `Show ${many(n, "result", "results")}`,
  chips: "Active filters", remove: (what) => `Remove filter: ${what}`, clear: "Clear all", without: (what) => `not ${what}`,
  allWords: "all words required",
  hits: (n, atMost) => (atMost ? "at most " : "") + many(n, "result", "results"), ownRange: "Choose other dates", from: "From", to: "To", apply: "Apply",
  rangeOrder: "The first date is after the last.", monthsOf: (y) => `Months of ${y}`, years: "Years",
  daysOf: (month) => `Days of ${month}`,
  barsHint: "Press a bar to look closer; drag to choose a range.",
  barsKeys: "Left and right arrows move, with Shift they choose a range, Enter applies it, Escape clears it.", crumbs: "Level of dates", allDates: "All dates",
  trends: "Trends", export: "Export", exportCsv: (n) => `CSV table, ${many(n, "article", "articles")}`, exportLines: (n) => `JSONL, ${many(n, "full text", "full texts")}`, exportFeed: "Atom feed",
  since: (day) => `since ${day}`, until: (day) => `until ${day}`,
  page: (label) => `p. ${label}`, undated: "undated",
  origin: (word) => ORIGINS[word] ?? word, kind: (word) => KINDS[word] ?? word,
  pages: "Pages", previous: "Previous", next: "Next", pageNumber: (n) => `Page ${n}`,
  deepest: "Only the first 10,000 articles can be paged through. Add a filter to narrow the search.",
  suggestions: "Suggestions", suggestionCount: (n) => many(n, "suggestion", "suggestions"),
  suggested: { headline: "headline", name: "byline", place: "place", newspaper: "newspaper", section: "section" },
  retry: "Try again",
  searching: "Searching…", offline: "The search service can’t be reached. Check the connection or try again later.",
  seeHeld: "See what is held, by newspaper and month",
};
