// The pages of a list of hits.

import { h } from "./dom.js";
import { LIMIT, MAX_OFFSET, address } from "./state.js";
import { figure, t } from "./words.js";

/** The links to them; null where there is one. */
export function paging(state, total) {
  const reachable = Math.min(Math.ceil(total / LIMIT), MAX_OFFSET / LIMIT + 1);
  const current = Math.floor(state.offset / LIMIT) + 1;
  if (reachable < 2 && current === 1) return null;
  const link = (page, content, attributes) =>
    h("a", { href: address({ ...state, offset: (page - 1) * LIMIT }), ...attributes }, content);
  const numbers = pageNumbers(current, reachable).map((page) => page === null
    ? h("li", { class: "gap", "aria-hidden": "true" }, "…")
    : h("li", null, link(page, figure(page), {
        "aria-label": t.pageNumber(page), "aria-current": page === current && "page",
      })));
  return h("nav", { class: "paging", "aria-label": t.pages },
    current > 1 && link(Math.min(current - 1, reachable), t.previous, { rel: "prev", class: "step" }),
    h("ul", null, numbers),
    current < reachable && link(current + 1, t.next, { rel: "next", class: "step" }),
    current >= reachable && total > reachable * LIMIT && h("p", null, t.deepest));
}

// The first, the last, and those around the current one; null stands for what is left out.
function pageNumbers(current, last) {
  const near = [1, current - 1, current, current + 1, last].filter((page) => page >= 1 && page <= last);
  const pages = [...new Set(near)].sort((a, b) => a - b);
  return pages.flatMap((page, i) => {
    const gap = i === 0 ? 0 : page - pages[i - 1];
    if (gap === 2) return [page - 1, page];
    return gap > 2 ? [null, page] : [page];
  });
}
