// Taking all hits of a query along: tables, lines, a feed.

import { h } from "./dom.js";
import { feed, parameters } from "./state.js";
import { t } from "./words.js";

/** The menu of what the hits of that state can be had as. */
export function exportMenu(state, total) {
  const menu = h("details", { class: "menu" },
    h("summary", null, t.export),
    h("ul", null,
      h("li", null, h("a", { href: file("csv", state), download: "" }, t.exportCsv(total))),
      h("li", null, h("a", { href: file("jsonl", state), download: "" }, t.exportLines(total))),
      h("li", null, h("a", { href: feed(state) }, t.exportFeed))));
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    event.preventDefault();
    menu.open = false;
    menu.firstChild.focus();
  });
  menu.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !menu.contains(relatedTarget)) menu.open = false;
  });
  return menu;
}

// All hits come, in the order of the list.
const file = (form, state) => `api/v1/search.${form}?${parameters({ ...state, offset: 0 })}`;
