// How an article is cited, in the forms that reference managers read.

import * as api from "./api.js";
import { copyButton } from "./copy.js";
import { openDialog } from "./dialog.js";
import { h } from "./dom.js";
import "./morewords.js";
import { t } from "./words.js";

const FORMS = [
  { form: "gbt7714", name: "GB/T 7714", text: (all) => all.gbt7714 },
  { form: "bibtex", name: "BibTeX", text: (all) => all.bibtex },
  { form: "ris", name: "RIS", text: (all) => all.ris },
  { form: "csl-json", name: "CSL-JSON", text: (all) => JSON.stringify([all.cslJson], null, 2) },
];
const ENDINGS = { gbt7714: "txt", bibtex: "bib", ris: "ris", "csl-json": "json" };

/** Shows the citations of the article of that id; throws a problem where they can't be had. */
export async function showCitations(id) {
  const all = await api.citations(id);
  const said = h("p", { class: "said", role: "status" });
  const say = (text) => {
    said.textContent = "";
    requestAnimationFrame(() => (said.textContent = text)); // So that the same words are said once more.
  };
  const dialog = openDialog("citations", t.cite, FORMS.map((form) => citation(id, form, form.text(all), say)));
  dialog.querySelector("h2").after(said);
}

function citation(id, { form, name }, text, say) {
  const heading = `citation-${form}`;
  return h("section", { "aria-labelledby": heading, class: form },
    h("h3", { id: heading }, name),
    h("pre", { lang: "zh-Hans", tabindex: "0", role: "group", "aria-labelledby": heading }, text.trim()),
    h("p", { class: "actions" },
      copyButton(t.copyForm(name), () => text, say),
      h("a", { href: api.citationAddress(id, form), download: `${id}.${ENDINGS[form]}` }, t.download)));
}
