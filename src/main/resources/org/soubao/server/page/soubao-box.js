// <soubao-box>: the search box of this archive for any other site.
//
//   <script type="module" src="https://archive.example/soubao-box.js"></script>
//   <soubao-box newspaper="青河晚报"></soubao-box>
//
// Attributes, all optional: `newspaper`, `city`, `province`, `section` narrow what is searched
// (several with | between them); `placeholder`; `lang` (zh or en; else as the page says); `target`
// (such as _blank). What it looks like follows the site: it inherits the font, and takes the custom
// properties --soubao-accent, --soubao-ink, --soubao-paper and --soubao-rule.

const HOME = new URL("./", import.meta.url);
const FILTERS = ["newspaper", "city", "province", "section"];
const PAUSE_MS = 120;

const WORDS = {
  zh: { box: "检索词", hint: "检索地方报纸…", search: "搜索", list: "检索建议", count: (n) => `${n} 篇`, found: (n) => `${n} 条建议` },
  en: { box: "Search for", hint: "Search the newspapers…", search: "Search", list: "Suggestions", count: (n) => `${n}`, found: (n) => `${n} suggestions` },
};

const STYLE = `
:host { display: block; position: relative; max-width: 40rem; font: inherit; color: var(--soubao-ink, #221c15); }
form { display: flex; border: 1.5px solid var(--soubao-accent, #9a2a1c); border-radius: 6px; background: var(--soubao-paper, #fff); }
input, button { font: inherit; color: inherit; min-height: 2.75rem; border: 0; background: none; }
input { flex: 1; min-width: 0; padding: 0 .9rem; border-radius: 6px 0 0 6px; }
button { padding: 0 1.2rem; background: var(--soubao-accent, #9a2a1c); color: var(--soubao-paper, #fff); border-radius: 0 4px 4px 0; cursor: pointer; }
input:focus-visible { outline: 2px solid var(--soubao-accent, #9a2a1c); outline-offset: -2px; }
button:focus-visible { outline: 2px solid currentColor; outline-offset: -5px; }
ul { position: absolute; z-index: 10; inset-inline: 0; top: 100%; margin: 4px 0 0; padding: .3rem 0; max-height: min(24rem, 60vh); overflow-y: auto; list-style: none; background: var(--soubao-paper, #fff); border: 1px solid var(--soubao-rule, #d8cfc2); border-radius: 6px; box-shadow: 0 6px 20px #0002; }
li { display: flex; gap: 1rem; justify-content: space-between; padding: .55rem .9rem; line-height: 1.5; cursor: pointer; }
li span:last-child { opacity: .7; font-size: .85em; white-space: nowrap; }
li[aria-selected="true"], li:hover { background: var(--soubao-accent, #9a2a1c); color: var(--soubao-paper, #fff); }
[hidden] { display: none; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

class SoubaoBox extends HTMLElement {
  #language;
  #words;
  #form;
  #input;
  #list;
  #status;
  #suggestions = [];
  #taken = [];
  #chosen = -1;
  #timer = 0;
  #running = new AbortController();

  connectedCallback() {
    if (this.shadowRoot) return;
    const language = this.getAttribute("lang") ?? document.documentElement.lang ?? "";
    this.#language = language.startsWith("en") ? "en" : "zh";
    this.#words = WORDS[this.#language];
    const style = new CSSStyleSheet(); // A site whose policy forbids inline styles takes this.
    style.replaceSync(STYLE);
    const root = this.attachShadow({ mode: "open", delegatesFocus: true });
    root.adoptedStyleSheets = [style];
    root.append(this.#build());
    this.#listen();
  }

  #build() {
    const { box, hint, search, list } = this.#words;
    this.#input = element("input", {
      name: "q", type: "text", role: "combobox", "aria-label": box, "aria-expanded": "false", "aria-controls": "list",
      "aria-autocomplete": "list", autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "search",
      placeholder: this.getAttribute("placeholder") ?? hint,
    });
    this.#list = element("ul", { id: "list", role: "listbox", "aria-label": list, hidden: "" });
    this.#status = element("p", { class: "unseen", role: "status" });
    this.#form = element("form", { role: "search", method: "get", action: HOME.href }, this.#input,
      element("button", { type: "submit" }, search));
    const parts = document.createDocumentFragment();
    parts.append(this.#form, this.#list, this.#status);
    return parts;
  }

  /** What is sent besides the words, as the attributes are by then. */
  #complete() {
    for (const hidden of this.#form.querySelectorAll("[type=hidden]")) hidden.remove();
    const narrowed = FILTERS.flatMap((name) => this.#values(name).map((value) => [name, value]));
    const given = [...narrowed, ...this.#taken, ...(this.#language === "en" ? [["lang", "en"]] : [])];
    this.#form.append(...given.map(([name, value]) => element("input", { type: "hidden", name, value })));
    this.#form.target = this.getAttribute("target") ?? "";
  }

  #values(name) {
    return (this.getAttribute(name) ?? "").split("|").map((value) => value.trim()).filter(Boolean);
  }

  #listen() {
    this.#input.addEventListener("input", (event) => {
      this.#stop();
      if (!event.isComposing) this.#timer = setTimeout(() => this.#suggest(), PAUSE_MS);
    });
    this.#input.addEventListener("compositionstart", () => this.#close());
    this.#input.addEventListener("compositionend", () => this.#suggest());
    this.#input.addEventListener("keydown", (event) => this.#onKey(event));
    this.#input.addEventListener("blur", () => this.#close());
    this.#list.addEventListener("pointerdown", (event) => event.preventDefault()); // Else the box loses the focus first.
    this.#list.addEventListener("click", (event) => this.#take([...this.#list.children].indexOf(event.target.closest("li"))));
    this.#form.addEventListener("submit", () => {
      this.#close();
      this.#complete();
      this.#taken = [];
    });
  }

  /** Asks no more, and shows nothing of what was asked. */
  #stop() {
    clearTimeout(this.#timer);
    this.#running.abort();
  }

  #close() {
    this.#stop();
    this.#show([]);
  }

  async #suggest() {
    this.#stop();
    this.#running = new AbortController();
    const { signal } = this.#running;
    const typed = this.#input.value.trim();
    if (!typed) return this.#show([]);
    const address = new URL("api/v1/suggest", HOME);
    address.search = new URLSearchParams({ q: typed, limit: 8 });
    try {
      const answer = await fetch(address, { signal, credentials: "omit", referrerPolicy: "no-referrer" });
      const { suggestions } = answer.ok ? await answer.json() : { suggestions: [] };
      if (!signal.aborted && this.shadowRoot.activeElement === this.#input) this.#show(suggestions.filter((one) => this.#fits(one)));
    } catch {
      // The box works without suggestions.
    }
  }

  /** Whether the box is narrowed: then counts of the whole archive, and its places and papers, would mislead. */
  #isNarrowed() {
    return FILTERS.some((name) => this.#values(name).length > 0);
  }

  #fits({ filter }) {
    return !filter || !this.#isNarrowed();
  }

  #show(suggestions) {
    this.#chosen = -1;
    this.#suggestions = suggestions;
    const counted = !this.#isNarrowed();
    this.#list.replaceChildren(...suggestions.map(({ text, count }, i) => element(
      "li", { role: "option", id: `option-${i}`, "aria-selected": "false" },
      element("span", { lang: "zh-Hans" }, text), element("span", {}, counted ? this.#words.count(count.toLocaleString()) : ""))));
    this.#list.scrollTop = 0;
    this.#list.hidden = suggestions.length === 0;
    this.#input.setAttribute("aria-expanded", String(suggestions.length > 0));
    this.#input.removeAttribute("aria-activedescendant");
    this.#status.textContent = suggestions.length > 0 ? this.#words.found(suggestions.length) : "";
  }

  #onKey(event) {
    const size = this.#list.children.length;
    if (event.isComposing || size === 0) return;
    if (event.key === "Escape") {
      this.#close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.#mark((this.#chosen + step + size + (this.#chosen < 0 && step < 0 ? 1 : 0)) % size);
    } else if (event.key === "Enter" && this.#chosen >= 0) {
      this.#take(this.#chosen);
    } else {
      return;
    }
    event.preventDefault();
  }

  #mark(chosen) {
    this.#stop(); // Whoever chooses wants the list to stay as it is.
    this.#chosen = chosen;
    [...this.#list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === chosen)));
    this.#list.children[chosen].scrollIntoView({ block: "nearest" });
    this.#input.setAttribute("aria-activedescendant", `option-${chosen}`);
  }

  /** A suggestion is searched for; a place or a newspaper is what all articles shown are of. */
  #take(i) {
    if (i < 0) return;
    const { text, filter } = this.#suggestions[i];
    this.#input.value = filter ? "" : text;
    this.#taken = filter ? [[filter, text]] : [];
    this.#form.requestSubmit();
  }
}

if (!customElements.get("soubao-box")) customElements.define("soubao-box", SoubaoBox);
