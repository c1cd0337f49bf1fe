// What a visit needs only in some views.

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
      link.addEventListener("error", resolve); // It reads without, if not as well.
      document.head.append(link);
    }));
  }
  return loading.get(href);
}
