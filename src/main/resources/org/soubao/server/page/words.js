// Every word that the page itself says, in Chinese and in English.

const ORIGINS = {
  "zh": { staff: "本报", contributed: "来稿", wire: "通稿", reprint: "转载", unknown: "未注明" },
  "en": { staff: "Staff", contributed: "Contributed", wire: "Wire copy", reprint: "Reprint", unknown: "Not stated" },
};
const KINDS = {
  "zh": {
    article: "报道", "photo story": "图片新闻", commentary: "评论", literary: "副刊作品",
    notice: "公告", advertisement: "广告", guide: "导读",
  },
  "en": {
    article: "Report", "photo story": "Photo story", commentary: "Commentary", literary: "Literary",
    notice: "Notice", advertisement: "Advertisement", guide: "Reading guide",
  },
};
const FIELDS = {
  "zh": {
    newspaper: "报纸", province: "省份", city: "城市", date: "日期", page: "版次", section: "版名",
    kicker: "引题", headline: "标题", deck: "副题", subheads: "小标题", byline: "署名", credit: "署名",
    contributors: "署名", dateline: "消息头", agency: "来源", origin: "稿件来源", kind: "体裁",
    body: "正文", captions: "图片说明", continuedOn: "下转", continuedFrom: "上接", place: "地点",
  },
  "en": {
    newspaper: "newspaper", province: "province", city: "city", date: "date", page: "page", section: "section",
    kicker: "kicker", headline: "headline", deck: "deck", subheads: "subheads", byline: "byline", credit: "byline",
    contributors: "byline", dateline: "dateline", agency: "source", origin: "origin", kind: "kind",
    body: "text", captions: "captions", continuedOn: "continued on", continuedFrom: "continued from", place: "place",
  },
};

/** What a query can say, as in the README; one rule ends with a semicolon. */
export const GRAMMAR = `
query  = either { [ AND ] either } ;
either = signed { OR signed } ;
signed = [ NOT ] sign ( field | value ) ;
sign   = [ "+" | "-" ] ;
field  = name ":" sign value | dates ":" sign range ;
value  = phrase | group | word ;
phrase = '"' text '"' [ "~" number | "~1c" ] ;
group  = "(" query ")" ;
word   = text [ "*" ] ;
range  = "[" end "TO" end "]" ;
end    = date | "*" ;
date   = year [ "-" month [ "-" day ] ] | year "年" [ month "月" [ day "日" ] ] ;
name   = "headline" | "date" | "city" | "province" | "newspaper" | "section"
       | "page" | "kind" | "origin" | "byline" | "标题" | "日期" | "城市"
       | "省" | "省份" | "报纸" | "版名" | "版" | "版次" | "体裁" | "稿源"
       | "稿件来源" | "署名" | "作者" ;
dates  = "date" | "日期" ;
AND    = "AND" ;
OR     = "OR" | "|" ;
NOT    = "NOT" ;
`;

const number = (locale) => (n) => new Intl.NumberFormat(locale).format(n);
const count = number("zh-CN");
const many = (n, one, more) => `${number("en-GB")(n)} ${n === 1 ? one : more}`;

