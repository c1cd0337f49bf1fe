// Words of the printings of a story and of how they differ.

import { figure, learn } from "./words.js";

const many = (n, one, more) => `${figure(n)} ${n === 1 ? one : more}`;
const percent = (share) => `${Math.round(share * 100)}%`;

learn({
  zh: {
    reprintsTitle: (headline) => `${headline}：各次刊登`,
    printedTimes: (count, papers) => `${figure(papers)} 家报纸共刊登 ${figure(count)} 次`,
    printedOnce: "没有发现其他报纸刊登过这篇文章。", firstBy: (paper, date) => `${paper ? `《${paper}》` : ""}${date}最早刊登`, firstOn: (date, n) => `${date}最早刊登，当日共 ${figure(n)} 次`,
    onlySome: (n) => `这里列出最早的 ${figure(n)} 次。`,
    timeline: "各地见报时间", first: "最早见报", lag: (days) => (days === 0 ? "同日" : `晚 ${figure(days)} 天`), times: (n) => `${figure(n)} 次`,
    frontMark: "方块：头版", otherMark: "圆点：其他版",
    printings: "各次刊登", toArticle: "看全文", thisOne: "本文", front: "头版", repeat: "本报重登", unplaced: "地点不详",
    columns: { date: "日期", paper: "报纸与版次", headline: "标题", length: "篇幅", pick: "比较" },
    characters: (n) => `${figure(n)} 字`, kept: (share) => `最长一篇的 ${percent(share)}`,
    compareWith: "与本文比较", compared: "正在比较",
    difference: "逐句比较", leftIs: "先刊登", rightIs: "后刊登",
    shares: (left, right) => `左边的文字有 ${percent(left)} 见于右边，右边的有 ${percent(right)} 见于左边。`,
    sums: { retitled: "标题有改动", changed: (n) => `改动 ${figure(n)} 句`, cut: (n) => `删去 ${figure(n)} 句`, added: (n) => `增加 ${figure(n)} 句`, moved: (n) => `移动 ${figure(n)} 句` },
    comma: "、", stop: "。", identical: "除标点以外没有差别。", onlyDifferent: "只看不同之处", partial: "文章太长，只比较了开头部分。",
    passedOver: "标点、空格、全角半角和繁简的差别不计。",
    kinds: { same: "相同", changed: "改", cut: "删", added: "增", moved: "移" },
    movedTo: "在后刊登的一篇里", movedFrom: "在先刊登的一篇里", none: "无", nothingDiffers: "没有不同之处。",
  },
  en: {
    reprintsTitle: (headline) => `${headline}: its printings`,
    printedTimes: (count, papers) => `Printed ${many(count, "time", "times")} in ${many(papers, "newspaper", "newspapers")}`,
    printedOnce: "No other newspaper was found to have printed this article.", firstOn: (date, n) => `first on ${date}, ${figure(n)} times that day`, firstBy: (paper, date) => `first ${[paper && `in ${paper}`, date && `on ${date}`].filter(Boolean).join(" ")}`,
    onlySome: (n) => `The first ${figure(n)} are listed here.`,
    timeline: "When it came where", first: "first", lag: (days) => (days === 0 ? "same day" : `${many(days, "day", "days")} later`), times: (n) => many(n, "time", "times"),
    frontMark: "square: front page", otherMark: "dot: another page",
    printings: "Printings", toArticle: "Whole article", thisOne: "this article", front: "front page", repeat: "printed again", unplaced: "place unknown",
    columns: { date: "Date", paper: "Newspaper and page", headline: "Headline", length: "Length", pick: "Compare" },
    characters: (n) => many(n, "character", "characters"), kept: (share) => `${percent(share)} of the longest`,
    compareWith: "Compare with this article", compared: "Compared below",
    difference: "Sentence by sentence", leftIs: "Printed first", rightIs: "Printed later",
    shares: (left, right) => `${percent(left)} of the left text stands on the right too, ${percent(right)} of the right text on the left.`,
    sums: { retitled: "headings differ", changed: (n) => `${many(n, "sentence", "sentences")} changed`, cut: (n) => `${figure(n)} cut`, added: (n) => `${figure(n)} added`, moved: (n) => `${figure(n)} moved` },
    comma: ", ", stop: ". ", identical: "They differ in punctuation at the most. ", onlyDifferent: "Only what differs", partial: " The articles are too long: only their beginnings are compared.",
    passedOver: "Punctuation, blanks, width and traditional forms make no difference.",
    kinds: { same: "same", changed: "changed", cut: "cut", added: "added", moved: "moved" },
    movedTo: "its place in the later printing", movedFrom: "its place in the earlier printing", none: "none", nothingDiffers: "Nothing differs.",
  },
});
