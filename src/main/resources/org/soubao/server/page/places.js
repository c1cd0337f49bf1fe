// Where on the page one was: each entry of the history has a key, and a place.

const places = kept();

function kept() {
  try {
    return JSON.parse(sessionStorage.getItem("places")) ?? {};
  } catch {
    return {}; // Storage may be forbidden; then places last as long as the page.
  }
}

function keep() {
  try {
    sessionStorage.setItem("places", JSON.stringify(places));
  } catch {
    // As above.
  }
}

/** A new entry of the history; `from` is the view that it is reached from. */
export const newEntry = (from) => ({ key: String(Math.random()), from });

/** The key of the current entry, which has none yet where an address or an anchor was gone to. */
function key() {
  if (!history.state?.key) history.replaceState(newEntry(null), "");
  return history.state.key;
}

/** Keeps the place of the current entry. */
export function keepPlace() {
  const link = document.activeElement.closest("main a[href]");
  places[key()] = { top: window.scrollY, link: link?.getAttribute("href") };
}

/** The place of the current entry, its top where one was never there; `link` is the href of the link that had the focus. */
export const keptPlace = () => places[key()] ?? { top: 0 };

/** Keeps places from now on, while `isSteady()`. */
export function watchPlaces(isSteady) {
  history.scrollRestoration = "manual";
  addEventListener("scroll", () => isSteady() && keepPlace(), { passive: true });
  addEventListener("pagehide", keep);
}
