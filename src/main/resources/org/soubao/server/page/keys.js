// The keys that work everywhere but where somebody types.

const HITS = ".hits h2 a, .newest h3 a, .issue h3 a, .similar h3 a";
const FULL_WIDTH = { "／": "/", "？": "?", "［": "[", "］": "]" };

/** Listens; `box` is the search box, `main` holds the view, `help()` opens the help. */
export function listenToKeys(box, main, help) {
  const actions = {
    "/": () => {
      box.focus();
      box.select();
    },
    "?": help,
    j: () => step(1),
    k: () => step(-1),
    ArrowDown: () => focusedHit() && step(1),
    ArrowUp: () => focusedHit() && step(-1),
    n: () => follow("next"),
    "]": () => follow("next"),
    p: () => follow("prev"),
    "[": () => follow("prev"),
  };

  const focusedHit = () => document.activeElement.matches(HITS);

  function step(by) {
    const hits = [...main.querySelectorAll(HITS)];
    const from = hits.indexOf(document.activeElement);
    const inView = hits.findIndex((hit) => hit.getBoundingClientRect().top >= 0);
    const to = from >= 0 ? hits[from + by] : by > 0 && hits[inView];
    to?.focus?.();
    return hits.length > 0;
  }

  function follow(rel) {
    const link = main.querySelector(`a[rel="${rel}"]`);
    link?.click();
    return !!link;
  }

  addEventListener("keydown", (event) => {
    const isTyping = event.target.closest?.("input:not([type=checkbox]), select, textarea");
    const isTaken = event.defaultPrevented || document.querySelector("dialog[open]");
    if (isTyping || isTaken || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const behindMethod = event.key === "Process" && event.code === "Slash" && (event.shiftKey ? "?" : "/");
    const action = actions[behindMethod || (FULL_WIDTH[event.key] ?? event.key)];
    if (action && action() !== false) event.preventDefault();
  });
}
