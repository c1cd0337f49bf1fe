// Two printings side by side: what one cut, changed, added and moved.

import { h } from "./dom.js";
import "./morewords.js";
import "./reprintwords.js";
import { address, blank } from "./state.js";
import { chinese, dateText, t } from "./words.js";

const COUNTED = ["changed", "cut", "added", "moved"];

/** The comparison of the service, of two of those printings, which are `{id, newspaper, date, page, headline}`. */
export function differenceView(state, comparison, left, right) {
  const rows = [...comparison.headings.map(heading), ...sentences(comparison.sentences)];
  const table = h("div", { class: "sides" }, head(state, left, right), rows);
  const differs = rows.some((row) => !row.classList.contains("same"));
  return h("section", { class: "difference", id: "difference", "aria-labelledby": "difference-title", tabindex: "-1" },
    h("h2", { id: "difference-title" }, t.difference),
    h("p", { class: "sum" }, sum(comparison), t.shares(comparison.leftShare, comparison.rightShare), comparison.partial && t.partial),
    h("p", { class: "passed-over" }, t.passedOver),
    differs && h("label", { class: "only" },
      h("input", { type: "checkbox", "data-key": "only", onchange: ({ target }) => table.classList.toggle("short", target.checked) }), t.onlyDifferent),
    table);
}

function sum({ retitled, sentences: all }) {
  const count = (kind) => all.filter((one) => one.kind === kind && (kind !== "moved" || one.left)).length;
  const told = COUNTED.filter((kind) => count(kind) > 0).map((kind) => t.sums[kind](count(kind)));
  const parts = [retitled && t.sums.retitled, ...told].filter(Boolean);
  return parts.length > 0 ? parts.join(t.comma) + t.stop : t.identical;
}

function head(state, left, right) {
  const isTold = left.date && right.date && left.date !== right.date; // Of one day nobody knows who was first.
  const side = (one, name, word) => h("div", { class: name },
    isTold && h("p", { class: "turn" }, word),
    h("h3", null, h("a", { href: address({ ...blank(state), article: one.id }), ...chinese() }, [one.newspaper, one.city].filter(Boolean).join(" ") || one.headline)),
    h("p", { class: "issue-of" }, [one.date ? dateText(one.date) : t.undated, one.page && t.page(one.page)].filter(Boolean).join(" ")));
  return h("div", { class: "row head" }, side(left, "left", t.leftIs), side(right, "right", t.rightIs));
}

/** A row: what each side says, after a sign of what became of it. */
function row(kind, left, right, attributes = {}) {
  return h("div", { ...attributes, class: `row ${kind} ${attributes.class ?? ""}`.trim() },
    h("div", { class: "left" }, left), h("div", { class: "right" }, right));
}

function heading({ field, same, left, right }) {
  const side = (text, tag) => [h("span", { class: "label" }, t.field(field)), " ",
    text ? h("strong", chinese(), marked(text, tag)) : h("span", { class: "none" }, t.none)];
  return row(same ? "same" : "changed", side(left, "del"), side(right, "ins"), { class: "heading" });
}

const sign = (kind) => [h("span", { class: "sign" }, t.kinds[kind]), " "];

/** Sentences in rows; those of a paragraph that are the same are one row. */
function sentences(all) {
  const rows = [];
  let same = null;
  all.forEach((one, i) => {
    if (one.kind !== "same") {
      same = null;
      rows.push(differing(one, i));
    } else if (same) {
      same[0].append(one.left.text.trimEnd());
      same[1].append(one.right.text.trimEnd());
    } else {
      same = [h("p", chinese(), one.left.text.trimEnd()), h("p", chinese(), one.right.text.trimEnd())];
      rows.push(row("same", ...same));
    }
    if (one.kind === "same" && (one.left.text.endsWith("\n") || one.right.text.endsWith("\n"))) same = null;
  });
  return rows;
}

const anchor = (i) => `sentence-${i + 1}`;

function differing({ kind, left, right, moved }, i) {
  const side = (text, tag) => text && h("p", chinese(), sign(kind), kind === tag.whole ? h(tag.name, null, text.text.trimEnd()) : marked(text, tag.name));
  const elsewhere = moved != null && h("p", { class: "elsewhere" }, h("a", { href: `#${anchor(moved)}` }, left ? t.movedTo : t.movedFrom));
  return row(kind, side(left, { name: "del", whole: "cut" }) ?? elsewhere, side(right, { name: "ins", whole: "added" }) ?? elsewhere, { id: anchor(i) });
}

/** A text in which what the other does not have is an element of that name. */
function marked({ text, changes }, tag) {
  const printed = text.trimEnd();
  const nodes = [];
  let at = 0;
  for (const [start, end] of changes) {
    nodes.push(printed.slice(at, start), h(tag, null, printed.slice(start, end)));
    at = end;
  }
  return [...nodes, printed.slice(at)];
}
