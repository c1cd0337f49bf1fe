// What the head of the page says of an article, for those who read it there, such as reference managers.

const described = () => {
  const canonical = document.head.querySelector("link[rel=canonical][data-article]");
  return canonical && new URL(canonical.href).searchParams.get("article");
};

/** Makes the head tell of the article of that id, as the service writes it, or of none where it is null. */
export async function describe(id, signal) {
  if (described() === id) return;
  for (const element of document.head.querySelectorAll("[data-article]")) element.remove();
  if (id !== null) {
    const answer = await fetch(`./?${new URLSearchParams({ article: id })}`, { signal });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const elements = page.head.querySelectorAll("[data-article]");
    document.head.append(...[...elements].map((element) => document.importNode(element, true)));
  }
  document.dispatchEvent(new Event("ZoteroItemUpdated", { bubbles: true, cancelable: true }));
}
