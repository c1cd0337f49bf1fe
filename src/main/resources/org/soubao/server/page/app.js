// Shows what the address says, and keeps the address saying what is shown.

import * as api from "./api.js";
import { h } from "./dom.js";
import { listenToKeys } from "./keys.js";
import { chooseLanguage, labelFrame } from "./language.js";
import { stylesheet } from "./load.js";
import { keepPlace, keptPlace, newEntry, watchPlaces } from "./places.js";
import { address, blank, change, feed, heldOf, isLanding, parse } from "./state.js";
import { attachSuggestions } from "./suggest.js";
import { viewOf } from "./views.js";
import { t } from "./words.js";

const root = document.documentElement;
const [form, box, main, status, home, language, feedLink] =
  ["form", "q", "main", "status", "home", "language", "feed"].map((id) => document.getElementById(id));

let state = parse(location.search);
let shown = null;
let running = new AbortController();
if (!isLanding(state)) root.dataset.view = "coming"; // The front page has its box elsewhere.

// --- The frame.

async function drawFrame() {
  const isUnsaid = state.lang !== "en";
  state.lang = await chooseLanguage(state.lang);
  if (state.lang === "en" && isUnsaid) history.replaceState(history.state, "", address(state) + location.hash);
  labelFrame(state.lang);
  const other = state.lang === "en" ? "zh" : "en";
  const here = address({ ...state, lang: "zh" });
  language.href = `${here === "./" ? "?" : `${here}&`}lang=${other}`;
  language.textContent = other === "en" ? "English" : "中文";
  language.lang = language.hreflang = other === "en" ? "en" : "zh-Hans";
  home.href = address(blank(state));
  feedLink.href = feed(state.article || state.issue || state.held != null ? blank(state) : state);
  if (document.activeElement !== box || !box.dataset.typed) box.value = state.q ?? "";
  delete box.dataset.typed;
}

/** Says something to who can't see it; the same words twice are said twice. */
function say(text) {
  status.textContent = "";
  requestAnimationFrame(() => (status.textContent = text));
}

function announce(text) {
  say(text);
  const note = document.getElementById("note");
  note.textContent = text;
  note.hidden = false;
  clearTimeout(announce.timer);
  announce.timer = setTimeout(() => (note.hidden = true), 4000);
}

// --- Views.

const page = {
  go: (next, focus) => move(address({ ...next, q: next.q ?? "" }), { scroll: null, focus }),
  say: announce,

  cite: () => rarely(async () => (await import("./cite.js")).showCitations(state.article)),

  /** What is shown of the original; a failure leaves the article readable. */
  async original(signal) {
    const panel = { open: state.original, toggle: toggleOriginal, retry: () => show({ scroll: null, focus: "original" }) };
    if (!panel.open) return panel;
    try {
      return { ...panel, pages: await api.original(state.article, signal) };
    } catch (failure) {
      if (signal.aborted || !(failure instanceof api.Problem)) throw failure;
      return { ...panel, problem: errorText(failure) };
    }
  },
};

const help = () => rarely(async () => (await import("./help.js")).showHelp());

/** Does what needs a dialog; a failure is told and leaves the page as it is. */
async function rarely(action) {
  try {
    await stylesheet("dialog.css");
    await action();
  } catch (failure) {
    announce(failure instanceof api.Problem ? errorText(failure) : t.errors.offline);
  }
}

/** The focus goes along, into the original and back to the button. */
async function toggleOriginal() {
  state.original = !state.original;
  history.replaceState(history.state, "", address(state));
  await show({ scroll: null, focus: state.original ? "original" : "compare" });
  const panel = document.getElementById("original");
  const isBelow = panel && panel.offsetLeft <= main.querySelector("article").offsetLeft;
  if (isBelow) panel.scrollIntoView({ block: "start" });
}

function errorView(failure) {
  const retry = h("button", { type: "button", onclick: () => show({ fresh: true }) }, t.retry);
  const text = errorText(failure);
  const mayPass = failure.status === 0 || failure.status === 429 || failure.status >= 500;
  const way = state.issue || state.held ? [heldOf(state), t.seeHeld] : [blank(state), t.backHome];
  return {
    name: "error", title: null, said: text,
    node: h("div", { class: "message" }, h("h1", { id: "headline", tabindex: "-1" }, text), h("p", null, mayPass ? retry : h("a", { href: address(way[0]) }, way[1]))),
  };
}

