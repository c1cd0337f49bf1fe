// What is shown stands in the address: the parameters of the service, and which view it is.

/** The filters that may be repeated, in the order in which chips show them. */
export const FILTERS = ["province", "city", "newspaper", "section", "page", "origin", "kind", "byline"];

/** How many hits a page of results has. */
export const LIMIT = 10;

/** The deepest hit that the service shows. */
export const MAX_OFFSET = 10000;

/** Reads the part of an address behind `?`. */
export function parse(search) {
  const given = new URLSearchParams(search);
  const filters = Object.fromEntries(
    FILTERS.map((name) => [name, [...new Set(given.getAll(name).filter((value) => value.trim()))]]),
  );
  return {
    q: given.get("q"),
    filters,
    from: given.get("from") || null,
    to: given.get("to") || null,
    sort: given.get("sort") || null,
    all: given.get("all") === "true",
    collapse: given.get("collapse") === "none" ? "none" : null,
    offset: Math.min(MAX_OFFSET, Math.max(0, Number.parseInt(given.get("offset"), 10) || 0)),
    article: given.get("article") || null,
    original: given.get("original") === "true",
    reprints: given.get("reprints") === "true",
    with: given.get("with"),
    issue: given.has("issue"),
    held: given.get("held"),
    date: given.get("date") || null,
    trends: given.get("trends"),
    unit: given.get("unit"),
    lang: given.get("lang"),
  };
}

/** What decides which articles match. */
export function conditions(state) {
  const result = new URLSearchParams();
  if (state.q != null) result.set("q", state.q);
  for (const name of FILTERS) {
    for (const value of state.filters[name]) result.append(name, value);
  }
  for (const name of ["from", "to"]) {
    if (state[name]) result.set(name, state[name]);
  }
  if (state.all) result.set("all", "true");
  return result;
}

/** What is counted, and by what. */
export function counted(state) {
  const result = conditions(state);
  result.set("by", state.trends);
  return result;
}

/** The parameters of the service for that state: reprints are folded unless it says otherwise. */
export function parameters(state) {
  const result = conditions(state);
  result.set("collapse", state.collapse ?? "reprints");
  if (state.sort) result.set("sort", state.sort);
  if (state.offset > 0) result.set("offset", state.offset);
  return result;
}

/** Where the feed of a query is, the newest first: of everything where nothing is asked. */
export function feed(state) {
  const text = conditions(state).toString();
  return `api/v1/search.atom${text ? `?${text}` : ""}`;
}

/** The address of that state, relative to the page. */
export function address(state) {
  const result = parameters(state);
  if (!state.collapse) result.delete("collapse");
  if (state.article) result.set("article", state.article);
  if (state.article && state.original) result.set("original", "true");
  if (state.article && state.reprints) {
    result.set("reprints", "true");
    if (state.with) result.set("with", state.with);
  }
  if (state.held) result.set("held", state.held);
  if (state.date && (state.issue || state.held)) result.set("date", state.date);
  if (state.trends) {
    result.set("trends", state.trends);
    if (state.unit) result.set("unit", state.unit);
  }
  if (state.lang === "en") result.set("lang", "en");
  const view = state.issue ? "issue" : state.held === "" ? "held" : "";
  const text = [view, result.toString()].filter(Boolean).join("&");
  return text ? `?${text}` : "./";
}

/** The address of what `step` makes of that state: results, even where it asks nothing. */
export function addressAfter(state, step) {
  const next = step(state);
  return address({ ...next, q: next.q ?? "" });
}

/** The state in which nothing is asked yet. */
export function blank(state) {
  return { ...parse(""), lang: state.lang };
}

/** One newspaper of one day, in print order. */
export function issueOf(state, newspaper, date) {
  return { ...withFilter(blank(state), "newspaper", [newspaper]), issue: true, date };
}

/** What is held: of all newspapers, or of one in a year (its last without). */
export function heldOf(state, newspaper = "", year = null) {
  return { ...blank(state), held: newspaper, date: year };
}

/** Whether nothing is asked, so that the front page is shown. */
export function isLanding(state) {
  const isOther = state.article || state.issue || state.held != null || state.trends;
  return state.q == null && !isOther && !isFiltered(state) && !state.sort && !state.offset;
}

/** Whether anything but the query narrows the results. */
export function isFiltered(state) {
  return FILTERS.some((name) => state.filters[name].length > 0) || !!(state.from || state.to || state.all);
}

/** The same search with other parts; it begins with the first hit again unless they say otherwise. */
export function change(state, parts) {
  return { ...state, offset: 0, article: null, original: false, reprints: false, issue: false, held: null, date: null, ...parts };
}

/** The same state with the values of one filter replaced. */
export function withFilter(state, name, values) {
  return change(state, { filters: { ...state.filters, [name]: values } });
}

/** The same query without filters. */
export function withoutFilters(state) {
  return change(state, { filters: parse("").filters, from: null, to: null, all: false, q: state.q ?? "" });
}

/** Whether a value of a filter excludes what has it. */
export const excludes = (value) => /^[-－]/.test(value);

/** What a value of a filter is about, without the sign that excludes it. */
export const unsigned = (value) => (excludes(value) ? value.slice(1).trim() : value);
