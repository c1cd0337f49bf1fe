// Where on the page one was: each entry of the history has a key, and a place.

const places = JSON.parse(sessionStorage.getItem("places") ?? "{}");
const key = () => history.state?.key ?? "first";

/** A new entry of the history; `from` is the view that it is reached from. */
export const newEntry = (from) => ({ key: String(Math.random()), from });

/** Keeps the place of the current entry. */
export function keepPlace() {
  places[key()] = window.scrollY;
}

/** The place of the current entry: its top where one was never there. */
export const keptPlace = () => places[key()] ?? 0;

/** Keeps places from now on, while `isSteady()`. */
export function watchPlaces(isSteady) {
  history.scrollRestoration = "manual";
  addEventListener("scroll", () => isSteady() && keepPlace(), { passive: true });
  addEventListener("pagehide", () => sessionStorage.setItem("places", JSON.stringify(places)));
}
