// A link that changes the search: what was changed since it was drawn stays changed.

import { h } from "./dom.js";
import { addressAfter } from "./state.js";

/** A link to what `step` makes of that state; when it is followed, of the one that holds then. */
export function stepLink(state, step, attributes, ...content) {
  const link = h("a", { href: addressAfter(state, step), ...attributes }, ...content);
  return Object.assign(link, { step });
}
