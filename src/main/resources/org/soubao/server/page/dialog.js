// A dialog over the page: it holds the focus, Escape and a click beside it close it, but not
// the second half of a double click that opened it.

import { h } from "./dom.js";
import "./morewords.js";
import { t } from "./words.js";

/** Opens a dialog with that title and content, and gives it. */
export function openDialog(name, title, ...content) {
  const dialog = h("dialog", { class: name, "aria-labelledby": "dialog-title" },
    h("div", { class: "sheet" },
      h("header", null,
        h("h2", { id: "dialog-title", tabindex: "-1", autofocus: true }, title),
        h("button", { type: "button", class: "close", "aria-label": t.closeDialog, onclick: () => dialog.close() },
          h("span", { "aria-hidden": "true" }, "×"))),
      content));
  dialog.addEventListener("click", (event) => event.target === dialog && event.detail < 2 && dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
