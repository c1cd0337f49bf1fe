// Building elements. Text goes in as text nodes only: nothing here reads HTML.

/** An element with attributes and children; null and false are left out, `on…` are listeners. */
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value == null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child != null && child !== false));
  return element;
}

const ENTITIES = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

function unescape(text) {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity]);
}

/** What stands in a highlighted string of the service: [text, whether it matches] in order. */
export function stretches(highlighted) {
  let matches = false;
  const found = [];
  for (const piece of highlighted.split(/(<\/?em>)/)) {
    if (piece === "<em>") matches = true;
    else if (piece === "</em>") matches = false;
    else if (piece) found.push([unescape(piece), matches]);
  }
  return found;
}

/** A highlighted string of the service as nodes; anything but <em> in it stays text. */
export function highlighted(text) {
  return stretches(text).map(([piece, matches]) => (matches ? h("mark", null, piece) : piece));
}

/** A text as nodes, with every occurrence of one of the strings marked. */
export function marked(text, strings) {
  if (strings.length === 0) return [text];
  const longestFirst = [...strings].sort((a, b) => b.length - a.length);
  const either = longestFirst.map((string) => string.replace(/[^\p{L}\p{N}\s]/gu, "\\$&")).join("|");
  return text
    .split(new RegExp(`(${either})`))
    .map((piece, i) => (i % 2 === 1 ? h("mark", null, piece) : piece));
}
