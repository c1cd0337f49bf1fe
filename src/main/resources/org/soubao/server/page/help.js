// The help: keys, a table of what a query can say, and the grammar behind it.

import { openDialog } from "./dialog.js";
import { h } from "./dom.js";
import { GRAMMAR, helpWords } from "./helpwords.js";
import { spoken, t } from "./words.js";

/** Opens it. */
export function showHelp() {
  const words = helpWords(spoken());
  openDialog("help", t.helpTitle,
    h("section", { "aria-labelledby": "help-query" },
      h("h3", { id: "help-query" }, words.syntaxTitle),
      h("dl", null, words.syntax.flatMap(([typed, means]) => [term(typed, "code"), h("dd", null, means)])),
      h("p", { class: "note" }, words.syntaxNote),
      h("details", null, h("summary", null, words.grammarTitle),
        h("dl", { class: "rules" }, grammarRules()),
        h("p", { class: "note" }, words.grammarNote))),
    h("section", { "aria-labelledby": "help-keys" },
      h("h3", { id: "help-keys" }, words.keysTitle),
      h("dl", null, words.keys.flatMap(([keys, means]) => [term(keys, "kbd"), h("dd", null, means)])),
      h("p", { class: "note" }, words.keysNote)));
}

const term = (ways, tag) => h("dt", null, ways.map((one) => h(tag, tag === "code" ? { lang: "zh-Hans" } : null, one)));

function grammarRules() {
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
