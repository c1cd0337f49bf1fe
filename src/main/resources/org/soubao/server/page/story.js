// A story that was printed more than once: as one hit, or as several.

import { h } from "./dom.js";
import { address, change } from "./state.js";
import { stepLink } from "./step.js";
import { dateText, shortDate, t } from "./words.js";

/** The link that lists every article, or makes the printings of a story one hit again; null where that is the same. */
export function collapseLink(state, { total }) {
  if (total.articles === total.stories) return null;
  const [collapse, words] = state.collapse ? [null, t.together] : ["none", t.apart];
  return stepLink(state, (now) => change(now, { collapse }), { class: "collapse" }, words);
}

/** Where else a hit was printed, and when, as a link to all its printings; null where nowhere. */
export function storyLine(state, { id, newspaper, reprints }) {
  if (!reprints) return null;
  const others = reprints.newspapers.filter((name) => name !== newspaper).length;
  const days = [reprints.from, reprints.to].filter(Boolean);
  const isOneYear = days[0]?.slice(0, 4) === days[1]?.slice(0, 4);
  return h("p", { class: "story" },
    h("a", { href: address({ ...state, article: id, reprints: true }) },
      [t.reprinted(others, reprints.count - 1, newspaper), days.length && t.span(...days.map((day) => (isOneYear ? shortDate(day) : dateText(day))))].filter(Boolean).join(" · ")));
}
