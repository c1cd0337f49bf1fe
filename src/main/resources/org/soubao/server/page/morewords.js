// Words that neither the front page nor results need: of articles, issues, what is held, dialogs and failures.

import { figure, learn, t } from "./words.js";

const many = (n, one, more) => `${figure(n)} ${n === 1 ? one : more}`;

const quoted = (q) => (/["“”＂]/.test(q) ? ` ${q} ` : `“${q}”`);

const FIELDS = {
  zh: {
    newspaper: "报纸", province: "省份", city: "城市", date: "日期", page: "版次", section: "版名",
    kicker: "引题", headline: "标题", deck: "副题", subheads: "小标题", byline: "署名", credit: "署名",
    contributors: "署名", dateline: "消息头", agency: "来源", origin: "稿件来源", kind: "体裁",
    body: "正文", captions: "图片说明", continuedOn: "下转", continuedFrom: "上接", place: "地点",
  },
  en: {
    newspaper: "newspaper", province: "province", city: "city", date: "date", page: "page", section: "section",
    kicker: "kicker", headline: "headline", deck: "deck", subheads: "subheads", byline: "byline", credit: "byline",
    contributors: "byline", dateline: "dateline", agency: "source", origin: "origin", kind: "kind",
    body: "text", captions: "captions", continuedOn: "continued on", continuedFrom: "continued from", place: "place",
  },
};

learn({
  zh: {
    issueNotHeld: "没有收藏这一天的报纸。",
    heldTitle: "馆藏一览", heldLead: (n) => `共 ${figure(n)} 种报纸。方格里是该月的期数，颜色越深文章越多；点开可看每天收了什么。`,
    closeDialog: "关闭", articles: (n) => `${figure(n)} 篇`,
    colon: "：", comma: "、", andMore: " 等", field: (name) => FIELDS.zh[name] ?? name, similar: "相似文章",
    back: "返回检索结果", backHome: "返回首页",
    captions: "图片说明", continuedOn: (page) => `下转 ${t.page(page)}`, continuedFrom: (page) => `上接 ${t.page(page)}`,
    stitched: (pages) => `本文另见 ${pages.map((page) => t.page(page)).join("、")}，已拼合为全文`,
    inferred: (fields) => `由程序根据版面推断、报纸上并未直接标明：${fields.join("、")}。`, inferredTitle: "推断",
    settled: (origin, stated) => `稿件来源“${origin}”由各报同文比对得出，本版${stated ? `标作“${stated}”` : "没有注明"}。`,
    original: "版面原文", closeOriginal: "收起版面原文", originalLegend: "标出的是本文", originalText: "版面文字",
    originalCut: "（此处的文字太长，略去未显示）", pieceBegins: "〔本文开始〕", pieceEnds: "〔本文到此〕",
    source: "来源文件", agency: "来源", samePage: "同一版的文章", permalink: "本文固定链接",
    cite: "引用", copyLink: "复制链接", copied: (what) => `已${what}`, notCopied: "没能复制，请自行选取文字。",
    copyForm: (name) => `复制 ${name}`, download: "下载", backToIssue: "返回这期报纸",
    neighbours: "前后文章", previousArticle: "上一篇", nextArticle: "下一篇", previousPage: "上一版", nextPage: "下一版",
    placeOnPage: (page, n, of) => `${page == null ? "版次不详" : t.page(page)}第 ${n} 篇，共 ${of} 篇`,
    wholeIssue: "整期目录", issues: "前后各期", previousIssue: "上一期", nextIssue: "下一期", calendar: "全年日历",
    pagesOfIssue: "各版", noPage: "版次不详", issueHolds: (pages, n) => `${figure(pages)} 版，${figure(n)} 篇文章`,
    paperHolds: (articles, issues) => `${figure(issues)} 期，${figure(articles)} 篇`, nothingHeld: "未收", issuesShort: (n) => `${figure(n)}期`,
    noMonthMissing: "首尾之间每个月都有。", monthsMissing: (n, which) => `首尾之间缺 ${figure(n)} 个月：${which}。`,
    shadeNone: "未收", shadeFew: "少", shadeMany: "多",
    yearHolds: (issues, articles) => `这一年收了 ${figure(issues)} 期，${figure(articles)} 篇文章。`, yearNotHeld: "这一年没有收藏。",
    previousYear: "←", nextYear: "→", issueCount: (n) => `${n} 期`, days: (n) => `（${figure(n)} 天）`,
    noDayMissing: "首尾之间每天都有。", daysMissing: (n, longest) => `首尾之间有 ${figure(n)} 天没有，最长一段是${longest}`,
    notHeldMore: "所选的报纸、地方和日期在馆藏里没有一篇文章；不是检索词不对。", calendarOf: (paper) => `看《${paper}》收了哪些日子`,
    behindTheLast: "后面没有文章了", nothing: (q) => (q ? `没有找到${quoted(q)}` : "没有符合条件的文章"),
    advice: "可以试试：",
    adviceFilters: "去掉全部筛选条件", adviceQuotes: "去掉引号，不要求字句连在一起",
    adviceFewer: "减少检索词，或换一个更短、更常见的说法", adviceAll: "浏览全部文章",
    weekdays: [["一", "星期一"], ["二", "星期二"], ["三", "星期三"], ["四", "星期四"], ["五", "星期五"], ["六", "星期六"], ["日", "星期日"]],
  },
  en: {
    issueNotHeld: "The issue of that day is not held.",
    heldTitle: "What is held", heldLead: (n) => `${many(n, "newspaper", "newspapers")}. A box has the number of issues of its month, the darker the more articles; open it to see what is held of each day.`,
    closeDialog: "Close", articles: (n) => many(n, "article", "articles"), articles: (n) => many(n, "article", "articles"),
    colon: ": ", comma: ", ", andMore: " and more", field: (name) => FIELDS.en[name] ?? name, similar: "Similar articles",
    back: "Back to results", backHome: "Home",
    captions: "Captions", continuedOn: (page) => `Continued on ${t.page(page)}`, continuedFrom: (page) => `Continued from ${t.page(page)}`,
    stitched: (pages) => `Continues on ${pages.map((page) => t.page(page)).join(", ")}; put together here`,
    inferred: (fields) => `Concluded by the program, not printed as such: ${fields.join(", ")}.`, inferredTitle: "concluded, not printed",
    settled: (origin, stated) => `Origin “${origin}” is what its reprints show; this page ${stated ? `has it as “${stated}”` : "does not say"}.`,
    original: "Original page", closeOriginal: "Close the original", originalLegend: "Marked: this article", originalText: "Text of the page",
    originalCut: "(too long; the rest is not shown)", pieceBegins: "[article begins]", pieceEnds: "[article ends]",
    source: "Source file", agency: "Source", samePage: "Articles on this page", permalink: "Permanent link",
    cite: "Cite", copyLink: "Copy link", copied: (what) => `Done: ${what}`, notCopied: "It could not be copied. Please select the text yourself.",
    copyForm: (name) => `Copy ${name}`, download: "Download", backToIssue: "Back to the issue",
    neighbours: "Articles around this one", previousArticle: "Previous article", nextArticle: "Next article", previousPage: "Previous page:", nextPage: "Next page:",
    placeOnPage: (page, n, of) => `Article ${n} of ${of} on ${page == null ? "a page without number" : t.page(page)}`,
    wholeIssue: "The whole issue", issues: "Issues around this one", previousIssue: "Previous issue", nextIssue: "Next issue", calendar: "Calendar of the year",
    pagesOfIssue: "Pages", noPage: "No page number", issueHolds: (pages, n) => `${many(pages, "page", "pages")}, ${many(n, "article", "articles")}`,
    paperHolds: (articles, issues) => `${many(issues, "issue", "issues")}, ${many(articles, "article", "articles")}`, nothingHeld: "not held", issuesShort: figure,
    noMonthMissing: "Every month between the first and the last is there.", monthsMissing: (n, which) => `${many(n, "month is", "months are")} missing between the first and the last: ${which}.`,
    shadeNone: "not held", shadeFew: "few", shadeMany: "many",
    yearHolds: (issues, articles) => `${many(issues, "issue", "issues")} of that year, ${many(articles, "article", "articles")}.`, yearNotHeld: "Nothing of that year is held.",
    previousYear: "←", nextYear: "→", issueCount: (n) => many(n, "issue", "issues"), days: (n) => ` (${many(n, "day", "days")})`,
    noDayMissing: "Every day between the first and the last is there.", daysMissing: (n, longest) => `${many(n, "day is", "days are")} missing between the first and the last, the longest run ${longest}`,
    notHeldMore: "Nothing at all is held of the chosen newspapers, places and dates; the words of the query are not the reason.", calendarOf: (paper) => `See which days of ${paper} are held`,
    behindTheLast: "There are no more articles", nothing: (q) => (q ? `Nothing found for ${quoted(q)}` : "No article matches these filters"),
    advice: "You could:",
    adviceFilters: "Remove all filters", adviceQuotes: "Leave out the quotes, so that words may stand apart",
    adviceFewer: "Use fewer words, or a shorter and more common one", adviceAll: "Browse all articles",
    weekdays: [["M", "Monday"], ["T", "Tuesday"], ["W", "Wednesday"], ["T", "Thursday"], ["F", "Friday"], ["S", "Saturday"], ["S", "Sunday"]],
  },
});
