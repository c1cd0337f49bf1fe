// What a visit needs only in some views.

import { Problem } from "./api.js";

const loading = new Map();

/** The address of a file beside this one; the page itself lies elsewhere. */
const here = (name) => new URL(name, import.meta.url).href;

/** Asks for modules before they are imported. */
export function modules(names) {
  for (const name of names) {
    const href = here(`${name}.js`);
    if (loading.has(href)) continue;
    loading.set(href, null);
    document.head.append(linkTo("modulepreload", href));
  }
}

/** Imports a module beside this one; a problem without a status where it can't be had. */
export const moduleOf = (name) => import(`./${name}.js`).catch((failure) => {
  console.error(failure);
  throw new Problem(0, null);
});

function linkTo(rel, href) {
  const link = document.createElement("link");
  return Object.assign(link, { rel, href });
}

/** Loads a style sheet once; resolves when it holds. */
export function stylesheet(name) {
  const href = here(name);
  if (!loading.has(href)) {
    loading.set(href, new Promise((resolve) => {
      const link = linkTo("stylesheet", href);
      link.addEventListener("load", resolve);
      link.addEventListener("error", () => {
        loading.delete(href); // The next view that wants it asks again.
        link.remove();
        resolve(); // It reads without, if not as well.
      });
      document.head.append(link);
    }));
  }
  return loading.get(href);
}
