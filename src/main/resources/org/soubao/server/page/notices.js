// What was done to a query, said where something was.

import { h } from "./dom.js";
import { address, change } from "./state.js";
import { learn, t } from "./words.js";

learn({
  zh: {
    relaxed: (required, of) => `没有文章同时含有全部 ${of} 个词；下面的文章至少含有其中 ${required} 个。`,
    notices: {
      "relaxed": "没有文章同时含有全部检索词；下面的文章含有其中大部分。",
      "any-word": "检索词较多，含有其中任何一个的文章都已计入。",
      "taken-apart": "没有文章原样含有连写的检索词；下面的文章含有拆开的各部分。",
      "plain-words": "引号不成对，已按普通词语检索。",
      "unclosed-parenthesis": "括号不成对，已略去。",
      "too-deep": "括号层数太多，里面几层已略去。",
      "lone-or": "OR 和 AND 的两边、NOT 的后面都要有检索词；单独的已略去。",
      "lone-star": "星号要写在词的后面；单独的星号已略去。",
      "empty-field": "冒号后面要紧跟着写出值，如“城市:柳州”。",
      "bad-value": "没有这样的值，已按普通词语检索。",
      "bad-date": "日期应写成 2025、2025-02 或 2025-02-24，此处已按普通词语检索。",
      "bad-range": "时间段应写成 [2025-01 TO 2025-03]，先早后晚，不限的一端写 *；此处已按普通词语检索。",
      "bad-tilde": "短语后面可写 ~0 到 ~50；有 3 到 40 个字时也可写 ~1c。此处已按原样检索。",
      "shortened": "检索词过长，超出部分未参与检索。",
      "nothing-to-search": "检索词里只有标点或空白，没有可以检索的字。",
      "time-limit": "检索超时，结果可能不全。",
      "not-held": "这里没有收藏这个范围的报纸",
    },
    didYouMean: "您要找的是不是：",
  },
  en: {
    relaxed: (required, of) => `No article has all ${of} words; those below have at least ${required} of them.`,
    notices: {
      "relaxed": "No article has all the words; those below have most of them.",
      "any-word": "The query is long: articles count that have any of its words.",
      "taken-apart": "No article has it all as it was typed; those below have its parts.",
      "plain-words": "A quotation mark has no partner, so it was searched as plain words.",
      "unclosed-parenthesis": "A parenthesis has no partner, so it was left out.",
      "too-deep": "Parentheses nest too deep; the inner ones were left out.",
      "lone-or": "OR and AND need something on both sides, and NOT behind it; alone they are left out.",
      "lone-star": "A star goes behind the beginning of a word; alone it was left out.",
      "empty-field": "A field needs a value right behind its colon, such as city:柳州.",
      "bad-value": "The field has no such value, so it was searched as plain words.",
      "bad-date": "A date is written 2025, 2025-02 or 2025-02-24; this was searched as plain words.",
      "bad-range": "A range is written [2025-01 TO 2025-03], the earlier end first, or * for an open end; this was searched as plain words.",
      "bad-tilde": "A phrase takes ~0 to ~50, or ~1c if it has 3 to 40 characters; it was searched as it stands.",
      "shortened": "The query was too long; its end was left out.",
      "nothing-to-search": "The query holds only punctuation or blanks: there is nothing to search for.",
      "time-limit": "The search ran out of time, so results may be missing.",
      "not-held": "No newspapers of that kind are held here",
    },
    didYouMean: "Did you mean: ",
  },
});

/** The notices of an answer, null where there are none. */
export function noticeLines(state, answer) {
  const codes = new Map(answer.notices.map((notice) => [notice.code, t.notices[notice.code] ?? notice.text]));
  if (answer.relaxed) codes.set("relaxed", t.relaxed(answer.relaxed.required, answer.relaxed.of));
  if (answer.total.value === 0) codes.delete("relaxed");
  codes.delete("not-held"); // The advice says it.
  const lines = [...codes.values()].map((text) => h("p", null, text));
  if (answer.didYouMean) {
    const other = change(state, { q: answer.didYouMean });
    lines.push(h("p", null, t.didYouMean, h("a", { href: address(other) }, answer.didYouMean)));
  }
  return lines.length > 0 && h("div", { class: "notices" }, lines);
}
