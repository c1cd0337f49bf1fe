// Help: the keys, and what a query can say.

const zh = {
  keysTitle: "快捷键", keysNote: "在输入框里打字时不起作用。",
  keys: [
    [["/"], "到检索框"], [["j", "k"], "下一篇、上一篇结果；在结果上也可用 ↓ ↑"], [["Enter"], "打开所选的结果"],
    [["]", "[", "n", "p"], "下一篇、上一篇文章；在结果里是下一页、上一页，在一期报纸里是下一期、上一期"],
    [["← →", "Shift + ← →"], "在日期柱状图或日历上移动；选一段日期，Enter 应用，Esc 清除"],
    [["?"], "打开这份帮助"], [["Esc"], "关闭"],
  ],
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
};

const en = {
  keysTitle: "Keys", keysNote: "They do nothing while you type in a box.",
  keys: [
    [["/"], "to the search box"], [["j", "k"], "next and previous result; on a result also ↓ ↑"], [["Enter"], "opens the result"],
    [["]", "[", "n", "p"], "next and previous article; in results the next and previous page, in an issue the next and previous issue"],
    [["← →", "Shift + ← →"], "move on the bars of dates or in the calendar; choose a range, Enter applies it, Esc clears it"],
    [["?"], "opens this help"], [["Esc"], "closes"],
  ],
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

/** The words of the help in that language. */
export const helpWords = (language) => (language === "en" ? en : zh);
