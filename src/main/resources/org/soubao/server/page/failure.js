// What went wrong, in words that few visits need.

import "./morewords.js";
import { blank, heldOf } from "./state.js";
import { spoken, t } from "./words.js";

const NAMES = { q: "检索词", from: "起始日期", to: "截止日期", sort: "排序", offset: "翻页位置" };
const named = (parameter) => `“${NAMES[parameter] ?? t.field(parameter)}”`;

const WORDS = {
  zh: {
    gone: "没有这篇文章。它可能已从馆藏中移除，或者链接不完整。",
    noPaper: "没有收藏这种报纸。",
    crowded: "检索的人太多，请稍后再试。",
    long: "检索词太长了，请缩短后再试。",
    broken: "检索服务出了错，请稍后再试。",
    bad: ({ kind, parameter }) => {
      const why = CONDITIONS[kind]?.(named(parameter ?? ""));
      return `检索条件有误${why ? `：${why}。` : "。"}`;
    },
  },
  en: {
    gone: "There is no such article. It may have been removed, or the link is incomplete.",
    noPaper: "That newspaper is not held.",
    crowded: "Too many people are searching. Please try again in a moment.",
    long: "The query is too long. Please shorten it.",
    broken: "The search service failed. Please try again later.",
    bad: ({ detail }) => `The search can’t be read${detail ? `: ${detail}` : "."}`,
  },
};

// The service says it in English; the kinds are those of its problems.
const CONDITIONS = {
  "unknown-parameter": (name) => `没有${name}这个条件`,
  "repeated-parameter": (name) => `${name}只能有一个值`,
  "empty-value": (name) => `${name}没有写出值`,
  "invalid-date": (name) => `${name}不是日历上的日期，应写成 2025-02-24`,
  "reversed-dates": () => "起始日期晚于截止日期",
  "invalid-number": (name) => `${name}不是范围内的整数`,
  "invalid-choice": (name) => `${name}没有这样的值`,
  "malformed-encoding": () => "地址里的文字编码残缺",
};

/** That problem in a sentence, and `[state, text]` of a way on where asking again is no use, else null. */
export function told(problem, state) {
  const { status } = problem;
  const words = WORDS[spoken()];
  const stays = status >= 400 && status < 500 && status !== 429;
  const isOfPaper = state.issue || state.held;
  const way = isOfPaper ? [heldOf(state), t.seeHeld] : [blank(state), t.backHome];
  return { text: sentence(problem, words, state, isOfPaper), way: stays ? way : null };
}

function sentence(problem, words, state, isOfPaper) {
  const { status } = problem;
  if (status === 404 && isOfPaper) return words.noPaper;
  if (status === 404 && state.article) return words.gone;
  if (status === 414 || status === 431) return words.long;
  if (status === 429 || status === 503) return words.crowded;
  return status === 400 ? words.bad(problem) : words.broken;
}
