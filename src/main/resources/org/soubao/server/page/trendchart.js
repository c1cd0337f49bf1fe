// The chart of trends: columns of months, or bars of cities or newspapers. What is not held is hatched.

import { h } from "./dom.js";
import { amount } from "./trendwords.js";
import { shortDate, t } from "./words.js";

const SVG = "http://www.w3.org/2000/svg";
const HEIGHT = 240;
const TOP = 14;
const BASE = HEIGHT - 40;
const ROW = 30;
const WIDEST = 5; // Of a column, in per cent.
const MOST_ROWS = 20;
const MOST_LABELS = 12;
const NAME_LENGTH = 9;
const FULL_WIDTH = 82; // The rest is for the figure behind the longest bar, in per cent.

function s(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.flat(Infinity).filter(Boolean));
  return element;
}

const per = (n) => `${n.toFixed(3)}%`;

/** The chart of those rows; `choose(row)` shows what one of them counts. The table says the same in text. */
export function chart(rows, by, measure, choose) {
  const drawn = by === "month" ? columns(rows, measure, choose) : bars(rows.slice(0, MOST_ROWS), measure, choose);
  const gaps = rows.reduce((sum, row) => sum + (row.gap ?? 0), 0);
  drawn.picture.setAttribute("role", "img");
  drawn.picture.setAttribute("aria-label", [summary(rows, by, measure), gaps > 0 && t.chartGaps(gaps), t.chartBelow].filter(Boolean).join(" "));
  return h("figure", { class: `chart ${by === "month" ? "by-month" : "by-name"}` },
    drawn.axis, drawn.picture,
    h("figcaption", null, h("span", null, t.value(t.trendsUnit, measure.words)),
      gaps > 0 && h("span", { class: "legend" }, swatch(), t.zeroIsNot),
      by !== "month" && rows.length > MOST_ROWS && h("span", null, t.firstRows(MOST_ROWS, rows.length))));
}

function summary(rows, by, measure) {
  const values = rows.filter((row) => !row.gap);
  const most = values.reduce((one, other) => ((measure.of(other) ?? 0) > (measure.of(one) ?? 0) ? other : one));
  return t.chartMost(t.chartOf[by], most.name, valueText(most, measure));
}

const valueText = (row, measure) => `${amount(measure.of(row) ?? 0, measure.isRate)} ${measure.words}`;

/** What is said of a row where the pointer is. */
const title = (row, measure) =>
  s("title", {}, row.gap ? t.value(row.name, t.notHeldShort) : t.value(row.name, `${valueText(row, measure)} · ${t.heldOf(row.held)}`));

