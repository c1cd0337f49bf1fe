package org.soubao.internal.format.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soubao.internal.format.source.SourceFile;
import org.soubao.internal.format.source.SourceFiles;
import org.soubao.internal.format.text.UnreadableException;
import org.soubao.model.Article;

class CsvArticlesTest {
  private static final String TABLE =
      """
      标题,正文,报纸,日期,版次,作者,印数
      渡口复航,青石桥渡口昨日复航，首班船六时离岸。,青石晚报,2025-2-5,A05,林知远、方亮,3000
      "石桥""老""了","石匠们量了七遍。
      半夜才收工。",青石晚报,2025年2月5日,第1版,林知远 方 亮,
      """;

  @TempDir Path folder;
  private final List<Article> articles = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  private void read(String table) throws IOException, UnreadableException {
    read(table.getBytes(UTF_8));
  }

  private void read(byte[] table) throws IOException, UnreadableException {
    Path file = Files.write(folder.resolve("t.csv"), table);
    SourceFile source = SourceFiles.find(List.of(file)).files().getFirst();
    try (ArticleReader reader = ArticleReader.open(source)) {
      for (var batch = reader.next(3); !batch.isEmpty(); batch = reader.next(3)) {
        batch.forEach(this::take);
      }
    }
  }

  private void take(ArticleReader.Entry entry) {
    try {
      articles.add(entry.article());
      entry.fault().ifPresent(fault -> faults.add(entry.line() + ": " + fault));
    } catch (UnreadableException e) {
      faults.add(e.line() + ": " + e.getMessage());
    }
  }

  private void assertTable() {
    assertThat(faults).isEmpty();
    assertThat(articles).extracting(Article::headline).containsExactly("渡口复航", "石桥\"老\"了");
    Article second = articles.get(1);
    assertThat(second.id()).isEqualTo("t-2");
    assertThat(second.body()).isEqualTo("石匠们量了七遍。\n半夜才收工。");
    assertThat(second.date()).isEqualTo(LocalDate.of(2025, 2, 5));
    assertThat(second.page()).isEqualTo("1");
    assertThat(articles.get(0).byline()).containsExactly("林知远", "方亮");
    assertThat(articles.get(0).extra()).containsEntry("印数", "3000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16", "UTF-16LE"})
  void aTableIsReadInAnyEncoding(String charset) throws Exception {
    read(TABLE.getBytes(Charset.forName(charset)));
    assertTable();
    assertThat(articles.get(1).byline()).containsExactly("林知远", "方亮");
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t"})
  void otherDelimitersAreSeenInTheHeader(String delimiter) throws Exception {
    read("\uFEFF" + TABLE.replace(",", delimiter).replace("\n", "\r\n"));
    assertTable();
  }

  @Test
  void excelMaySayItsDelimiter() throws Exception {
    read("sep=;\nbody;title\n甲。;一\n");
    assertThat(articles).extracting(Article::headline).containsExactly("一");
  }

  @Test
  void namesOfColumnsAreReadWithoutCaseAndBlanks() throws Exception {
    read(" Full Text ,PUB_DATE,来源,省 份,引题\n甲。,20250205,新华社,广西,引\n乙。,2025/02/05 0:00:00,,,\n");
    assertThat(articles).extracting(Article::date).containsOnly(LocalDate.of(2025, 2, 5));
    assertThat(articles.getFirst().agency()).isEqualTo("新华社");
    assertThat(articles.getFirst().kicker()).isEqualTo("引");
  }

  @ParameterizedTest
  @ValueSource(strings = {"李 俊", "李　俊", "记者 李俊"})
  void namesMayHaveABlankInThem(String byline) throws Exception {
    read("正文,记者\n甲。,%s\n".formatted(byline));
    assertThat(articles.getFirst().byline()).containsExactly("李俊");
  }

  @Test
  void severalNamesArePartedAsPeopleDo() throws Exception {
    read("正文,记者\n甲。,李俊；方亮\n乙。,李俊 方亮 John Smith\n");
    assertThat(articles.get(0).byline()).containsExactly("李俊", "方亮");
    assertThat(articles.get(1).byline()).containsExactly("李俊", "方亮 John Smith");
  }

  @Test
  void aStrayQuoteIsNamedAndTheOtherRowsAreRead() throws Exception {
    read("正文,标题\n甲。,一\n\"乙\"丙。,二\n丁。,三\n");
    assertThat(articles).extracting(Article::body).containsExactly("甲。", "丁。");
    assertThat(faults).singleElement().asString().startsWith("3: A quotation mark in cell 1");
    assertThat(articles.getLast().id()).isEqualTo("t-3");
  }

  @Test
  void aQuoteThatIsNeverClosedSwallowsNothing() throws Exception {
    read("标题,正文\n一,甲。\n\"二,乙。\n三,丙。\n四,\"丁。\n己。\"\n");
    assertThat(articles).extracting(Article::body).containsExactly("甲。", "丙。", "丁。\n己。");
    assertThat(faults).singleElement().asString().startsWith("3: ");
  }

  @Test
  void rowsThatDontFitAreNamedByTheirLines() throws Exception {
    read("标题,正文,日期\n\"一\n一\",甲。,2025-02-30\n二,,2025-02-05\n三,丙。,,多\n四,丁。\n");
    assertThat(articles).extracting(Article::body).containsExactly("丁。");
    assertThat(faults).hasSize(3);
    assertThat(faults.get(0)).startsWith("2: The field date holds '2025-02-30'");
    assertThat(faults.get(1)).startsWith("4: The field body");
    assertThat(faults.get(2)).startsWith("5: The row has 4 cells, the header 3");
  }

  @Test
  void aTableWithoutTextsIsRefusedWithItsColumns() {
    assertThatThrownBy(() -> read("标题,日期\n一,2025-02-05\n"))
        .isInstanceOf(UnreadableException.class)
        .hasMessage(
            "No column holds the text of the articles; call it 正文, 内容 or body. The columns are:"
                + " 标题, 日期.");
    assertThatThrownBy(() -> read("")).hasMessage("The table is empty.");
  }

  @Test
  void aBrokenCharacterIsNamedWithItsRow() throws Exception {
    byte[] table = (TABLE + "末,丁。丁。,,,,,\n").getBytes(UTF_8);
    table[table.length - 10] = (byte) 0xFF;
    read(table);
    assertThat(articles).hasSize(3);
    assertThat(faults).singleElement().asString().startsWith("5: A character");
  }

  @Test
  @Timeout(60)
  void aRowWithoutEndIsPassedOver() throws Exception {
    Path file = folder.resolve("long.csv");
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("标题,正文\n一,甲。\n二,");
      for (int i = 0; i < 1000; i++) {
        out.write("水".repeat(10_000));
      }
      out.write("\n三,丙。\n");
    }
    read(Files.readAllBytes(file));
    assertThat(articles).extracting(Article::body).containsExactly("甲。", "丙。");
    assertThat(faults).singleElement().asString().startsWith("3: The row has more than");
  }
}
