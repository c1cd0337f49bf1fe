// Copying a text, and saying that it was.

import { h } from "./dom.js";
import "./morewords.js";
import { t } from "./words.js";

/** A button that copies what `text()` gives; `say` tells that it did or could not. */
export function copyButton(label, text, say) {
  const button = h("button", {
    type: "button", class: "plain",
    onclick: async () => say((await copied(text(), button)) ? t.copied(label) : t.notCopied),
  }, label);
  return button;
}

async function copied(text, button) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedOnceSelected(text, button); // Only https and this machine have a clipboard.
  }
}

function copiedOnceSelected(text, button) {
  const area = h("textarea", { class: "unseen", readonly: true, "aria-hidden": "true" });
  area.value = text;
  button.after(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  button.focus();
  return done;
}
