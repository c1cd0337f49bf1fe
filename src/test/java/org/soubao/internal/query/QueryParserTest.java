package org.soubao.internal.query;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soubao.internal.analysis.SearchableText;
import org.soubao.search.Notice;

class QueryParserTest {
  /** A query on the left; on the right its parts, and the notices behind #. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\0',
      value = {
        "公交 夜班                        → 公交 夜班",
        "公交 +夜班 -停运 \"末班车\"       → 公交 +夜班 -停运 phrase[末班车]",
        "公交\t+夜班\u000b-停运\"末班车\"  → 公交 +夜班 -停运 phrase[末班车]",
        "-\"末班车\"                       → -phrase[末班车]",
        "公交 - 夜班 +                     → 公交 夜班",
        "公交 夜班 OR 停运                 → 公交 any[夜班 停运]",
        "公交 | 夜班 | 停运 线路           → any[公交 夜班 停运] 线路",
        "公交 ＯＲ 夜班                    → any[公交 夜班]",
        "公交 OR -夜班                     → any[公交 -夜班]",
        "(公交 夜班) OR 停运               → any[all[公交 夜班] 停运]",
        "(公交)OR(夜班)                    → any[公交 夜班]",
        "((公交))                          → 公交",
        "-(公交 夜班)                      → -all[公交 夜班]",
        "ORACLE or 公交                    → ORACLE or 公交",
        "公交 AND 夜班 ＡＮＤ 停运         → 公交 夜班 停运",
        "公交 OR 夜班 AND 停运             → any[公交 夜班] 停运",
        "公交 NOT 夜班 ＮＯＴ \"停运\"      → 公交 -夜班 -phrase[停运]",
        "公交 AND NOT (夜班 OR 停运)       → 公交 -any[夜班 停运]",
        "公交 OR NOT city:柳州             → any[公交 -city=柳州]",
        "NOT NOT -公交                     → -公交",
        "ANDROID and NOTE not 公交         → ANDROID and NOTE not 公交",
        "亚\u200b运会 date:20\u00ad25      → 亚运会 date=2025-01-01..2025-12-31",
        "要闻|民生                         → 要闻|民生",
        "BRT* 202* 柳州*                   → prefix[BRT] prefix[202] prefix[柳州]",
        "5*3 **注意**                      → 5*3 **注意",
        "\"防汛 抗旱\"~10                  → near[防汛 抗旱 10]",
        "\"防汛 抗旱\"~0                   → near[防汛 抗旱 0]",
        "\"防汛 抗旱 防汛\"~5              → near[防汛 抗旱 5]",
        "\"防汛抗旱\"~10                   → phrase[防汛抗旱]",
        "\"夜读联盟\"~1c                   → like[夜读联盟]",
        "\"夜读联盟\"～１ｃ                → like[夜读联盟]",
        "\"夜读\"~10日                     → phrase[夜读] ~10日",
        "\"夜读\"～抗旱                    → phrase[夜读] ～抗旱",
        "city:柳州                         → city=柳州",
        "-city:柳州                        → -city=柳州",
        "section:-要闻 city：－柳州        → all[-section=要闻] all[-city=柳州]",
        "-section:-要闻 section:+要闻      → -all[-section=要闻] section=要闻",
        "headline:-防汛 date:-[2025 TO *]  → all[-headline[防汛]] all[-date=2025-01-01..*]",
        "公交 OR section:-要闻             → any[公交 all[-section=要闻]]",
        "section:\"-要闻\"                  → section=-要闻",
        "newspaper:\"柳州晚报\"~3           → newspaper=柳州晚报 # BAD_TILDE",
        "newspaper:\"柳州晚报\"~1c 公交     → newspaper=柳州晚报 公交 # BAD_TILDE",
        "城市：柳州 省:广西 報紙:《柳州晚报》 → city=柳州 province=广西 newspaper=柳州晚报",
        "署名:李俊 作者:李* 版名:要闻 版:A05 → byline=李俊 byline=李* section=要闻 page=A05",
        "kind:公告 体裁:\"photo story\" kind:photo-story origin:Wire 稿源:转载 →"
            + " kind=notice kind=photo story kind=photo story origin=wire origin=reprint",
        "city:(柳州 OR 桂林)               → any[city=柳州 city=桂林]",
        "city:(柳州 date:2025)             → all[city=柳州 date=2025-01-01..2025-12-31]",
        "headline:防汛                     → headline[防汛]",
        "标题:(防汛 OR \"抗旱\")            → headline[any[防汛 phrase[抗旱]]]",
        "headline:\"防汛 抗旱\"~3           → headline[near[防汛 抗旱 3]]",
        "headline:headline:防汛            → headline[headline:防汛]",
        "date:2025                         → date=2025-01-01..2025-12-31",
        "date:2025-02                      → date=2025-02-01..2025-02-28",
        "日期：２０２５-０２-２４          → date=2025-02-24..2025-02-24",
        "date:2025年2月 date:2025/2/24 date:2025年2月24日 → date=2025-02-01..2025-02-28"
            + " date=2025-02-24..2025-02-24 date=2025-02-24..2025-02-24",
        "date:二〇二五年三月 date:2025.3.1 date:20250301 date:民国114年3月 →"
            + " date=2025-03-01..2025-03-31 date=2025-03-01..2025-03-01"
            + " date=2025-03-01..2025-03-01 date=2025-03-01..2025-03-31",
        "date:2025-3 date:2025/3 date:2025年 → date=2025-03-01..2025-03-31"
            + " date=2025-03-01..2025-03-31 date=2025-01-01..2025-12-31",
        "date:[民國三十七年 TO 1949.10.1]  → date=1948-01-01..1949-10-01",
        "date:[2025-01 TO 2025-03]         → date=2025-01-01..2025-03-31",
        "date:［２０２５-０１　ＴＯ　＊］  → date=2025-01-01..*",
        "date:[* to 2025]                  → date=*..2025-12-31",
        "date:\"2025-02\"                  → date=2025-02-01..2025-02-28",
        "(图书馆 OR 书店) city:柳州 -联盟 date:2025-03 →"
            + " any[图书馆 书店] city=柳州 -联盟 date=2025-03-01..2025-03-31",
        "12:30 3：2 记者：李俊 a@b.com     → 12:30 3：2 记者：李俊 a@b.com",
        "https://example.com/a(b)?c=d|e    → https://example.com/a(b)?c=d|e",
        "(https://example.com/a(b) OR 公交) → any[https://example.com/a(b 公交]",
        "中国（上海）自贸区                → 中国（上海）自贸区",
        "来源：新华社 《夜读》 「桥」      → 来源：新华社 《夜读 「桥",
        "关于“城市 夜读”的消息            → 关于“城市 夜读”的消息",
        "公交 \"末班 车                    → 公交 末班 车 # PLAIN_WORDS",
        "公交 OR \"末班                    → any[公交 末班] # PLAIN_WORDS",
        "(公交 夜班                        → all[公交 夜班] # UNCLOSED_PARENTHESIS",
        "公交 ) 夜班                       → 公交 夜班 # UNCLOSED_PARENTHESIS",
        "OR 公交                           → 公交 # LONE_OR",
        "公交 OR                           → 公交 # LONE_OR",
        "公交 |                            → 公交 # LONE_OR",
        "(公交 OR) 夜班                    → 公交 夜班 # LONE_OR",
        "AND 公交                          → 公交 # LONE_OR",
        "公交 AND                          → 公交 # LONE_OR",
        "公交 AND AND 夜班                 → 公交 夜班 # LONE_OR",
        "公交 OR AND 夜班                  → 公交 夜班 # LONE_OR",
        "公交 NOT                          → 公交 # LONE_OR",
        "(公交 NOT) 夜班                   → 公交 夜班 # LONE_OR",
        "公交 NOT OR 夜班                  → 公交 夜班 # LONE_OR",
        "公交 || 夜班                      → any[公交 夜班]",
        "* 公交                            → 公交 # LONE_STAR",
        "city: 公交                        → city 公交 # EMPTY_FIELD",
        "city:—— 公交                      → 公交 # EMPTY_FIELD",
        "(city:)                           → city # EMPTY_FIELD",
        "kind:天气                         → 天气 # BAD_VALUE",
        "date:2025-13 公交                 → 2025-13 公交 # BAD_DATE",
        "date:20251301                     → 20251301 # BAD_DATE",
        "date:3月1日                       → 3月1日 # BAD_DATE",
        "date:12000                        → 12000 # BAD_DATE",
        "日期：待定                        → 待定 # BAD_DATE",
        "date:2025*                        → 2025 # BAD_DATE",
        "date:[2025-03 TO 2025-01]         → 2025-03 TO 2025-01 # BAD_RANGE",
        "date:[2025-03                     → [2025-03 # BAD_RANGE",
        "\"防汛 抗旱\"~51                  → phrase[防汛 抗旱] # BAD_TILDE",
        "\"防汛抗旱\"~2c                   → phrase[防汛抗旱] # BAD_TILDE",
        "\"防汛\"~1c                       → phrase[防汛] # BAD_TILDE",
      })
  void queriesAreTakenApart(String query, String expected) {
    assertThat(shown(QueryParser.parse(query))).isEqualTo(expected.strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "。，！？", "\"\"", "-", "🚲🎉", "\"。\" + -", "()", "(\"\")"})
  void nothingToSearchGivesNoClause(String query) {
    assertThat(QueryParser.parse(query).clauses()).isEmpty();
  }

  @Test
  void parenthesesNestTenDeep() {
    assertThat(shown(QueryParser.parse("(".repeat(10) + "公交" + ")".repeat(10)))).isEqualTo("公交");
    assertThat(shown(QueryParser.parse("(".repeat(12) + "公交" + ")".repeat(12) + " 夜班")))
        .isEqualTo("公交 夜班 # TOO_DEEP");
  }

  @Test
  void aLongQueryIsCutAndSaysSo() {
    ParsedQuery query = QueryParser.parse("江水".repeat(5000));
    assertThat(codes(query)).containsExactly(Notice.Code.SHORTENED);
    assertThat(query.clauses()).hasSize(1);
    assertThat(shown(query.clauses().getFirst())).hasSize(QueryParser.MAX_UNITS);
    assertThat(codes(QueryParser.parse("江 ".repeat(QueryParser.MAX_UNITS)))).isEmpty();
    assertThat(codes(QueryParser.parse("江 ".repeat(QueryParser.MAX_UNITS + 1))))
        .containsExactly(Notice.Code.SHORTENED);
  }

  @ParameterizedTest
  @Timeout(10)
  @ValueSource(
      strings = {
        "(",
        "((",
        "\"",
        "\"\"",
        "“",
        "“ ",
        "city:(",
        "city:",
        "headline:",
        "date:[",
        "date:2025 ",
        "a OR ",
        "OR ",
        "AND ",
        "NOT ",
        "a AND ",
        "a:-",
        "section:-",
        "|",
        "*",
        "-",
        "\"a b\"~5",
        "\"abc d\"~1c ",
        "(a OR b) ",
        "~",
        "“”",
        "\uD842",
      })
  void tenThousandCharactersOfSyntaxAreBounded(String piece) {
    ParsedQuery query = QueryParser.parse(piece.repeat(10_000 / piece.length()));
    assertThat(query.clauses()).hasSizeLessThanOrEqualTo(QueryParser.MAX_UNITS);
  }

  @Property(tries = 3000)
  void itNeverThrowsAndIsBounded(@ForAll("queries") String query) {
    ParsedQuery parsed = QueryParser.parse(query);
    int units = parsed.clauses().stream().mapToInt(it -> units(it.part())).sum();
    assertThat(units).isLessThanOrEqualTo(QueryParser.MAX_UNITS);
    assertThat(parsed.notices()).doesNotHaveDuplicates();
  }

  @Property(tries = 2000)
  void fullWidthSyntaxIsTheSame(@ForAll("queries") String query) {
    assertThat(half(shown(QueryParser.parse(full(query)))))
        .isEqualTo(half(shown(QueryParser.parse(query))));
  }

  @Provide
  Arbitrary<String> queries() {
    return QueryPieces.upTo(40);
  }

  private static String full(String query) {
    StringBuilder full = new StringBuilder();
    query.chars().forEach(c -> full.append(isSyntax(c) ? (char) (c + 0xfee0) : (char) c));
    return full.toString().replace("OR", "ＯＲ").replace("AND", "ＡＮＤ").replace("NOT", "ＮＯＴ");
  }

  private static boolean isSyntax(int c) {
    return "\"()-+*~:|[]".indexOf(c) >= 0;
  }

  private static String half(String text) {
    StringBuilder half = new StringBuilder();
    text.chars().forEach(c -> half.append((char) (c > 0xff00 && c < 0xff5f ? c - 0xfee0 : c)));
    return half.toString();
  }

  private static List<Notice.Code> codes(ParsedQuery query) {
    return query.notices().stream().map(Notice::code).toList();
  }

  private static int units(Part part) {
    return switch (part) {
      case Part.Group(List<Clause> all) -> all.stream().mapToInt(it -> units(it.part())).sum();
      case Part.Either(List<Clause> any) -> any.stream().mapToInt(it -> units(it.part())).sum();
      case Part.InHeadline(Part inner) -> units(inner);
      case Part.Close(List<String> texts, int distance) ->
          texts.stream().mapToInt(QueryParserTest::units).sum();
      case Part.Words(String text) -> units(text);
      case Part.Prefix(String text) -> units(text);
      case Part.Phrase(String text) -> units(text);
      case Part.Resembling(String text) -> units(text);
      case Part.FieldValue value -> units(value.value());
      case Part.Dated dated -> 1;
    };
  }

  private static int units(String text) {
    return SearchableText.of(text).size();
  }

  private static String shown(ParsedQuery query) {
    String notices = codes(query).stream().map(Enum::name).collect(joining(" "));
    return (shown(query.clauses()) + (notices.isEmpty() ? "" : " # " + notices)).strip();
  }

  private static String shown(List<Clause> clauses) {
    return clauses.stream().map(QueryParserTest::shown).collect(joining(" "));
  }

  private static String shown(Clause clause) {
    String sign =
        switch (clause.occur()) {
          case SHOULD -> "";
          case MUST -> "+";
          case MUST_NOT -> "-";
        };
    return sign + shown(clause.part());
  }

  private static String shown(Part part) {
    return switch (part) {
      case Part.Words(String text) -> text;
      case Part.Prefix(String text) -> "prefix[" + text + "]";
      case Part.Phrase(String text) -> "phrase[" + text + "]";
      case Part.Resembling(String text) -> "like[" + text + "]";
      case Part.Close(List<String> texts, int distance) ->
          "near[" + String.join(" ", texts) + " " + distance + "]";
      case Part.Group(List<Clause> clauses) -> "all[" + shown(clauses) + "]";
      case Part.Either(List<Clause> clauses) -> "any[" + shown(clauses) + "]";
      case Part.InHeadline(Part inner) -> "headline[" + shown(inner) + "]";
      case Part.FieldValue(var field, var value, var prefix) ->
          field.word() + "=" + value + (prefix ? "*" : "");
      case Part.Dated(var from, var to) -> "date=" + shown(from) + ".." + shown(to);
    };
  }

  private static String shown(@Nullable LocalDate day) {
    return Objects.toString(day, "*");
  }
}
