// Taking all hits of a query along: tables, lines, a feed.

import { h } from "./dom.js";
import { conditions, feed } from "./state.js";
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
function file(form, state) {
  const parameters = conditions(state);
  if (state.sort) parameters.set("sort", state.sort);
  const text = parameters.toString();
  return `api/v1/search.${form}${text ? `?${text}` : ""}`;
}
