// Suggestions while typing: a combobox with a list below the search box.

import * as api from "./api.js";
import { h } from "./dom.js";
import { address, blank, withFilter } from "./state.js";
import { chinese, figure, t } from "./words.js";

const WAIT = 120;

/** Gives the box its list; `now()` is the state, `open(address)` shows another one, `say(text)` tells who can't see the list. */
export function attachSuggestions(box, list, now, open, say) {
  let options = [];
  let active = -1;
  let waiting = 0;
  let asking = new AbortController();

  function close() {
    clearTimeout(waiting);
    asking.abort();
    list.hidden = true;
    active = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  }

  function mark(index) {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = index;
    const option = list.children[active];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) box.setAttribute("aria-activedescendant", option.id);
    else box.removeAttribute("aria-activedescendant");
  }

  function choose(index) {
    const { text, filter } = options[index];
    close();
    box.value = filter ? "" : text;
    box.blur();
    const from = blank(now());
    open(address(filter ? withFilter(from, filter, [text]) : { ...from, q: text }));
  }

  function draw(suggestions) {
    options = suggestions;
    list.replaceChildren(...suggestions.map((one, i) => row(one, i, choose)));
    list.scrollTop = 0;
    list.hidden = suggestions.length === 0;
    mark(-1);
    box.setAttribute("aria-expanded", String(!list.hidden));
    say(list.hidden ? "" : t.suggestionCount(options.length));
  }

  async function ask() {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    try {
      const suggestions = await api.suggest(box.value.trim(), signal);
      if (!signal.aborted && document.activeElement === box) draw(suggestions);
    } catch {
      if (!signal.aborted) close(); // A search still works without suggestions.
    }
  }

  function typed() {
    clearTimeout(waiting);
    if (box.value.trim()) waiting = setTimeout(ask, WAIT);
    else close();
  }

  function pressed(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      choose(active);
    } else if (step && list.hidden) {
      if (event.key === "ArrowDown") typed();
    } else if (step) {
      event.preventDefault();
      // One place more than there are options: the box itself.
      const places = options.length + 1;
      mark(((active + 1 + step + places) % places) - 1);
    }
  }

  box.addEventListener("input", (event) => !event.isComposing && typed());
  box.addEventListener("compositionstart", close);
  box.addEventListener("compositionend", typed);
  box.addEventListener("keydown", pressed);
  box.addEventListener("blur", close);
  box.form.addEventListener("submit", close);
  list.addEventListener("mousedown", (event) => event.preventDefault()); // The box keeps the focus.
}

function row({ text, kind, count }, i, choose) {
  return h("li", { role: "option", id: `suggestion-${i}`, "aria-selected": "false", onclick: () => choose(i) },
    h("span", { class: "text", ...chinese() }, text),
    h("span", { class: "kind" }, t.suggested[kind] ?? kind, kind !== "headline" && ` · ${figure(count)}`));
}
