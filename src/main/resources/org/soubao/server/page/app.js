// Shows what the address says, and keeps the address saying what is shown.

import * as api from "./api.js";
import { h } from "./dom.js";
import { listenToKeys } from "./keys.js";
import { chooseLanguage, labelFrame } from "./language.js";
import { moduleOf, stylesheet } from "./load.js";
import { keepPlace, keptPlace, newEntry, watchPlaces } from "./places.js";
import { address, addressAfter, blank, change, feed, isLanding, parse } from "./state.js";
import { attachSuggestions } from "./suggest.js";
import { viewOf } from "./views.js";
import { t } from "./words.js";

const SLOW_MS = 1000;
const root = document.documentElement;
const [form, box, main, status, home, language, feedLink, note] =
  ["form", "q", "main", "status", "home", "language", "feed", "note"].map((id) => document.getElementById(id));

let state = parse(location.search);
let shown = null;
let running = new AbortController();
if (!isLanding(state)) root.dataset.view = "coming"; // The front page has its box elsewhere.

// --- The frame.

async function drawFrame() {
  state.lang = await chooseLanguage(state.lang);
  const isSaid = (parse(location.search).lang === "en") === (state.lang === "en");
  if (!isSaid) history.replaceState(history.state, "", address(state) + location.hash);
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
  note.textContent = text;
  note.hidden = false;
  clearTimeout(announce.timer);
  announce.timer = setTimeout(() => (note.hidden = true), 4000);
}

/** An answer that takes long is told of until it is there. */
function announceSlow() {
  announce(t.searching);
  clearTimeout(announce.timer);
}

// --- Views.

const page = {
  go: (step, focus) => move(addressAfter(state, step), { scroll: null, focus }),
  say: announce,

  cite: () => rarely(async () => (await moduleOf("cite")).showCitations(state.article)),

  /** What is shown of the original; a failure leaves the article readable. */
  async original(signal) {
    const panel = { open: state.original, toggle: toggleOriginal, retry: () => show({ scroll: null, focus: "original" }) };
    if (!panel.open) return panel;
    try {
      return { ...panel, pages: await api.original(state.article, signal) };
    } catch (failure) {
      if (signal.aborted || !(failure instanceof api.Problem)) throw failure;
      return { ...panel, problem: (await told(failure)).text };
    }
  },
};

const help = () => rarely(async () => (await moduleOf("help")).showHelp());

let isOpening = false;

/** Does what needs a dialog, one at a time; a failure is told and leaves the page as it is. */
async function rarely(action) {
  if (isOpening || document.querySelector("dialog[open]")) return;
  isOpening = true;
  try {
    await stylesheet("dialog.css");
    await action();
  } catch (failure) {
    announce((await told(failure)).text);
  } finally {
    isOpening = false;
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

async function errorView(failure) {
  const { text, way } = await told(failure);
  const onward = way
    ? h("a", { href: address(way[0]) }, way[1])
    : h("button", { type: "button", onclick: () => show({ fresh: true }) }, t.retry);
  return {
    name: "error", title: null, said: text,
    node: h("div", { class: "message" }, h("h1", { id: "headline", tabindex: "-1" }, text), h("p", null, onward)),
  };
}

/** What went wrong, in words; those of most failures are loaded, which needs a connection. */
async function told(failure) {
  const offline = { text: t.offline, way: null };
  if (failure.status === 0) return offline;
  return moduleOf("failure").then(({ told }) => told(failure, state), () => offline);
}

/** Shows the state; `scroll` null leaves the place, `focus` names the control that keeps the focus, or has the href of a link. */
async function show({ fresh = false, scroll = 0, focus = null } = {}) {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  clearTimeout(show.slow);
  show.slow = setTimeout(announceSlow, SLOW_MS);
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
    view = await errorView(failure);
  }
  if (signal.aborted) return;
  clearTimeout(show.slow);
  note.hidden = true;
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
  const metadata = await moduleOf("metadata").catch(() => null);
  if (!signal.aborted) await metadata?.describe(id, signal).catch(() => {});
}

function refocus(focus) {
  if (!focus) return;
  const named = typeof focus === "string"
    ? main.querySelector(`[data-key="${CSS.escape(focus)}"]`)
    : [...main.querySelectorAll("a")].find((link) => link.getAttribute("href") === focus.href);
  const control = named ?? main.querySelector("#headline, #hits") ?? main;
  control.focus({ preventScroll: true });
}

// --- Moving.

/** Goes to an address; where one is already, it is asked once more, and Back leads where it did. */
function move(url, how) {
  keepPlace();
  const isHere = new URL(url, location).search === location.search;
  if (!isHere) history.pushState(newEntry(root.dataset.view), "", url);
  state = parse(location.search);
  show({ fresh: true, ...how });
}

watchPlaces(() => main.getAttribute("aria-busy") !== "true");

addEventListener("popstate", () => {
  if (location.search === shown) return; // A place on the same page.
  state = { ...parse(location.search), lang: state.lang }; // The language is the one chosen last.
  const { top, link } = keptPlace();
  show({ scroll: top, focus: { href: link } });
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (matchMedia("(pointer: coarse)").matches) box.blur(); // Puts the keyboard of a telephone away.
  const within = state.issue || state.held != null ? blank(state) : state;
  move(address(change(within, { q: box.value.trim() })));
});

attachSuggestions(box, document.getElementById("suggestions"), () => state, (url) => move(url), say);
box.addEventListener("input", () => (box.dataset.typed = "yes"));
document.getElementById("help").addEventListener("click", help);
listenToKeys(box, main, help);

/** Shows the same in the language of that address, once its words are there. */
async function switchLanguage(url) {
  try {
    await chooseLanguage(parse(url.search).lang);
  } catch {
    return announce(t.offline);
  }
  history.replaceState(history.state, "", url);
  state = parse(location.search);
  show({ scroll: null });
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  const modified = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (!link || modified || event.defaultPrevented) return;
  const url = new URL(link.href);
  if (url.origin !== location.origin || url.pathname !== location.pathname) return;
  if (url.hash && url.search === location.search) return;
  event.preventDefault();
  if (link === language) return switchLanguage(url);
  const target = link.step ? addressAfter(state, link.step) : url.href;
  const cameFromList = ["results", "landing", "issue"].includes(history.state?.from);
  if (link.dataset.back !== undefined && cameFromList) history.back();
  else if (link.dataset.up !== undefined) move(target, { scroll: null, focus: "bars" });
  else move(target, { focus: main.contains(link) ? "view" : null });
});

show({ scroll: keptPlace().top }).then(() => {
  const onFront = root.dataset.view === "landing" && matchMedia("(pointer: fine)").matches;
  if (onFront && document.activeElement === document.body) box.focus({ preventScroll: true });
});
