package org.soubao;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.ingest.BadPages;
import org.soubao.ingest.IngestReport;
import org.soubao.ingest.RejectedPage;
import org.soubao.model.Article;
import org.soubao.model.Kind;

/** What can't be read is named with file, line and reason, and never stops the rest. */
class BadInputTest {
  private static final String REPORT = "渡口复航\n\n本报讯（记者林知远）青石桥渡口昨日复航，首班船六时离岸，载客四十二人。\n";
  private static final int LONG_LINE = 1_000_000;
  private static final int MANY_LINES = 100_000;

  @TempDir Path folder;
  private final List<Article> articles = new ArrayList<>();

  private void page(String name, String text) throws IOException {
    page(name, text.getBytes(UTF_8));
  }

  private void page(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }

  /** Ingests the page between two good ones, which must come out whatever it is. */
  private List<RejectedPage> ingest() throws IOException {
    page("a good one.txt", REPORT);
    page("z good one.txt", REPORT.replace("复航", "停航"));
    IngestReport report = Ingest.from(folder).to(articles::add);
    assertThat(articles.getFirst().headline()).isEqualTo("渡口复航");
    assertThat(articles.getLast().headline()).isEqualTo("渡口停航");
    return report.rejected();
  }

  private void assertStopsUnderFail() {
    assertThatThrownBy(() -> Ingest.from(folder).badPages(BadPages.FAIL).to(article -> {}))
        .isInstanceOf(ArchiveException.PageRejected.class)
        .hasMessageContaining("page.txt");
  }

  private void assertRejected(String reason, long line) throws IOException {
    assertThat(ingest())
        .singleElement()
        .satisfies(page -> assertThat(page.path()).isEqualTo("page.txt"))
        .satisfies(page -> assertThat(page.line()).isEqualTo(line))
        .satisfies(page -> assertThat(page.reason()).contains(reason));
    assertStopsUnderFail();
  }

  @Test
  void binaryRubbishIsRejected() throws Exception {
    byte[] rubbish = new byte[4096];
    new Random(1).nextBytes(rubbish);
    page("page.txt", rubbish);
    assertThat(ingest()).singleElement().asString().startsWith("page.txt:").contains("UTF-8");
    assertStopsUnderFail();
  }

  @Test
  void controlCharactersThroughoutAreRubbishToo() throws Exception {
    page("page.txt", "\u0001\u0002a\u0007\u0003".repeat(50));
    assertRejected("binary", 1);
  }

  @Test
  void fewControlCharactersAreNot() throws Exception {
    page("page.txt", REPORT.replace("，", "，\u0007").replace("\n", "\r\n"));
    assertThat(ingest()).isEmpty();
    assertThat(articles).hasSize(3);
  }

  @Test
  void halfCharacterAtTheEndIsSaidAndTheRestIngested() throws Exception {
    byte[] whole = (REPORT + "末").getBytes(UTF_8);
    page("page.txt", Arrays.copyOf(whole, whole.length - 1));
    assertRejected("middle of a character", 4);
    assertThat(articles).hasSize(3);
    assertThat(articles.get(1).body()).endsWith("载客四十二人。");
  }

  @Test
  void endlessLineIsRejectedUnread() throws Exception {
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve("page.txt").toFile(), "rw")) {
      file.setLength(200L << 20);
    }
    assertRejected("200 MB", 0);
  }

  @Test
  void emptyPageIsRejected() throws Exception {
    page("page.txt", "");
    assertRejected("empty", 0);
  }

  @Test
  void blankPageIsRejected() throws Exception {
    page("page.txt", " \n\u3000\r\n\t\n");
    assertRejected("empty", 0);
  }

  @Test
  void pageOfFurnitureOnlyIsSaidToHoldNoArticle() throws Exception {
    page("page.txt", "·广告·\n\n青石时报 2025年3月12日 星期三 第03版 民生\n\n责编 林知远 校对 方亮\n");
    assertRejected("No article was found", 0);
  }

  @Test
  void pageOfAdvertisementsOnlyIsIngestedAsThat() throws Exception {
    page("page.txt", "旺铺招租\n\n竹行巷临街商铺120平方米，适合餐饮、超市，\n价格面议。电话：5550193 王女士\n");
    assertThat(ingest()).isEmpty();
    assertThat(articles.get(1).kind()).isEqualTo(Kind.ADVERTISEMENT);
  }

  @Test
  void slogansWithoutATextAreSaidToHoldNoArticle() throws Exception {
    page("page.txt", "·广告·\n\n云坡家居春季大促\n全场沙发8折起\n订购电话：5550177\n");
    assertRejected("No article was found", 0);
  }

  @Test
  @Timeout(60)
  void longLineInsideAPageIsRead() throws Exception {
    page("page.txt", REPORT + "\n本报讯 " + "水".repeat(LONG_LINE) + "\n\n" + REPORT);
    assertThat(ingest()).isEmpty();
    assertThat(articles).anyMatch(article -> article.body().length() > LONG_LINE);
  }

  @Test
  @Timeout(60)
  void manyShortLinesAreRead() throws Exception {
    page("page.txt", "水\n".repeat(MANY_LINES));
    assertThat(ingest()).isEmpty();
    assertThat(articles).anyMatch(article -> article.body().length() >= MANY_LINES);
  }

  @Test
  @Timeout(120)
  void manyReportsOnOnePageAreRead() throws Exception {
    page("page.txt", REPORT.repeat(MANY_LINES / 4));
    long start = System.nanoTime();
    assertThat(ingest()).isEmpty();
    assertThat(articles).hasSize(2 + MANY_LINES / 4);
    System.out.printf(
        "25,000 reports on one page: %s%n", Duration.ofNanos(System.nanoTime() - start));
  }
}
