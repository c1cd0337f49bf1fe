// Counts beside the results, by which they are narrowed.

import { dateFacet } from "./datefacet.js";
import { h } from "./dom.js";
import { fold, group } from "./facetgroup.js";
import { valueRow, withExcluded } from "./facetrow.js";
import { placeFacet } from "./placefacet.js";
import { FILTERS, withFilter } from "./state.js";
import { t } from "./words.js";

const LOCAL = ["contributed", "staff"];

// Beside the results the panel is always open; above them, on a telephone, as it was left.
const beside = matchMedia("(min-width: 52.01rem)");
let panelOpen = false;
beside.addEventListener("change", () => {
  const panel = document.getElementById("facets");
  if (panel) panel.open = beside.matches || panelOpen;
});

/** The panel of facets, null where there are none; `go(step, focus)` shows what `step` makes of the state. */
export function facetPanel(state, answer, go) {
  const facets = Object.fromEntries(answer.facets.map((facet) => [facet.name, facet.values]));
  const chosen = FILTERS.reduce((n, name) => n + state.filters[name].length, 0) + (state.from || state.to ? 1 : 0);
  const ofStories = answer.total.articles > answer.total.value;
  const parts = [
    dateFacet(facets.date ?? [], state, go, ofStories),
    placeFacet(facets, state, go),
    flatFacet("newspaper", facets.newspaper, state, go),
    flatFacet("section", facets.section, state, go),
    flatFacet("origin", facets.origin, state, go, t.origin, localSwitch(state, go)),
  ].filter(Boolean);
  if (parts.length === 0) return null;
  const panel = h("details", { class: "facets", id: "facets", ontoggle: () => (panelOpen = beside.matches ? panelOpen : panel.open) },
    h("summary", null, t.filtersOn(chosen)), parts,
    ofStories && h("p", { class: "counted" }, t.storiesCounted),
    h("p", { class: "show-hits" }, h("a", { href: "#hits", onclick: () => (panel.open = false) }, t.showHits(answer.total.value))));
  panel.open = beside.matches || panelOpen;
  return panel;
}

function flatFacet(name, found, state, go, label, first) {
  const values = withExcluded(name, found ?? [], state);
  if (values.length === 0) return null;
  const rows = values.map((value) => valueRow(name, value, state, go, label));
  return group(name, t.facets[name], first, fold(name, rows, values));
}

// What the newspapers' own people and contributors wrote, and nothing else.
function localSwitch(state, go) {
  const checked = [...state.filters.origin].sort().join() === LOCAL.join();
  const choose = (now) => withFilter(now, "origin", box.checked ? LOCAL : []);
  const box = h("input", { type: "checkbox", checked, "data-key": "local", onchange: () => go(choose, "local") });
  return h("label", { class: "local" }, box, h("span", { class: "value" }, t.local));
}
