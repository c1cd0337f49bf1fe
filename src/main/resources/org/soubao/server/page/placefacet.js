// The facet of places: provinces with their cities.

import { h } from "./dom.js";
import { fold, group, unfolded } from "./facetgroup.js";
import { isExcluded, valueRow, withExcluded } from "./facetrow.js";
import { t } from "./words.js";

const ROWS_OF_AN_OPEN_TREE = 14;

/** The facet; null where there is no place. */
export function placeFacet({ province = [], city = [] }, state, go) {
  const tree = placeTree(withExcluded("province", province, state), withoutDoubles(province, withExcluded("city", city, state)));
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
  if (!open) row.prepend(disclosure(place, list, state));
  return row;
}

function disclosure(place, list, state) {
  const key = `open=${place.value}`;
  const button = h("button", { type: "button", class: "disclosure" });
  const draw = () => {
    const open = unfolded.has(key) || place.children.some((child) => child.selected || isExcluded("city", child.value, state));
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

/** Excluded cities that stand under their province anyhow need no row of their own. */
function withoutDoubles(provinces, cities) {
  const shown = new Set(provinces.flatMap((province) => province.children.map((child) => child.value)));
  return cities.filter((city) => !(city.count == null && [...shown].some((name) => name.startsWith(city.value))));
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
