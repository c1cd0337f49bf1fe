// The chosen language: in the address, else as remembered; and the words of the frame around a view.

import { speak, t } from "./words.js";

function remembered() {
  try {
    return localStorage.getItem("lang");
  } catch {
    return null; // Storage may be forbidden; then the address alone says it.
  }
}

function remember(choice) {
  try {
    localStorage.setItem("lang", choice);
  } catch {
    // As above.
  }
}

/** Speaks the language of that address, or else the remembered one, and says which. */
export async function chooseLanguage(given) {
  const choice = (given ?? remembered()) === "en" ? "en" : "zh";
  await speak(choice);
  if (given) remember(choice);
  return choice;
}

/** Writes the words that stand around every view. */
export function labelFrame(language) {
  document.documentElement.lang = language === "en" ? "en" : "zh-Hans";
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = t[element.dataset.word];
  for (const element of document.querySelectorAll("[data-label]")) element.setAttribute("aria-label", t[element.dataset.label]);
  for (const element of document.querySelectorAll("[data-title]")) element.title = t[element.dataset.title];
  for (const element of document.querySelectorAll("[data-placeholder]")) element.placeholder = t[element.dataset.placeholder];
}
