// What is held: newspapers by months.

import { h } from "./dom.js";
import "./morewords.js";
import { shade } from "./shade.js";
import { address, heldOf } from "./state.js";
import { chinese, dateText, shortDate, t } from "./words.js";

const AT_ONCE = 30;
const YEARS_SHOWN = 3;
const MONTHS = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, "0"));

/** The whole view, from the list of newspapers. */
export function heldView(state, newspapers) {
  const most = Math.max(1, ...newspapers.flatMap((paper) => paper.months.map((month) => month.articles)));
  const list = h("div", { class: "papers" });
  const more = h("button", { type: "button", class: "plain" });
  const show = () => {
    const from = list.childElementCount;
    list.append(...newspapers.slice(from, from + AT_ONCE).map((paper) => paperRows(state, paper, most)));
    const left = newspapers.length - list.childElementCount;
    more.textContent = t.more(left);
    more.hidden = left <= 0;
    if (from > 0) list.children[from].querySelector("h2 a").focus();
  };
  more.addEventListener("click", show);
  show();
  return h("div", { class: "holdings" },
    h("h1", { id: "headline", tabindex: "-1" }, t.heldTitle),
    h("p", { class: "lead" }, newspapers.length > 0 ? t.heldLead(newspapers.length) : t.empty),
    newspapers.length > 0 && shade.legend(),
    list, more);
}

function paperRows(state, paper, most) {
  const known = new Map(paper.months.map((month) => [month.month, month]));
  const years = [...new Set(paper.months.map(({ month }) => month.slice(0, 4)))];
  const earlier = years.slice(0, -YEARS_SHOWN);
  const calendar = (year) => address(heldOf(state, paper.name, year));
  const row = (year) => yearRow(year, calendar(year), known, most);
  return h("section", { class: "paper-held" },
    h("h2", null, h("a", { href: calendar(null), ...chinese() }, paper.name),
      h("span", { class: "place" }, paper.city ?? paper.province ?? "")),
    h("p", { class: "sum" }, t.paperHolds(paper.articles, paper.issues),
      paper.first && ` · ${t.span(dateText(paper.first), dateText(paper.last))}`),
    years.length > 0 && h("p", { class: "gaps" }, gaps(paper, known)),
    earlier.length > 0 && h("details", { class: "earlier" }, h("summary", null, t.span(dateText(earlier[0]), dateText(earlier.at(-1)))), earlier.map(row)),
    years.slice(-YEARS_SHOWN).map(row));
}

function yearRow(year, link, known, most) {
  return h("div", { class: "year" },
    h("h3", null, h("a", { href: link }, dateText(year))),
    h("ol", { "aria-label": t.monthsOf(year) }, MONTHS.map((month) => {
      const value = `${year}-${month}`;
      return h("li", null, cell(known.get(value), value, link, most));
    })));
}

function cell(held, month, link, most) {
  const label = `${dateText(month)}${t.colon}${held ? t.paperHolds(held.articles, held.issues) : t.nothingHeld}`;
  const short = h("span", { class: "short", "aria-hidden": "true" }, shortDate(month));
  if (!held) return h("span", { class: "none" }, short, h("span", { class: "unseen" }, label));
  return h("a", { href: `${link}#m${month.slice(5)}`, "data-shade": shade.of(held.articles, most), "aria-label": label, title: label },
    short, h("span", { class: "issues" }, t.issuesShort(held.issues)));
}

/** The months without an issue between the first and the last, in words. */
function gaps({ first, last }, known) {
  const missing = [];
  for (let [year, month] = first.slice(0, 7).split("-").map(Number); ; month === 12 ? (year++, month = 1) : month++) {
    const value = `${year}-${String(month).padStart(2, "0")}`;
    if (value > last.slice(0, 7)) break;
    if (!known.has(value)) missing.push(value);
  }
  return missing.length === 0 ? t.noMonthMissing : t.monthsMissing(missing.length, ranges(missing));
}

function ranges(months) {
  const number = (value) => Number(value.slice(0, 4)) * 12 + Number(value.slice(5));
  const runs = [];
  for (const month of months) {
    if (runs.length > 0 && number(runs.at(-1)[1]) + 1 === number(month)) runs.at(-1)[1] = month;
    else runs.push([month, month]);
  }
  const shown = runs.slice(0, 6).map(([from, to]) => t.span(dateText(from), dateText(to)));
  return shown.join(t.comma) + (runs.length > shown.length ? t.andMore : "");
}
