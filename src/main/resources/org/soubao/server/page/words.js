// The words of the chosen language, and how it writes numbers and dates.

import { moduleOf } from "./load.js";
import { words as zh } from "./zh.js";

const LOCALES = { zh: "zh-CN", en: "en-GB" };
let language = "zh";

/** The words of the chosen language; read when shown, never kept. */
export let t = zh;

const learnt = [];

/** Chooses `zh` or `en`; the words of English are loaded when they are first wanted. */
export async function speak(choice) {
  const words = choice === "en" ? (await moduleOf("en")).words : zh;
  language = choice;
  t = Object.assign({}, words, ...learnt.map((more) => more[choice]));
}

/** Adds words that only some views need, of both languages: `{ zh, en }`. */
export function learn(more) {
  learnt.push(more);
  t = { ...t, ...more[language] };
}

/** The chosen language. */
export const spoken = () => language;

/** The attribute that newspaper text needs where the page around it is in English. */
export const chinese = () => (language === "en" ? { lang: "zh-Hans" } : {});

/** A count with separators. */
export const figure = (n) => new Intl.NumberFormat(LOCALES[language]).format(n);

const FORMS = {
  4: { year: "numeric" },
  7: { year: "numeric", month: "long" },
  10: { year: "numeric", month: "long", day: "numeric" },
};

/** `2025`, `2025-02` or `2025-02-24` as the language writes it; anything else as it stands. */
export function dateText(value, weekday = false) {
  return dateIn(FORMS[value.length], value, weekday ? { weekday: "long" } : {});
}

/** A day within its year (2月24日), a month within its year (2月). */
export function shortDate(value) {
  return dateIn({ 7: { month: "short" }, 10: { month: "short", day: "numeric" } }[value.length], value);
}

function dateIn(form, value, more = {}) {
  const time = Date.parse(value);
  if (!form || Number.isNaN(time)) return value;
  return new Intl.DateTimeFormat(LOCALES[language], { ...form, timeZone: "UTC", ...more }).format(time);
}
