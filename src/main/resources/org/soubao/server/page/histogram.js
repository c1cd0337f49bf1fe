// Bars of years, months or days. A range of them is chosen by dragging, or with Shift and the arrows.

import { bounds } from "./dates.js";
import { h } from "./dom.js";
import { dateText, t } from "./words.js";

const HEIGHT = 56;
const MOST_LABELS = 12;
const MOST_LABELS_OF_YEARS = 6;

/**
 * The bars of those values, each with a `count`. `range` is what is chosen of them already, `isWhole`
 * where it is all of them; `choose` takes `{from, to}`, both null to choose nothing, and `up` where
 * one bar is given up for all. Where stories are counted, one may be in several bars.
 */
export function histogram(label, values, range, choose, ofStories) {
  const says = h("output", { class: "says" });
  const bars = values.map((one, i) => bar(one, i, values));
  const group = h("div", { class: "bars", role: "group", "aria-label": label, "aria-describedby": "bars-hint" }, bars);
  const isOn = (one) => (!range.from || bounds(one.value).to >= range.from) && (!range.to || bounds(one.value).from <= range.to);
  const chosen = values.map(isOn);
  const hasPart = (range.from || range.to) && chosen.includes(false);
  let current = Math.max(0, hasPart ? chosen.indexOf(true) : values.findIndex((one) => one.count > 0));
  let anchor = null;

  function draw() {
    const [first, last] = anchor === null ? [-1, -2] : [Math.min(anchor, current), Math.max(anchor, current)];
    bars.forEach((element, i) => {
      const on = anchor === null ? hasPart && chosen[i] : i >= first && i <= last;
      element.setAttribute("aria-pressed", String(!!on));
      element.tabIndex = i === current ? 0 : -1;
      if (i === current) element.dataset.key = "bars";
      else delete element.dataset.key;
    });
    says.textContent = first < last ? rangeWords(values.slice(first, last + 1), ofStories) : "";
  }

  function take(first, last) {
    anchor = null;
    choose({ from: bounds(values[Math.min(first, last)].value).from, to: bounds(values[Math.max(first, last)].value).to });
  }

  function press(i) {
    // What is chosen already is given up again; an empty bar has nothing to show.
    if (hasPart && chosen[i] && chosen.filter(Boolean).length === 1) choose({ from: null, to: null, up: true });
    else if (values[i].count > 0) take(i, i);
  }

  function move(to, extend) {
    const next = Math.min(values.length - 1, Math.max(0, to));
    if (extend) anchor ??= current;
    else anchor = null;
    current = next;
    draw();
    bars[next].focus();
  }

  function give() {
    if (anchor !== null) {
      anchor = null;
      draw();
    } else if (range.from || range.to || range.isWhole) {
      choose({ from: null, to: null });
    } else {
      return false;
    }
    return true;
  }

  group.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = { ArrowLeft: current - 1, ArrowRight: current + 1, Home: 0, End: values.length - 1 }[event.key];
    if (to !== undefined) move(to, event.shiftKey);
    else if (event.key === "Enter" && anchor !== null && anchor !== current) take(anchor, current);
    else if (event.key !== "Escape" || !give()) return;
    event.preventDefault();
  });

  let dragged = false;
  group.addEventListener("click", (event) => {
    const i = bars.indexOf(event.target.closest("button"));
    if (!dragged && i >= 0) press(i);
  });
  group.addEventListener("pointerdown", (event) => {
    dragged = false;
    if (event.button === 0 && event.isPrimary) drag(event);
  });

  /** Follows the pointer until it is let go, wherever it goes meanwhile. */
  function drag(event) {
    const box = group.getBoundingClientRect();
    const at = ({ clientX }) => Math.min(values.length - 1, Math.max(0, Math.floor(((clientX - box.left) / box.width) * values.length)));
    const start = at(event);
    const following = new AbortController();
    const options = { signal: following.signal };
    const drop = () => {
      following.abort();
      anchor = null;
      draw();
    };
    addEventListener("pointermove", (moved) => {
      const i = at(moved);
      if (i === (anchor === null ? start : current)) return;
      dragged = true;
      anchor = start;
      current = i;
      draw();
    }, options);
    addEventListener("pointerup", () => {
      following.abort();
      if (anchor === null) return;
      if (anchor === current) drop();
      else take(anchor, current);
    }, options);
    addEventListener("pointercancel", drop, options);
    addEventListener("keydown", (pressed) => pressed.key === "Escape" && drop(), options);
  }

  draw();
  return [group, h("p", { class: "hint", id: "bars-hint" }, h("span", { class: "unseen" }, t.barsKeys), h("span", { "aria-hidden": "true" }, t.barsHint)), says];
}

function rangeWords(values, ofStories) {
  const n = values.reduce((sum, one) => sum + one.count, 0);
  return `${t.span(dateText(values[0].value), dateText(values.at(-1).value))} · ${t.hits(n, ofStories)}`;
}

function bar({ value, count }, i, values) {
  const most = Math.max(...values.map((one) => one.count), 1);
  const every = Math.ceil(values.length / (value.length === 4 ? MOST_LABELS_OF_YEARS : MOST_LABELS));
  const column = h("span", { class: "column" });
  column.style.height = `${count === 0 ? 1 : Math.max(3, Math.round((HEIGHT * count) / most))}px`;
  const short = value.length === 4 ? value : String(Number(value.slice(-2)));
  const text = `${dateText(value)} · ${t.hits(count)}`;
  return h("button", { type: "button", class: count === 0 && "none", title: text, "aria-label": text, "data-value": value },
    column, h("span", { class: "tick", "aria-hidden": "true" }, i % every === 0 ? short : "\u00a0"));
}
