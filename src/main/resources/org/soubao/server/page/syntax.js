// The help on what a query can say: a table of forms, and the grammar behind it.

import { h } from "./dom.js";
import { GRAMMAR, t } from "./words.js";

/** What may be typed, and what it means: terms and descriptions of a list. */
export function forms() {
  return t.syntax.flatMap(([typed, means]) => [
    h("dt", null, typed.map((one) => h("code", { lang: "zh-Hans" }, one))),
    h("dd", null, means),
  ]);
}

/** The rules of the grammar likewise: its name, and what it stands for. */
export function grammarRules() {
  return GRAMMAR.trim().split(/;\n?/).filter(Boolean).flatMap((rule) => {
    const [name, body] = rule.split(/\s+=\s+/);
    return [h("dt", null, h("code", null, name)), h("dd", null, h("code", { lang: "zh-Hans" }, symbols(body)))];
  });
}

/** What is typed as it stands, told apart from what other rules say. */
function symbols(body) {
  const parts = body.trim().replace(/\s+/g, " ").split(/("[^"]*"|'[^']*')/);
  return parts.map((part, i) => (i % 2 === 1 ? h("b", null, part) : part));
}
