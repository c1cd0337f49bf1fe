// Shows what the address says, and keeps the address saying what is shown.

import * as api from "./api.js";
import { articleView, matchedStrings } from "./article.js";
import { h } from "./dom.js";
import { NEWEST, landingView } from "./landing.js";
import { showFirstPiece } from "./original.js";
import { foundText, resultsTitle, resultsView } from "./results.js";
import { address, blank, change, isLanding, parameters, parse } from "./state.js";
import { attachSuggestions } from "./suggest.js";
import { forms, grammarRules } from "./syntax.js";
import { speak, t } from "./words.js";

const root = document.documentElement;
const [form, box, main, status, home, language, syntax] =
  ["form", "q", "main", "status", "home", "language", "syntax"].map((id) => document.getElementById(id));

let state = parse(location.search);
let running = new AbortController();

// --- The chosen language: in the address, else as remembered.

function remembered() {
  try {
    return localStorage.getItem("lang");
  } catch {
    return null; // Storage may be forbidden; then the address alone says it.
  }
}

function remember(choice) {
  try {
    localStorage.setItem("lang", choice);
  } catch {
    // As above.
  }
}

function chooseLanguage() {
  const choice = (state.lang ?? remembered()) === "en" ? "en" : "zh";
  if (state.lang) remember(choice);
  const unsaid = choice === "en" && state.lang !== "en";
  state.lang = choice;
  if (unsaid) history.replaceState(history.state, "", address(state));
  speak(choice);
  root.lang = choice === "en" ? "en" : "zh-Hans";
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = t[element.dataset.word];
  for (const element of document.querySelectorAll("[data-label]")) element.setAttribute("aria-label", t[element.dataset.label]);
  syntax.querySelector(".forms").replaceChildren(...forms());
  syntax.querySelector(".rules").replaceChildren(...grammarRules());
  box.placeholder = t.boxHint;
  home.setAttribute("aria-label", t.home);
}

function drawFrame() {
  chooseLanguage();
  const other = state.lang === "en" ? "zh" : "en";
  const query = new URLSearchParams(address({ ...state, lang: "zh" }).replace("./", ""));
  query.set("lang", other);
  language.href = `?${query}`;
  language.textContent = other === "en" ? "English" : "中文";
  language.lang = language.hreflang = other === "en" ? "en" : "zh-Hans";
  home.href = address(blank(state));
  if (document.activeElement !== box || !box.dataset.typed) box.value = state.q ?? "";
  delete box.dataset.typed;
}

// --- Places in the history: each entry has a key, and a place on the page.

const places = JSON.parse(sessionStorage.getItem("places") ?? "{}");
const key = () => history.state?.key ?? "first";

function keepPlace() {
  places[key()] = window.scrollY;
}

history.scrollRestoration = "manual";
addEventListener("scroll", () => main.getAttribute("aria-busy") !== "true" && keepPlace(), { passive: true });
addEventListener("pagehide", () => sessionStorage.setItem("places", JSON.stringify(places)));

// --- Views.

async function viewOf(signal, fresh) {
  if (state.article) {
    const [{ article, hasOriginal }, answer, similar] = await Promise.all([
      api.article(state.article, signal),
      state.q?.trim() ? api.search(parameters(state), signal).catch(() => null) : null,
      api.similar(state.article, signal).catch(() => []), // The article can be read without.
    ]);
    const original = hasOriginal ? await originalOf(signal) : null;
    const node = articleView(state, article, matchedStrings(answer, article.id), original, similar);
    return { name: "article", title: article.headline, said: original?.problem ?? "", node };
  }
  if (isLanding(state)) {
    const answer = await api.search(new URLSearchParams({ limit: NEWEST }), signal, fresh);
    return { name: "landing", title: null, said: "", node: landingView(state, answer) };
  }
  const answer = await api.search(parameters(state), signal, fresh);
  return { name: "results", title: resultsTitle(state), said: foundText(answer), node: resultsView(state, answer, goTo) };
}

/** What is shown of the original; a failure leaves the article readable. */
async function originalOf(signal) {
  const shown = { open: state.original, toggle: toggleOriginal, retry: () => show({ scroll: null, focus: "original" }) };
  if (!shown.open) return shown;
  try {
    return { ...shown, pages: await api.original(state.article, signal) };
  } catch (failure) {
    if (signal.aborted || !(failure instanceof api.Problem)) throw failure;
    return { ...shown, problem: errorText(failure) };
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
  return {
    name: "error", title: null, said: text,
    node: h("div", { class: "message" }, h("p", null, text), mayPass
      ? h("p", null, retry)
      : h("p", null, h("a", { href: address(blank(state)) }, t.backHome))),
  };
}

function errorText({ status: code, detail }) {
  if (code === 0) return t.errors.offline;
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
  drawFrame();
  main.setAttribute("aria-busy", "true");
  let view;
  try {
    view = await viewOf(signal, fresh);
  } catch (failure) {
    if (signal.aborted) return;
    if (!(failure instanceof api.Problem)) console.error(failure);
    view = errorView(failure);
  }
  if (signal.aborted) return;
  root.dataset.view = view.name;
  document.title = view.title ? `${view.title} – ${t.title}` : t.title;
  main.replaceChildren(view.node);
  showFirstPiece(main);
  status.textContent = view.said;
  refocus(focus);
  if (scroll !== null) window.scrollTo(0, scroll);
  main.removeAttribute("aria-busy");
  keepPlace();
}

function refocus(focus) {
  if (!focus) return;
  const control = main.querySelector(`[data-key="${CSS.escape(focus)}"]`) ?? main.querySelector("#headline, #hits") ?? main;
  control.focus({ preventScroll: true });
}

// --- Moving.

function goTo(next, focus) {
  const staysInPlace = focus !== undefined;
  move(address({ ...next, q: next.q ?? "" }), { scroll: staysInPlace ? null : 0, focus });
}

function move(url, how) {
  keepPlace();
  const from = root.dataset.view;
  history.pushState({ key: String(Math.random()), from }, "", url);
  state = parse(location.search);
  show({ fresh: true, ...how });
}

addEventListener("popstate", () => {
  state = parse(location.search);
  show({ scroll: places[key()] ?? 0 });
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (matchMedia("(pointer: coarse)").matches) box.blur(); // Puts the keyboard of a telephone away.
  move(address(change(state, { q: box.value.trim() })));
});

attachSuggestions(box, document.getElementById("suggestions"), () => state, (url) => move(url));

box.addEventListener("input", () => (box.dataset.typed = "yes"));

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  const modified = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (!link || modified || event.defaultPrevented) return;
  const url = new URL(link.href);
  if (url.origin !== location.origin || url.pathname !== location.pathname || url.hash) return;
  event.preventDefault();
  if (link === language) {
    history.replaceState(history.state, "", url);
    state = parse(location.search);
    show({ scroll: null });
    return;
  }
  const cameFromList = ["results", "landing"].includes(history.state?.from);
  if (link.dataset.back !== undefined && cameFromList) history.back();
  else move(url.href, { focus: main.contains(link) ? "view" : null });
});

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input:not([type=checkbox]), select, textarea");
  const isSlash = event.key === "/" || event.key === "／" || (event.code === "Slash" && event.key === "Process");
  if (!isSlash || typing || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  box.focus();
  box.select();
});

show({ scroll: places[key()] ?? 0 }).then(() => {
  const onFront = root.dataset.view === "landing" && matchMedia("(pointer: fine)").matches;
  if (onFront && document.activeElement === document.body) box.focus({ preventScroll: true });
});
