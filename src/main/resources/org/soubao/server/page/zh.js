// What the page says in Chinese.

const ORIGINS = { staff: "本报", contributed: "来稿", wire: "通稿", reprint: "转载", unknown: "未注明" };
const KINDS = {
  article: "报道", "photo story": "图片新闻", commentary: "评论", literary: "副刊作品",
  notice: "公告", advertisement: "广告", guide: "导读",
};

const count = (n) => new Intl.NumberFormat("zh-CN").format(n);
const quoted = (q) => (/["“”＂]/.test(q) ? ` ${q} ` : `“${q}”`);

/** The words; functions where there is a number or a name in them. */
export const words = {
  title: "搜报", tagline: "地方报纸全文检索", search: "搜索", boxLabel: "检索词",
  boxHint: "标题、人名、地名、事件…", skip: "跳到正文", language: "语言",
  footer: "搜报 · 地方报纸全文检索", keys: "按 / 检索，按 ? 看帮助", helpTitle: "检索帮助",
  span: (from, to) => (from === to ? from : `${from}至${to}`),
  empty: "这里还没有文章。先用 soubao reindex 建立索引，再刷新本页。",
  total: (n, all, atLeast) => `找到${atLeast ? "至少" : ""} ${count(n)} ${all > n ? `则报道，共 ${count(all)} 篇` : "篇"}`,
  found: (...numbers) => (numbers[0] === 0 ? "没有找到文章" : `${words.total(...numbers)}文章`),
  apart: "逐篇列出", together: "合并转载", storiesCounted: "数字为报道数，转载合并计。", local: "只看本地采写",
  reprinted: (papers, more, own) => (papers ? `另有 ${papers} 家报纸刊登` : `${own ? "同一报纸" : ""}另刊 ${more} 次`),
  took: (ms) => (ms < 1000 ? `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} 毫秒` : `${(ms / 1000).toFixed(1)} 秒`),
  everything: "全部文章", resultsOf: (q) => `${quoted(q)}的检索结果`,
  sort: "排序", sorts: { relevance: "最相关", newest: "最新在前", oldest: "最早在前" },
  filtersOn: (n) => (n ? `筛选（已选 ${n}）` : "筛选"),
  facets: { place: "地区", city: "城市", newspaper: "报纸", section: "版名", origin: "稿件来源", date: "日期" },
  more: (n) => `再显示 ${n} 项`, less: "收起", open: (name) => `展开${name}`, close: (name) => `收起${name}`,
  showHits: (n) => `查看 ${count(n)} 篇结果`,
  chips: "已选条件", remove: (what) => `去掉条件：${what}`, clear: "全部清除", without: (what) => `不含 ${what}`,
  allWords: "须含全部检索词",
  hits: (n, atMost) => `${atMost ? "至多 " : ""}${count(n)} 篇`, ownRange: "自定起止日期", from: "从", to: "到", apply: "应用",
  rangeOrder: "起始日期晚于截止日期。", monthsOf: (y) => `${y}年各月`, years: "年份",
  daysOf: (month) => `${month}各日`,
  barsHint: "点一下细看，拖动选一段。",
  barsKeys: "左右方向键移动，按住 Shift 选一段，回车应用，Esc 清除。", crumbs: "日期层次", allDates: "全部日期",
  trends: "趋势", export: "导出", exportCsv: (n) => `CSV 表格，${count(n)} 篇`, exportLines: (n) => `JSONL，${count(n)} 篇全文`, exportFeed: "Atom 订阅",
  since: (day) => `${day}起`, until: (day) => `${day}止`,
  page: (label) => (label.endsWith("版") ? label : `${label}版`), undated: "日期不详",
  origin: (word) => ORIGINS[word] ?? word, kind: (word) => KINDS[word] ?? word,
  pages: "翻页", previous: "上一页", next: "下一页", pageNumber: (n) => `第 ${n} 页`,
  deepest: "只能翻到第 10,000 篇，请加条件缩小范围。",
  suggestions: "检索建议", suggestionCount: (n) => `${n} 条建议`,
  suggested: { headline: "标题", name: "署名", place: "地名", newspaper: "报纸", section: "版名" },
  retry: "再试一次",
  searching: "正在检索…", offline: "连不上检索服务。请检查网络，或稍后再试。",
  seeHeld: "按报纸和月份看馆藏",
};
