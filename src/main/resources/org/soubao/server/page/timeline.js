// When a story came to which city: a line a place, with a mark for each printing.

import { h } from "./dom.js";
import "./reprintwords.js";
import { chinese, dateText, t } from "./words.js";

const SVG = "http://www.w3.org/2000/svg";
const MARK = 11;

/** The lines; null where there are fewer than two places or days to tell apart. */
export function timeline({ printings, places }) {
  const dated = printings.filter((one) => one.lag != null);
  const last = Math.max(0, ...dated.map((one) => one.lag));
  if (places.length === 0 || (places.length < 2 && last === 0)) return null;
  const isThere = (place) => (one) => one.city === place.city && one.province === place.province;
  return h("section", { class: "timeline", "aria-labelledby": "timeline" },
    h("h2", { id: "timeline" }, t.timeline),
    h("ol", null, places.map((place) => line(place, dated.filter(isThere(place)), last))),
    h("p", { class: "ends", "aria-hidden": "true" },
      h("time", null, dateText(dated[0].date)), last > 0 && h("time", null, dateText(dated.at(-1).date))),
    h("p", { class: "signs", "aria-hidden": "true" },
      h("span", { class: "front" }, t.frontMark), h("span", { class: "other" }, t.otherMark)));
}

function line(place, printings, last) {
  return h("li", null,
    h("span", { class: "where", ...chinese() }, place.city ?? place.province),
    track(printings, last),
    h("span", { class: "when" },
      h("time", { datetime: place.date }, dateText(place.date)), " ",
      h("span", { class: "lag" }, [place.lag === 0 ? t.first : t.lag(place.lag), place.printings > 1 && t.times(place.printings)].filter(Boolean).join(" · "))));
}

function svg(name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** A bar that is filled as far as that share of 1. */
export function bar(share) {
  const drawn = svg("svg", { class: "bar-of", "aria-hidden": "true", width: "100%", height: MARK / 2 });
  drawn.append(svg("rect", { class: "whole", width: "100%", height: "100%" }), svg("rect", { class: "part", width: `${100 * share}%`, height: "100%" }));
  return drawn;
}

/** Marks at their part of the width, the last of them at its end; front pages are squares. */
function track(printings, last) {
  const drawn = svg("svg", { class: "track", "aria-hidden": "true", width: "100%", height: MARK * 2 });
  const at = (lag) => `${last === 0 ? 0 : (100 * lag) / last}%`;
  const middle = MARK;
  const lags = printings.map((one) => one.lag);
  drawn.append(svg("line", { class: "base", x1: 0, x2: "100%", y1: middle, y2: middle }));
  drawn.append(svg("line", { class: "span", x1: at(Math.min(...lags)), x2: at(Math.max(...lags)), y1: middle, y2: middle }));
  for (const { lag, front } of [...printings].sort((a, b) => a.front - b.front)) {
    drawn.append(front
      ? svg("rect", { class: "front", x: at(lag), y: middle - MARK / 2, width: MARK, height: MARK, transform: `translate(${-MARK / 2} 0)` })
      : svg("circle", { class: "other", cx: at(lag), cy: middle, r: MARK / 2 }));
  }
  return drawn;
}