function errorText({ status: code, detail }) {
  if (code === 0) return t.errors.offline;
  if (code === 404 && (state.issue || state.held)) return t.errors.noPaper;
  if (code === 404 && state.article) return t.errors.gone;
  if (code === 414 || code === 431) return t.errors.long;
  if (code === 429 || code === 503) return t.errors.crowded;
  return code === 400 ? t.errors.bad(detail) : t.errors.broken;
}

/** Shows the state; `scroll` null leaves the place, `focus` names the control that keeps the focus. */
async function show({ fresh = false, scroll = 0, focus = null } = {}) {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  document.querySelector("dialog[open]")?.close();
  main.setAttribute("aria-busy", "true");
  let view;
  try {
    await drawFrame();
    shown = location.search;
    view = await viewOf(state, page, signal, fresh);
  } catch (failure) {
    if (signal.aborted) return;
    if (!(failure instanceof api.Problem)) console.error(failure);
    view = errorView(failure);
  }
  if (signal.aborted) return;
  root.dataset.view = view.name;
  document.title = view.title ? `${view.title} – ${t.title}` : t.title;
  main.replaceChildren(view.node);
  view.shown?.();
  status.textContent = view.said;
  refocus(focus);
  if (scroll !== null) window.scrollTo(0, scroll);
  if (scroll === 0 && location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  main.removeAttribute("aria-busy");
  keepPlace();
  describe(view.name === "article" ? state.article : null, signal);
}

/** The head follows when there is time; the article can be read without. */
async function describe(id, signal) {
  if (id === null && !document.head.querySelector("[data-article]")) return;
  const metadata = await import("./metadata.js");
  if (!signal.aborted) await metadata.describe(id, signal).catch(() => {});
}

function refocus(focus) {
  if (!focus) return;
  const control = main.querySelector(`[data-key="${CSS.escape(focus)}"]`) ?? main.querySelector("#headline, #hits") ?? main;
  control.focus({ preventScroll: true });
}

// --- Moving.

function move(url, how) {
  keepPlace();
  history.pushState(newEntry(root.dataset.view), "", url);
  state = parse(location.search);
  show({ fresh: true, ...how });
}

watchPlaces(() => main.getAttribute("aria-busy") !== "true");

addEventListener("popstate", () => {
  if (location.search === shown) return; // A place on the same page.
  state = parse(location.search);
  show({ scroll: keptPlace() });
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (matchMedia("(pointer: coarse)").matches) box.blur(); // Puts the keyboard of a telephone away.
  const within = state.issue || state.held != null ? blank(state) : state;
  move(address(change(within, { q: box.value.trim() })));
});

attachSuggestions(box, document.getElementById("suggestions"), () => state, (url) => move(url));
box.addEventListener("input", () => (box.dataset.typed = "yes"));
document.getElementById("help").addEventListener("click", help);
listenToKeys(box, main, help);

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  const modified = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (!link || modified || event.defaultPrevented) return;
  const url = new URL(link.href);
  if (url.origin !== location.origin || url.pathname !== location.pathname) return;
  if (url.hash && url.search === location.search) return;
  event.preventDefault();
  if (link === language) {
    history.replaceState(history.state, "", url);
    state = parse(location.search);
    show({ scroll: null });
    return;
  }
  const cameFromList = ["results", "landing", "issue"].includes(history.state?.from);
  if (link.dataset.back !== undefined && cameFromList) history.back();
  else if (link.dataset.up !== undefined) move(url.href, { scroll: null, focus: "bars" });
  else move(url.href, { focus: main.contains(link) ? "view" : null });
});

show({ scroll: keptPlace() }).then(() => {
  const onFront = root.dataset.view === "landing" && matchMedia("(pointer: fine)").matches;
  if (onFront && document.activeElement === document.body) box.focus({ preventScroll: true });
});
