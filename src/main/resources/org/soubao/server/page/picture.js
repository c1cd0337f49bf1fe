// The page that an article is printed on, as a picture in which its place is marked.

import { h } from "./dom.js";
import "./morewords.js";
import { learn, t } from "./words.js";

learn({
  zh: {
    pictureOf: (paper, date, page, isMarked) => `${[paper, date, page].filter(Boolean).join(" ")}${page ? "" : " "}版面图${isMarked ? "，文章位置已标出" : ""}`,
    pictureLoading: "正在载入版面图…", picture: "版面图",
    wholePage: "看整版", onlyArticle: "看本文", largePicture: "打开大图",
    pictureProblems: {
      "source-changed": "原来的文件已经移走或改动，版面图无法显示；文字仍可阅读。",
      "no-picture": "这一版无法显示为图像；文字仍可阅读。",
      busy: "正在绘制的版面太多，请稍后再试。",
    },
    pictureFailed: "版面图没能载入。",
  },
  en: {
    pictureOf: (paper, date, page, isMarked) => `Picture of ${[paper, date, page].filter(Boolean).join(", ") || "the page"}${isMarked ? "; the place of the article is marked" : ""}`,
    pictureLoading: "Loading the picture of the page…", picture: "Picture of the page",
    wholePage: "Whole page", onlyArticle: "This article", largePicture: "Open large",
    pictureProblems: {
      "source-changed": "The file was moved or changed since, so the page can’t be shown; its text can be read all the same.",
      "no-picture": "This page can’t be shown as a picture; its text can be read all the same.",
      busy: "Too many pages are being drawn. Please try again in a moment.",
    },
    pictureFailed: "The picture could not be loaded.",
  },
});

// What the service draws, in pixels.
const WIDTHS = [800, 1600, 2400];
// The picture's own measure: it is so wide, whatever its pixels are.
const UNITS = 1000;
// An article is shown at 2.5 times its size at the most, with some of the page around it.
const NARROWEST = 0.4;
const MARGIN = 0.015;
// Boxes end where the print does; a frame stands a little further out.
const OUTSET = 6;

/** Fills `place` with the picture at `url`; `boxes` are marked in it. Asks for it when it comes into view. */
export function showPicture(place, { url, boxes, paper, date, label }) {
  const alt = t.pictureOf(paper, date, label && t.page(label), boxes.length > 0);
  const load = async (isAgain) => {
    const width = fitting(place.clientWidth);
    place.replaceChildren(h("p", { class: "wait", role: "status" }, t.pictureLoading));
    try {
      place.replaceChildren(...drawn(await loaded(url, width), { url, width, boxes, alt }));
    } catch {
      await sayWhy(place, addressOf(url, width), () => load(true));
    }
    if (isAgain) place.querySelector("button")?.focus();
  };
  whenSeen(place, load);
}

function whenSeen(place, action) {
  const observer = new IntersectionObserver(([{ isIntersecting }]) => {
    if (!isIntersecting) return;
    observer.disconnect();
    action(false);
  }, { rootMargin: "50%" });
  observer.observe(place);
}

const addressOf = (url, width) => `${url}&width=${width}`;

/** The least width that is sharp on so many pixels of the page. */
const fitting = (pixels) => WIDTHS.find((width) => width >= pixels * devicePixelRatio) ?? WIDTHS.at(-1);

async function loaded(url, width) {
  const image = new Image();
  image.src = addressOf(url, width);
  await image.decode();
  return image;
}

/** An image that fails says nothing; the same address asked for again does. */
async function sayWhy(place, address, retry) {
  const answer = await fetch(address).catch(() => null);
  const problem = answer && !answer.ok ? await answer.json().catch(() => null) : null;
  const kind = problem?.type?.split("/").at(-1);
  const stays = kind === "source-changed" || kind === "no-picture";
  place.replaceChildren(
    h("p", { class: "wait", role: "status" }, t.pictureProblems[kind] ?? t.pictureFailed),
    !stays && h("p", null, h("button", { type: "button", class: "plain", onclick: retry }, t.retry)) || "");
}

/** The nodes of a picture that has come. */
function drawn(image, { url, width, boxes, alt }) {
  const height = UNITS * image.naturalHeight / image.naturalWidth;
  const page = [0, 0, UNITS, height];
  const picture = svg("image", { href: image.src, width: UNITS, height });
  const sheet = svg("svg", { viewBox: page.join(" "), role: "img", "aria-label": alt, class: "page" }, picture);
  const rectangles = boxes.map(([left, top, wide, high]) => [left * UNITS - OUTSET, top * height - OUTSET, wide * UNITS + 2 * OUTSET, high * height + 2 * OUTSET]);
  if (rectangles.length > 0) sheet.append(...marks(page, rectangles));
  let sharpest = width;
  const show = (view) => {
    sheet.setAttribute("viewBox", view.join(" "));
    const wanted = fitting(sheet.clientWidth * UNITS / view[2]);
    if (wanted <= sharpest) return;
    sharpest = wanted;
    loaded(url, wanted).then((finer) => picture.setAttribute("href", finer.src), () => {}); // The other one does.
  };
  return [h("p", { class: "tools", role: "group", "aria-label": t.picture },
    rectangles.length > 0 && choice(page, around(rectangles, height), show),
    h("a", { href: addressOf(url, WIDTHS.at(-1)), target: "_blank" }, t.largePicture)), sheet];
}

/** Two buttons, of which one is pressed. */
function choice(page, region, show) {
  const button = (text, view) => h("button", {
    type: "button", class: "plain", "aria-pressed": String(view === page),
    onclick: ({ currentTarget }) => {
      for (const each of buttons) each.setAttribute("aria-pressed", String(each === currentTarget));
      show(view);
    },
  }, text);
  const buttons = [button(t.wholePage, page), button(t.onlyArticle, region)];
  return buttons;
}

/** The part of the page to look at for those rectangles. */
function around(rectangles, height) {
  const margin = MARGIN * UNITS;
  const left = Math.min(...rectangles.map(([x]) => x)) - margin;
  const right = Math.max(...rectangles.map(([x, , wide]) => x + wide)) + margin;
  const top = Math.max(0, Math.min(...rectangles.map(([, y]) => y)) - margin);
  const bottom = Math.min(height, Math.max(...rectangles.map(([, y, , high]) => y + high)) + margin);
  const wide = Math.min(UNITS, Math.max(right - left, NARROWEST * UNITS));
  const from = Math.min(Math.max(0, (left + right - wide) / 2), UNITS - wide);
  return [from, top, wide, bottom - top];
}

/** What covers the page but for those rectangles, which may overlap, and a line around all of them. */
function marks([, , wide, high], rectangles) {
  const id = `beside-${++marks.count}`;
  const beside = { mask: `url(#${id})` };
  return [
    svg("mask", { id, maskUnits: "userSpaceOnUse", x: 0, y: 0, width: wide, height: high },
      svg("rect", { width: wide, height: high, fill: "#fff" }),
      ...rectangles.map((one) => rect(one, { fill: "#000" }))),
    svg("rect", { width: wide, height: high, class: "shade", ...beside }),
    svg("g", beside, ...rectangles.map((one) => rect(one, { class: "frame", "vector-effect": "non-scaling-stroke" }))),
  ];
}
marks.count = 0;

const rect = ([x, y, width, height], attributes) => svg("rect", { x, y, width, height, ...attributes });

function svg(tag, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes ?? {})) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
