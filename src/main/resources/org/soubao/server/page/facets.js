// Counts beside the results, by which they are narrowed.

import { dateFacet } from "./dates.js";
import { h } from "./dom.js";
import { FILTERS, withFilter } from "./state.js";
import { chinese, figure, t } from "./words.js";

const SHOWN = 8;
const ROWS_OF_AN_OPEN_TREE = 14;
const unfolded = new Set();

// Beside the results the panel is always open; above them, on a telephone, as it was left.
const beside = matchMedia("(min-width: 52.01rem)");
let panelOpen = false;
beside.addEventListener("change", () => {
  const panel = document.getElementById("facets");
  if (panel) panel.open = beside.matches || panelOpen;
});

/** The panel of facets, null where there are none; `go(state, focus)` shows another state. */
export function facetPanel(state, answer, go) {
  const facets = Object.fromEntries(answer.facets.map((facet) => [facet.name, facet.values]));
  const chosen = FILTERS.reduce((n, name) => n + state.filters[name].length, 0) + (state.from || state.to ? 1 : 0);
  const parts = [
    dateFacet(facets.date ?? [], state, go),
    placeFacet(facets, state, go),
    flatFacet("newspaper", facets.newspaper, state, go),
    flatFacet("section", facets.section, state, go),
    flatFacet("origin", facets.origin, state, go, t.origin),
  ].filter(Boolean);
  if (parts.length === 0) return null;
  const panel = h("details", { class: "facets", id: "facets", ontoggle: () => (panelOpen = beside.matches ? panelOpen : panel.open) },
    h("summary", null, t.filtersOn(chosen)), parts,
    h("p", { class: "show-hits" }, h("a", { href: "#hits", onclick: () => (panel.open = false) }, t.showHits(answer.total.value))));
  panel.open = beside.matches || panelOpen;
  return panel;
}

function flatFacet(name, values, state, go, label) {
  if (!values?.length) return null;
  const rows = values.map((value) => valueRow(name, value, state, go, label));
  return group(name, t.facets[name], fold(name, rows, values));
}

function group(name, title, ...content) {
  return h("fieldset", { class: "facet", "data-facet": name }, h("legend", null, title), ...content);
}

function fold(name, rows, values) {
  const list = h("ul", null, rows);
  if (rows.length <= SHOWN + 1) return list;
  const button = h("button", { type: "button", class: "more" });
  const draw = () => {
    const open = unfolded.has(name);
    rows.forEach((row, i) => (row.hidden = !open && i >= SHOWN && !values[i].selected));
    button.textContent = open ? t.less : t.more(rows.filter((row) => row.hidden).length);
    button.setAttribute("aria-expanded", String(open));
  };
  button.addEventListener("click", () => {
    if (!unfolded.delete(name)) unfolded.add(name);
    draw();
  });
  draw();
  return [list, button];
}

function valueRow(name, value, state, go, label = (text) => text) {
  const key = `${name}=${value.value}`;
  const box = h("input", {
    type: "checkbox", checked: value.selected, "data-key": key,
    onchange: () => go(toggled(state, name, value), key),
  });
  const text = h("span", { class: "value", ...(label(value.value) === value.value ? chinese() : {}) }, label(value.value));
  return h("li", null, h("label", null, box, text, h("span", { class: "count" }, figure(value.count))));
}

// A short form in the address (柳州) selects the official name (柳州市), and is taken back with it.
function toggled(state, name, { value, selected }) {
  const given = state.filters[name];
  const values = selected ? given.filter((one) => !value.startsWith(one)) : [...given, value];
  const next = withFilter(state, name, values);
  // Conditions on province and city must both hold: the one chosen last replaces the other.
  if (name === "city") next.filters.province = [];
  if (name === "province") next.filters.city = [];
  return next;
}

function placeFacet({ province = [], city = [] }, state, go) {
  const tree = placeTree(province, city);
  if (tree.length === 0) return null;
  const rowCount = tree.reduce((n, place) => n + 1 + place.children.length, 0);
  const rows = tree.map((place) => provinceRow(place, rowCount <= ROWS_OF_AN_OPEN_TREE, state, go));
  return group("place", t.facets.place, fold("place", rows, tree));
}

function provinceRow(place, open, state, go) {
  if (place.isCity) return valueRow("city", place, state, go);
  const row = valueRow("province", place, state, go);
  if (place.children.length === 0) return row;
  const list = h("ul", null, place.children.map((child) => valueRow("city", child, state, go)));
  row.append(list);
  if (!open) row.prepend(disclosure(place, list));
  return row;
}

function disclosure(place, list) {
  const key = `open=${place.value}`;
  const button = h("button", { type: "button", class: "disclosure" });
  const draw = () => {
    const open = unfolded.has(key) || place.children.some((child) => child.selected);
    list.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    button.setAttribute("aria-label", open ? t.close(place.value) : t.open(place.value));
  };
  button.addEventListener("click", () => {
    if (!unfolded.delete(key)) unfolded.add(key);
    draw();
  });
  draw();
  return button;
}

// Cities under their provinces, with the counts of the city facet where it has them: those ignore
// the cities that are chosen, so that a second one can be. Cities of no shown province follow.
function placeTree(provinces, cities) {
  const counts = new Map(cities.map((city) => [city.value, city]));
  const tree = provinces.map((province) => {
    const children = province.children.map((child) => {
      const city = counts.get(child.value) ?? child;
      counts.delete(child.value);
      return city;
    });
    return { ...province, children, selected: province.selected };
  });
  const rest = [...counts.values()].map((city) => ({ ...city, children: [], isCity: true }));
  return [...tree, ...rest];
}
