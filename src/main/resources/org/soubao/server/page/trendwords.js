// The words of trends.

import { figure, learn } from "./words.js";

const RATE = new Intl.NumberFormat("en", { maximumSignificantDigits: 3, useGrouping: false });

/** A count with separators; a rate to three digits. */
export const amount = (n, isRate) => (isRate ? RATE.format(n) : figure(n));

const many = (n, one, more) => `${figure(n)} ${n === 1 ? one : more}`;
const quoted = (q) => (/["“”＂]/.test(q) ? ` ${q} ` : `“${q}”`);

learn({
  zh: {
    trendsOf: (q) => (q ? `${quoted(q)}的趋势` : "全部文章的趋势"),
    trendsBy: "分列方式", by: { month: "按月", city: "按城市", newspaper: "按报纸" },
    trendsCount: "怎样计数", trendsRate: "数值", trendsUnit: "单位", counts: { articles: "逐篇", stories: "合并转载" },
    rates: { absolute: "数量", rate: "每千篇馆藏" },
    trendsSum: ({ articles, stories, held, articlesPerThousand }, atLeast) =>
      `${atLeast ? "至少 " : ""}${figure(articles)} 篇文章，合并转载为 ${figure(stories)} 则报道；所查范围的馆藏共 ${figure(held)} 篇` +
      (articlesPerThousand === null ? "。" : `，每千篇里有 ${amount(articlesPerThousand, true)} 篇。`),
    firstPrinting: "最早见于", sameDay: (n) => (n > 1 ? `（同日共 ${figure(n)} 篇）` : ""),
    trendsUnknown: { month: (n) => `另有 ${figure(n)} 篇日期不详，未列入。`, city: (n) => `另有 ${figure(n)} 篇城市不详，未列入。`, newspaper: (n) => `另有 ${figure(n)} 篇报纸不详，未列入。` },
    trendsNothing: "没有可以计数的文章。", notHeldShort: "未收", zeroIsNot: "未收的月份不是零：没有报纸可查",
    chartOf: { month: "按月的柱形图", city: "按城市的条形图", newspaper: "按报纸的条形图" },
    chartMost: (label, key, value) => `${label}：最多的是${key}，${value}。`, chartGaps: (n) => `有 ${figure(n)} 个月未收。`, chartBelow: "全部数字见下表。",
    measures: { articles: "篇", stories: "则", "articles-rate": "篇 / 每千篇馆藏", "stories-rate": "则 / 每千篇馆藏" },
    trendsTable: "各项数字", firstRows: (n, of) => `图中是前 ${n} 项，共 ${figure(of)} 项，其余见表。`,
    columns: { month: "月份", city: "城市", newspaper: "报纸", articles: "文章", stories: "报道", held: "馆藏", rate: "每千篇", days: "馆藏天数", first: "最早见于" },
    trendsCsv: "下载 CSV 表格", bindWords: "只计含全部检索词的文章", value: (key, text) => `${key}：${text}`,
    heldOf: (held) => `馆藏 ${figure(held)} 篇`,
  },
  en: {
    trendsOf: (q) => (q ? `Trends of ${quoted(q)}` : "Trends of all articles"),
    trendsBy: "Counted by", by: { month: "Month", city: "City", newspaper: "Newspaper" },
    trendsCount: "What counts", trendsRate: "Values", trendsUnit: "Unit", counts: { articles: "Articles", stories: "Stories" },
    rates: { absolute: "Counts", rate: "Per thousand held" },
    trendsSum: ({ articles, stories, held, articlesPerThousand }, atLeast) =>
      `${atLeast ? "At least " : ""}${many(articles, "article", "articles")}, or ${many(stories, "story", "stories")} with reprints as one; ${many(held, "article is", "articles are")} held of what was asked about` +
      (articlesPerThousand === null ? "." : `, so ${amount(articlesPerThousand, true)} of every thousand.`),
    firstPrinting: "First printed", sameDay: (n) => (n > 1 ? ` (one of ${figure(n)} that day)` : ""),
    trendsUnknown: {
      month: (n) => `${many(n, "article has", "articles have")} no date and ${n === 1 ? "is" : "are"} not shown here.`,
      city: (n) => `${many(n, "article is", "articles are")} of no known city and not shown here.`,
      newspaper: (n) => `${many(n, "article is", "articles are")} of no known newspaper and not shown here.`,
    },
    trendsNothing: "There are no articles to count.", notHeldShort: "not held", zeroIsNot: "Not held is not zero: there are no papers to look in",
    chartOf: { month: "Bar chart by month", city: "Bar chart by city", newspaper: "Bar chart by newspaper" },
    chartMost: (label, key, value) => `${label}: most in ${key}, ${value}.`, chartGaps: (n) => `${many(n, "month is", "months are")} not held.`, chartBelow: "All figures are in the table below.",
    measures: { articles: "articles", stories: "stories", "articles-rate": "articles per thousand held", "stories-rate": "stories per thousand held" },
    trendsTable: "All figures", firstRows: (n, of) => `The chart has the first ${n} of ${figure(of)}; the others are in the table.`,
    columns: { month: "Month", city: "City", newspaper: "Newspaper", articles: "Articles", stories: "Stories", held: "Held", rate: "Per 1,000", days: "Days held", first: "First printed" },
    trendsCsv: "Download as CSV", bindWords: "Count only articles that have all the words", value: (key, text) => `${key}: ${text}`,
    heldOf: (held) => `${figure(held)} held`,
  },
});