const quoted = (q) => (/["“”＂]/.test(q) ? ` ${q} ` : `“${q}”`);

const zh = {
  title: "搜报", tagline: "地方报纸全文检索", search: "搜索", boxLabel: "检索词",
  boxHint: "标题、人名、地名、事件…", skip: "跳到正文", language: "语言", home: "搜报首页",
  footer: "搜报 · 地方报纸全文检索", keys: "按 / 键回到搜索框",
  newest: "最新收入", held: "馆藏", byMonth: "按时间", browseAll: "浏览全部文章",
  holding: (articles, papers, cities) =>
    `收录 ${count(articles)} 篇文章` + (papers ? `，${count(papers)} 种报纸` : "") + (cities ? `，${count(cities)} 座城市` : ""),
  span: (from, to) => (from === to ? from : `${from} 至 ${to}`),
  empty: "这里还没有文章。先用 soubao reindex 建立索引，再刷新本页。",
  total: (n, atLeast) => `找到${atLeast ? "至少" : ""} ${count(n)} 篇`,
  found: (n, atLeast) => (n === 0 ? "没有找到文章" : `找到${atLeast ? "至少" : ""} ${count(n)} 篇文章`),
  took: (ms) => (ms < 1000 ? `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} 毫秒` : `${(ms / 1000).toFixed(1)} 秒`),
  results: "检索结果", everything: "全部文章", resultsOf: (q) => `${quoted(q)}的检索结果`,
  sort: "排序", sorts: { relevance: "最相关", newest: "最新在前", oldest: "最早在前" },
  filters: "筛选", filtersOn: (n) => (n ? `筛选（已选 ${n}）` : "筛选"),
  facets: { place: "地区", city: "城市", newspaper: "报纸", section: "版名", origin: "稿件来源", date: "日期" },
  more: (n) => `再显示 ${n} 项`, less: "收起", open: (name) => `展开${name}`, close: (name) => `收起${name}`,
  showHits: (n) => `查看 ${count(n)} 篇结果`,
  chips: "已选条件", remove: (what) => `去掉条件：${what}`, clear: "全部清除", without: (what) => `非 ${what}`,
  allWords: "须含全部检索词", field: (name) => FIELDS.zh[name] ?? name,
  articles: (n) => `${count(n)} 篇`, ownRange: "自定起止日期", from: "从", to: "到", apply: "应用",
  rangeOrder: "起始日期晚于截止日期。", monthsOf: (y) => `${y}年各月`, years: "年份",
  daysOf: (month) => `${month}各日`,
  since: (day) => `${day}起`, until: (day) => `${day}止`, between: (a, b) => `${a} 至 ${b}`,
  page: (label) => (label.endsWith("版") ? label : `${label}版`), undated: "日期不详",
  origin: (word) => ORIGINS.zh[word] ?? word, kind: (word) => KINDS.zh[word] ?? word,
  pages: "翻页", previous: "上一页", next: "下一页", pageNumber: (n) => `第 ${n} 页`,
  deepest: "只能翻到第 10,000 篇，请加条件缩小范围。",
  relaxed: (required, of) => `没有文章同时含有全部 ${of} 个词；下面的文章至少含有其中 ${required} 个。`,
  notices: {
    "relaxed": "没有文章同时含有全部检索词；下面的文章含有其中大部分。",
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
    "not-held": "库中没有收录这些报纸、地区、日期的任何文章。",
    "time-limit": "检索超时，结果可能不全。",
  },
  syntaxTitle: "检索式写法", grammarTitle: "完整语法（EBNF）",
  grammarNote: "并列的各项都要，写不写 AND 都一样；OR 比并列结合得紧。正负号要紧贴后面的项；AND、OR、NOT 大写，两边留空格。",
  syntaxNote: "全角符号作用相同。检索式有误时按普通词语检索，并加以说明。",
  syntax: [
    [["防汛 抗旱", "防汛 AND 抗旱"], "词语；不超过三个时须全部出现"],
    [["\"防汛抗旱\""], "原样连在一起"],
    [["图书馆 OR 书店"], "有其一即可；OR 先与左右相邻者结合"],
    [["+夜读", "-联盟", "NOT 联盟"], "必须有、不能有"],
    [["-(联盟 OR 书店)"], "括号把几项合在一起"],
    [["柳州*"], "以此开头"],
    [["\"防汛 抗旱\"~10"], "相距不超过 10 个字，不分先后"],
    [["\"城市夜读联盟\"~1c"], "容许其中一个字认错"],
    [["标题:防汛"], "出现在标题中"],
    [["城市:柳州", "署名:李*"], "也可用省、报纸、版名、版、体裁、稿源"],
    [["日期:2025-02", "日期:[2025-01 TO *]"], "某年、月、日，或一段时间"],
  ],
  didYouMean: "您要找的是不是：",
  suggestions: "检索建议", similar: "相似文章",
  suggested: { headline: "标题", name: "署名", place: "地名", newspaper: "报纸", section: "版名" },
  nothing: (q) => (q ? `没有找到${quoted(q)}` : "没有符合条件的文章"),
  advice: "可以试试：",
  adviceFilters: "去掉全部筛选条件", adviceQuotes: "去掉引号，不要求字句连在一起",
  adviceFewer: "减少检索词，或换一个更短、更常见的说法", adviceAll: "浏览全部文章",
  retry: "再试一次",
  errors: {
    offline: "连不上检索服务。请检查网络，或稍后再试。",
    bad: (detail) => `检索条件有误${detail ? `：${detail}` : "。"}`,
    gone: "没有这篇文章。它可能已从馆藏中移除，或者链接不完整。",
    crowded: "检索的人太多，请稍后再试。",
    long: "检索词太长了，请缩短后再试。",
    broken: "检索服务出了错，请稍后再试。",
  },
  back: "返回检索结果", backHome: "返回首页",
  captions: "图片说明", continuedOn: (page) => `下转 ${zh.page(page)}`, continuedFrom: (page) => `上接 ${zh.page(page)}`,
  stitched: (pages) => `本文另见 ${pages.map(zh.page).join("、")}，已拼合为全文`,
  inferred: (fields) => `由程序根据版面推断、报纸上并未直接标明：${fields.join("、")}。`, inferredTitle: "推断",
  original: "版面原文", closeOriginal: "收起版面原文", originalLegend: "标出的是本文",
  originalCut: "（此处的文字太长，略去未显示）", pieceBegins: "〔本文开始〕", pieceEnds: "〔本文到此〕",
  source: "来源文件", agency: "来源", samePage: "同一版的文章", sameIssue: "当天这份报纸", permalink: "本文固定链接",
};

const en = {
  title: "Soubao 搜报", tagline: "Full-text search over regional Chinese newspapers", search: "Search", boxLabel: "Search words",
  boxHint: "Headline, name, place, event…", skip: "Skip to content", language: "Language", home: "Soubao home",
  footer: "Soubao 搜报 · full-text search over regional Chinese newspapers", keys: "Press / to return to the search box",
  newest: "Newest articles", held: "What is held", byMonth: "By time", browseAll: "Browse all articles",
  holding: (articles, papers, cities) =>
    [many(articles, "article", "articles"), papers && many(papers, "newspaper", "newspapers"), cities && many(cities, "city", "cities")]
      .filter(Boolean).join(", "),
  span: (from, to) => (from === to ? from : `${from} to ${to}`),
  empty: "There are no articles here yet. Build an index with soubao reindex, then reload this page.",
  total: (n, atLeast) => `${atLeast ? "At least " : ""}${many(n, "article", "articles")}`,
  found: (n, atLeast) => (n === 0 ? "No articles found" : `Found ${atLeast ? "at least " : ""}${many(n, "article", "articles")}`),
  took: (ms) => (ms < 1000 ? `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`),
  results: "Results", everything: "All articles", resultsOf: (q) => `Results for ${quoted(q)}`,
  sort: "Sort by", sorts: { relevance: "Relevance", newest: "Newest first", oldest: "Oldest first" },
  filters: "Filters", filtersOn: (n) => (n ? `Filters (${n} chosen)` : "Filters"),
  facets: { place: "Place", city: "City", newspaper: "Newspaper", section: "Section", origin: "Origin", date: "Date" },
  more: (n) => `Show ${n} more`, less: "Show fewer", open: (name) => `Open ${name}`, close: (name) => `Close ${name}`,
  showHits: (n) => `Show ${many(n, "result", "results")}`,
  chips: "Active filters", remove: (what) => `Remove filter: ${what}`, clear: "Clear all", without: (what) => `not ${what}`,
  allWords: "all words required", field: (name) => FIELDS.en[name] ?? name,
  articles: (n) => many(n, "article", "articles"), ownRange: "Choose other dates", from: "From", to: "To", apply: "Apply",
  rangeOrder: "The first date is after the last.", monthsOf: (y) => `Months of ${y}`, years: "Years",
  daysOf: (month) => `Days of ${month}`,
  since: (day) => `since ${day}`, until: (day) => `until ${day}`, between: (a, b) => `${a} – ${b}`,
  page: (label) => `p. ${label}`, undated: "undated",
  origin: (word) => ORIGINS.en[word] ?? word, kind: (word) => KINDS.en[word] ?? word,
  pages: "Pages", previous: "Previous", next: "Next", pageNumber: (n) => `Page ${n}`,
  deepest: "Only the first 10,000 articles can be paged through. Add a filter to narrow the search.",
  relaxed: (required, of) => `No article has all ${of} words; those below have at least ${required} of them.`,
  notices: {
    "relaxed": "No article has all the words; those below have most of them.",
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
    "not-held": "The archive holds nothing at all of these newspapers, places and dates.",
    "time-limit": "The search ran out of time, so results may be missing.",
  },
  syntaxTitle: "What a query can say", grammarTitle: "The whole grammar (EBNF)",
  grammarNote: "Parts side by side are all asked for, with AND or without; OR binds tighter than that. A sign touches what it signs; AND, OR and NOT are capitals with blanks around them.",
  syntaxNote: "Full-width signs are the same. Broken syntax is searched as plain words, and the answer says so.",
  syntax: [
    [["防汛 抗旱", "防汛 AND 抗旱"], "words; up to three must all occur"],
    [["\"防汛抗旱\""], "this very run of characters"],
    [["图书馆 OR 书店"], "either; OR binds before its neighbours"],
    [["+夜读", "-联盟", "NOT 联盟"], "must, must not"],
    [["-(联盟 OR 书店)"], "parentheses hold several together"],
    [["柳州*"], "whatever begins so"],
    [["\"防汛 抗旱\"~10"], "at most 10 characters apart, in any order"],
    [["\"城市夜读联盟\"~1c"], "one of the characters may be misread"],
    [["headline:防汛"], "in the headline"],
    [["city:柳州", "byline:李*"], "also province, newspaper, section, page, kind, origin"],
    [["date:2025-02", "date:[2025-01 TO *]"], "a year, month or day, or a span of time"],
  ],
  didYouMean: "Did you mean: ",
  suggestions: "Suggestions", similar: "Similar articles",
  suggested: { headline: "headline", name: "byline", place: "place", newspaper: "newspaper", section: "section" },
  nothing: (q) => (q ? `Nothing found for ${quoted(q)}` : "No article matches these filters"),
  advice: "You could:",
  adviceFilters: "Remove all filters", adviceQuotes: "Leave out the quotes, so that words may stand apart",
  adviceFewer: "Use fewer words, or a shorter and more common one", adviceAll: "Browse all articles",
  retry: "Try again",
  errors: {
    offline: "The search service can’t be reached. Check the connection or try again later.",
    bad: (detail) => `The search can’t be read${detail ? `: ${detail}` : "."}`,
    gone: "There is no such article. It may have been removed, or the link is incomplete.",
    crowded: "Too many people are searching. Please try again in a moment.",
    long: "The query is too long. Please shorten it.",
    broken: "The search service failed. Please try again later.",
  },
  back: "Back to results", backHome: "Home",
  captions: "Captions", continuedOn: (page) => `Continued on ${en.page(page)}`, continuedFrom: (page) => `Continued from ${en.page(page)}`,
  stitched: (pages) => `Continues on ${pages.map(en.page).join(", ")}; put together here`,
  inferred: (fields) => `Concluded by the program, not printed as such: ${fields.join(", ")}.`, inferredTitle: "concluded, not printed",
  original: "Original page", closeOriginal: "Close the original", originalLegend: "Marked: this article",
  originalCut: "(too long; the rest is not shown)", pieceBegins: "[article begins]", pieceEnds: "[article ends]",
  source: "Source file", agency: "Source", samePage: "Articles on this page", sameIssue: "This paper on that day", permalink: "Permanent link",
};

const LOCALES = { zh: "zh-CN", en: "en-GB" };
let language = "zh";

/** The words of the chosen language; read when shown, never kept. */
export let t = zh;

/** Chooses `zh` or `en`. */
export function speak(choice) {
  language = choice;
  t = choice === "en" ? en : zh;
}

/** The chosen language. */
export const spoken = () => language;

/** The attribute that newspaper text needs where the page around it is in English. */
export const chinese = () => (language === "en" ? { lang: "zh-Hans" } : {});

/** A count with separators. */
export const figure = (n) => number(LOCALES[language])(n);

const FORMS = {
  4: { year: "numeric" },
  7: { year: "numeric", month: "long" },
  10: { year: "numeric", month: "long", day: "numeric" },
};

/** `2025`, `2025-02` or `2025-02-24` as the language writes it; anything else as it stands. */
export function dateText(value, weekday = false) {
  const form = FORMS[value.length];
  const time = Date.parse(value);
  if (!form || Number.isNaN(time)) return value;
  const options = { ...form, timeZone: "UTC", ...(weekday ? { weekday: "long" } : {}) };
  return new Intl.DateTimeFormat(LOCALES[language], options).format(time);
}