const hatch = (id) => s("pattern", { id, width: 7, height: 7, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
  s("line", { x1: 0, y1: 0, x2: 0, y2: 7, class: "hatch" }));

const swatch = () => s("svg", { width: 22, height: 14, "aria-hidden": "true", class: "swatch" },
  hatch("hatch-legend"), s("rect", { width: 22, height: 14, class: "empty", fill: "url(#hatch-legend)" }));

/** A number not below the largest value, and the step of the lines below it: 1, 2 or 5 and zeros. */
function scale(most, isRate) {
  const size = 10 ** Math.floor(Math.log10(most / 4));
  const step = [1, 2, 5, 10].map((n) => n * size).find((one) => most / one <= 4);
  const whole = isRate ? step : Math.max(1, Math.round(step));
  return { step: whole, top: Math.ceil(most / whole - 1e-9) * whole };
}

function columns(rows, measure, choose) {
  const most = Math.max(...rows.map((row) => measure.of(row) ?? 0), 0) || 1;
  const { step, top } = scale(most, measure.isRate);
  const y = (value) => BASE - ((BASE - TOP) * value) / top;
  const lines = Array.from({ length: Math.round(top / step) + 1 }, (_, i) => i * step);
  const axis = s("svg", { class: "axis", height: HEIGHT, "aria-hidden": "true" },
    lines.map((value) => s("text", { x: "100%", y: y(value) + 4, "text-anchor": "end" }, amount(value, measure.isRate))));
  const places = placed(rows);
  const picture = s("svg", { class: "picture", height: HEIGHT }, hatch("hatch"),
    lines.map((value) => s("line", { x1: 0, x2: "100%", y1: y(value), y2: y(value), class: value === 0 ? "ground" : "grid" })),
    rows.map((row, i) => column(row, places[i], places.width, y, measure, choose)),
    labels(rows, places));
  return { axis, picture };
}

const MOST_OF_GAP = 24;

/** From where each row stands, in months; a long gap takes the room of two years. */
function placed(rows) {
  let at = 0;
  const places = rows.map((row) => {
    const from = at;
    at += Math.min(row.gap ?? 1, MOST_OF_GAP);
    return { from, length: at - from };
  });
  return Object.assign(places, { width: at });
}

function column(row, { from, length }, width, y, measure, choose) {
  const [x, wide] = [(100 * from) / width, (100 * length) / width];
  if (row.gap) {
    return s("g", {}, title(row, measure), s("rect", { x: per(x), width: per(wide), y: TOP, height: BASE - TOP, class: "empty", fill: "url(#hatch)" }));
  }
  const value = measure.of(row) ?? 0;
  const solid = Math.min(wide * 0.76, WIDEST);
  const tall = value > 0 ? Math.max(2, BASE - y(value)) : 0;
  return pressed(row, choose, s("g", { class: "bucket" }, title(row, measure),
    s("rect", { x: per(x), width: per(wide), y: TOP, height: BASE - TOP, class: "reach" }),
    s("rect", { x: per(x + (wide - solid) / 2), width: per(solid), y: BASE - tall, height: tall, class: "value" })));
}

/** For who has a pointer; the table has links for everybody. */
function pressed(row, choose, group) {
  if (row.articles > 0) {
    group.classList.add("link");
    group.addEventListener("click", () => choose(row));
  }
  return group;
}

/** Months where there are few, else years; on a narrow screen every second is left out. */
function labels(rows, places) {
  const each = rows.map((row, i) => ({ row, place: places[i] })).filter(({ row }) => !row.gap);
  const isFew = places.width <= 2 * MOST_LABELS;
  const wanted = isFew ? each : each.filter(({ row }, i) => i === 0 || row.key.endsWith("-01"));
  // The year that begins right behind the first month says as much.
  if (!isFew && wanted.length > 1 && wanted[1].place.from < places.width / MOST_LABELS) wanted.shift();
  const every = Math.ceil(wanted.length / MOST_LABELS);
  let year = null;
  return wanted.filter((_, i) => i % every === 0).map(({ row, place }, i) => {
    const x = per((100 * (place.from + place.length / 2)) / places.width);
    const own = row.key.slice(0, 4);
    const isNew = own !== year;
    year = own;
    const kind = i % 2 === 1 ? "tick minor" : "tick";
    if (!isFew) return s("text", { x, y: BASE + 18, class: kind, "text-anchor": i === 0 ? "start" : "middle" }, own);
    return [
      s("text", { x, y: BASE + 18, class: kind, "text-anchor": "middle" }, shortDate(row.key)),
      isNew && s("text", { x, y: BASE + 35, class: "tick", "text-anchor": "middle" }, own),
    ];
  });
}

function bars(rows, measure, choose) {
  const most = Math.max(...rows.map((row) => measure.of(row) ?? 0), 0) || 1;
  const height = rows.length * ROW;
  const middle = (i) => i * ROW + ROW / 2;
  const short = (name) => ([...name].length > NAME_LENGTH ? `${[...name].slice(0, NAME_LENGTH - 1).join("")}…` : name);
  const axis = s("svg", { class: "axis names", height, "aria-hidden": "true" },
    rows.map((row, i) => s("text", { x: "100%", y: middle(i) + 5, "text-anchor": "end" }, short(row.name), s("title", {}, row.name))));
  const picture = s("svg", { class: "picture", height },
    rows.map((row, i) => {
      const value = measure.of(row) ?? 0;
      const wide = (FULL_WIDTH * value) / most;
      return pressed(row, choose, s("g", { class: "bucket" }, title(row, measure),
        s("rect", { x: 0, width: "100%", y: i * ROW, height: ROW, class: "reach" }),
        s("rect", { x: 0, width: per(wide), y: i * ROW + 5, height: ROW - 10, class: "value" }),
        s("text", { x: per(wide), dx: 7, y: middle(i) + 5, class: "figure" }, amount(value, measure.isRate))));
    }),
    s("line", { x1: 0, x2: 0, y1: 0, y2: height, class: "ground" }));
  return { axis, picture };
}
