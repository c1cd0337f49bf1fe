// Asking the service.

const KEPT = 30;
const PATIENCE_MS = 30_000;
const answers = new Map();

/** What went wrong: the HTTP status (0 where there was no answer) and what the service said: its kind of problem, and the parameter. */
export class Problem extends Error {
  constructor(status, problem) {
    super(problem?.detail ?? problem?.title ?? `HTTP ${status}`);
    this.status = status;
    this.detail = problem?.detail ?? null;
    this.kind = problem?.type?.split("/").at(-1) ?? null;
    this.parameter = problem?.parameter ?? null;
  }
}

async function get(path, signal) {
  // A browser that can't combine signals waits as long as it takes.
  const inTime = AbortSignal.any?.([signal, AbortSignal.timeout(PATIENCE_MS)].filter(Boolean)) ?? signal;
  let response;
  let body = null;
  try {
    response = await fetch(path, { signal: inTime, headers: { Accept: "application/json" } });
    body = await response.json();
  } catch (failure) {
    if (signal?.aborted) throw failure;
    if (!(failure instanceof SyntaxError)) throw new Problem(0, null);
  }
  if (!response.ok || body == null) throw new Problem(response.status, body);
  return { body, link: response.headers.get("Link") ?? "" };
}

/** Answers of this visit are kept, so that going back is immediate; `fresh` asks again. */
async function ask(path, signal, fresh) {
  if (!fresh && answers.has(path)) return answers.get(path);
  const answer = await get(path, signal);
  answers.delete(path);
  answers.set(path, answer);
  if (answers.size > KEPT) answers.delete(answers.keys().next().value);
  return answer;
}

/** Searches with those parameters (a URLSearchParams). */
export async function search(parameters, signal, fresh = false) {
  const text = parameters.toString();
  return (await ask(`api/v1/search${text ? `?${text}` : ""}`, signal, fresh)).body;
}

/** How often what those parameters find was printed, and where or when. */
export async function trends(parameters, signal, fresh) {
  return (await ask(`api/v1/trends?${parameters}`, signal, fresh)).body;
}

/** The article of that id, and whether its original is kept. */
export async function article(id, signal) {
  const { body, link } = await ask(`api/v1/articles/${encodeURIComponent(id)}`, signal, false);
  return { article: body, hasOriginal: link.includes('rel="via"') };
}

/** The articles most like the one of that id. */
export async function similar(id, signal) {
  return (await ask(`api/v1/articles/${encodeURIComponent(id)}/similar`, signal, false)).body.hits;
}

/** The printings of the story of that article, and how it differs from the article `other`, if that is not null. */
export async function reprints(id, other, signal) {
  const path = `api/v1/articles/${encodeURIComponent(id)}/reprints`;
  return (await ask(other ? `${path}?${new URLSearchParams({ with: other })}` : path, signal, false)).body;
}

/** What somebody may want to ask who has typed so much. */
export async function suggest(typed, signal) {
  return (await ask(`api/v1/suggest?${new URLSearchParams({ q: typed })}`, signal, false)).body.suggestions;
}

/** The raw pages that the article of that id was made of. */
export async function original(id, signal) {
  return (await ask(`api/v1/articles/${encodeURIComponent(id)}/source`, signal, false)).body.pages;
}

/** The newspapers, each with the months of which something is held. */
export async function newspapers(signal, fresh) {
  return (await ask("api/v1/newspapers", signal, fresh)).body.newspapers;
}

/** The issues of a newspaper in a year (its last where null), or the pages of one day. */
export async function issues(newspaper, date, signal, fresh = false) {
  const parameters = new URLSearchParams({ newspaper, ...(date ? { date } : {}) });
  return (await ask(`api/v1/issues?${parameters}`, signal, fresh)).body;
}

/** Where the citation of an article can be had in that form. */
export const citationAddress = (id, form) => `api/v1/articles/${encodeURIComponent(id)}/citation?format=${form}`;

/** All citations of the article of that id. */
export async function citations(id) {
  return (await ask(citationAddress(id, "all"), undefined, false)).body;
}
