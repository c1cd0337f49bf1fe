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
  newest: "Newest articles", held: "What is held", byMonth: "By time", browseAll: "Browse all articles",
  holding: (articles, papers, cities) =>
    [many(articles, "article", "articles"), papers && many(papers, "newspaper", "newspapers"), cities && many(cities, "city", "cities")]
      .filter(Boolean).join(", "),
  span: (from, to) => (from === to ? from : `${from} to ${to}`),
  empty: "There are no articles here yet. Build an index with soubao reindex, then reload this page.",
  total: (n, atLeast) => `${atLeast ? "At least " : ""}${many(n, "article", "articles")}`,
  found: (n, atLeast) => (n === 0 ? "No articles found" : `Found ${atLeast ? "at least " : ""}${many(n, "article", "articles")}`),
  took: (ms) => (ms < 1000 ? `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`),
  everything: "All articles", resultsOf: (q) => `Results for ${quoted(q)}`,
  sort: "Sort by", sorts: { relevance: "Relevance", newest: "Newest first", oldest: "Oldest first" },
  filtersOn: (n) => (n ? `Filters (${n} chosen)` : "Filters"),
  facets: { place: "Place", city: "City", newspaper: "Newspaper", section: "Section", origin: "Origin", date: "Date" },
  more: (n) => `Show ${n} more`, less: "Show fewer", open: (name) => `Open ${name}`, close: (name) => `Close ${name}`,
  showHits: (n) => `Show ${many(n, "result", "results")}`,
  chips: "Active filters", remove: (what) => `Remove filter: ${what}`, clear: "Clear all", without: (what) => `not ${what}`,
  allWords: "all words required",
  articles: (n) => many(n, "article", "articles"), ownRange: "Choose other dates", from: "From", to: "To", apply: "Apply",
  rangeOrder: "The first date is after the last.", monthsOf: (y) => `Months of ${y}`, years: "Years",
  daysOf: (month) => `Days of ${month}`,
  barsHint: "Press a bar to look closer; drag to choose a range.",
  barsKeys: "Left and right arrows move, with Shift they choose a range, Enter applies it, Escape clears it.", crumbs: "Level of dates", allDates: "All dates",
  export: "Export", exportCsv: (n) => `CSV table, ${many(n, "article", "articles")}`, exportLines: (n) => `JSONL, ${many(n, "full text", "full texts")}`, exportFeed: "Atom feed",
  since: (day) => `since ${day}`, until: (day) => `until ${day}`,
  page: (label) => `p. ${label}`, undated: "undated",
  origin: (word) => ORIGINS[word] ?? word, kind: (word) => KINDS[word] ?? word,
  pages: "Pages", previous: "Previous", next: "Next", pageNumber: (n) => `Page ${n}`,
  deepest: "Only the first 10,000 articles can be paged through. Add a filter to narrow the search.",
  relaxed: (required, of) => `No article has all ${of} words; those below have at least ${required} of them.`,
  notices: {
    "relaxed": "No article has all the words; those below have most of them.",
    "taken-apart": "No article has it all as it was typed; those below have its parts.",
    "plain-words": "A quotation mark has no partner, so it was searched as plain words.",
    "unclosed-parenthesis": "A parenthesis has no partner, so it was left out.",
    "too-deep": "Parentheses nest too deep; the inner ones were left out.",
    "lone-or": "OR and AND need something on both sides, and NOT behind it; alone they are left out.",
    "lone-star": "A star goes behind the beginning of a word; alone it was left out.",
    "empty-field": "A field needs a value right behind its colon, such as city:柳州.",
    "bad-value": "The field has no such value, so it was searched as plain words.",
    "bad-date": "A date is written 2025, 2025-02 or 2025-02-24; this was searched as plain words.",
    "bad-range": "A range is written [2025-01 TO 2025-03], the earlier end first, or * for an open end; this was searched as plain words.",
    "bad-tilde": "A phrase takes ~0 to ~50, or ~1c if it has 3 to 40 characters; it was searched as it stands.",
    "shortened": "The query was too long; its end was left out.",
    "nothing-to-search": "The query holds only punctuation or blanks: there is nothing to search for.",
    "time-limit": "The search ran out of time, so results may be missing.",
    "not-held": "No newspapers of that kind are held here",
  },
  didYouMean: "Did you mean: ",
  suggestions: "Suggestions", suggestionCount: (n) => many(n, "suggestion", "suggestions"),
  suggested: { headline: "headline", name: "byline", place: "place", newspaper: "newspaper", section: "section" },
  retry: "Try again",
  searching: "Searching…", offline: "The search service can’t be reached. Check the connection or try again later.",
  issueNotHeld: "The issue of that day is not held.",
  heldTitle: "What is held", seeHeld: "See what is held, by newspaper and month", heldLead: (n) => `${many(n, "newspaper", "newspapers")}. A box has the number of issues of its month, the darker the more articles; open it to see what is held of each day.`,
};
