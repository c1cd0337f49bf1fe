package org.soubao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.ingest.BadPages;
import org.soubao.ingest.IngestReport;
import org.soubao.ingest.Progress;
import org.soubao.ingest.RejectedPage;
import org.soubao.model.Article;

class ReindexTest {
  @TempDir Path folder;
  private Path pages;
  private Path index;

  @BeforeEach
  void folders() throws IOException {
    pages = Files.createDirectory(folder.resolve("pages"));
    index = folder.resolve("index");
  }

  private Path write(String name, String text) throws IOException {
    Path file = pages.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static String line(int n) {
    return "{\"id\": \"n%d\", \"headline\": \"第%d期\", \"body\": \"渡口第%d次复航。\"}\n"
        .formatted(n, n, n);
  }

  private Path lines(String name, int from, int to) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int n = from; n < to; n++) {
      lines.append(line(n));
    }
    return write(name, lines.toString());
  }

  @Test
  void pagesAndArticlesOfAFolderAreIndexed() throws IOException {
    lines("a.jsonl", 0, 300);
    write("赣州时报/2025-01-23/01.txt", "渡口复航\n\n本报讯 章江渡口昨日复航。\n");
    write("notes.md", "passed over");
    IngestReport report = Reindex.from(pages).into(index).threads(3).run();
    assertThat(report.rejected()).isEmpty();
    assertThat(report.files()).isEqualTo(2);
    assertThat(report.passedOver()).isEqualTo(1);
    try (Archive archive = Archive.open(index)) {
      assertThat(archive.size()).isEqualTo(report.articles()).isGreaterThanOrEqualTo(301);
      assertThat(archive.search("\"渡口第17次复航\"").total().value()).isEqualTo(1);
      assertThat(archive.article("n299")).isPresent();
    }
  }

  @Test
  void compressedArticlesAreRead() throws IOException {
    Path file = pages.resolve("b.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write((line(1) + "\n" + line(2)).getBytes(StandardCharsets.UTF_8));
    }
    assertThat(Reindex.from(file).into(index).run().articles()).isEqualTo(2);
  }

  @Test
  void whatIsWrongIsNamedWithFileAndLineAndTheRestGoesOn() throws IOException {
    write("a.jsonl", line(1) + "{\"id\": \"x\",\n" + line(2) + line(1) + "[]\n" + line(3));
    write("b/empty.txt", "");
    IngestReport report = Reindex.from(pages).into(index).run();
    assertThat(report.articles()).isEqualTo(3);
    assertThat(report.rejected())
        .extracting(RejectedPage::path, RejectedPage::line)
        .containsExactly(
            tuple("a.jsonl", 2), tuple("a.jsonl", 4), tuple("a.jsonl", 5), tuple("b/empty.txt", 0));
    assertThat(report.rejected().get(1).reason()).contains("n1").contains("unique");
  }

  @Test
  void oddArticlesAreReadOrRejectedButStopNothing() throws IOException {
    String odd = "{\"id\": \"%s\", \"body\": \"%s\", \"section\": \"%s\"}\n";
    write(
        "a.jsonl",
        odd.formatted("letters", "q".repeat(40_000), " 要闻 ")
            + odd.formatted("digits", "7".repeat(40_000), "要闻")
            + odd.formatted("points", "0.1".repeat(12_000), "要闻")
            + "null\n"
            + odd.formatted("x".repeat(40_000), "渡口", "要闻")
            + odd.formatted("section", "渡口", "节".repeat(20_000)));
    IngestReport report = Reindex.from(pages).into(index).run();
    assertThat(report.articles()).isEqualTo(3);
    assertThat(report.rejected()).extracting(RejectedPage::line).containsExactly(4L, 5L, 6L);
    try (Archive archive = Archive.open(index)) {
      assertThat(archive.search("").facets().get(3).values()).hasSize(1);
      String points = "0.1.2.3.4.5.6.7.8.9.".repeat(60);
      assertThat(archive.search(points).total()).isNotNull();
    }
  }

  @Test
  void symbolicLinksAreFollowed() throws IOException {
    lines("a.jsonl", 0, 3);
    Path link = Files.createSymbolicLink(folder.resolve("link"), pages);
    assertThat(Reindex.from(link).into(index).run().articles()).isEqualTo(3);
  }

  private static org.assertj.core.groups.Tuple tuple(String path, long line) {
    return org.assertj.core.groups.Tuple.tuple(path, line);
  }

  @Test
  void aDamagedArchiveIsReadAsFarAsItGoes() throws IOException {
    Path file = pages.resolve("b.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      for (int n = 0; n < 5000; n++) {
        out.write(line(n).getBytes(StandardCharsets.UTF_8));
      }
    }
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
    IngestReport report = Reindex.from(file).into(index).run();
    assertThat(report.articles()).isBetween(64L, 4999L);
    assertThat(report.rejected()).hasSize(1);
    assertThat(report.rejected().getFirst().line()).isPositive();
  }

  @Test
  void underFailTheFirstBadPageStopsAndTheOldIndexStays() throws IOException {
    Path good = lines("a.jsonl", 0, 10);
    Reindex.from(good).into(index).run();
    Path bad = write("b.jsonl", line(1) + "nonsense\n");
    assertThatThrownBy(() -> Reindex.from(bad).into(index).badPages(BadPages.FAIL).run())
        .isInstanceOf(ArchiveException.PageRejected.class)
        .hasMessageContaining("b.jsonl:2");
    try (Archive archive = Archive.open(index)) {
      assertThat(archive.size()).isEqualTo(10);
    }
  }

  @Test
  void wrongSourcesAreSaidBeforeTheIndexIsTouched() throws IOException {
    Path missing = folder.resolve("missing");
    assertThatThrownBy(() -> Reindex.from(missing).into(index).run())
        .isInstanceOf(ArchiveException.BadSource.class)
        .hasMessageContaining("no such file");
    assertThatThrownBy(() -> Reindex.from(pages).into(index).run())
        .isInstanceOf(ArchiveException.BadSource.class)
        .hasMessageContaining("nothing to ingest");
    Path unknown = write("a.docx", "");
    assertThatThrownBy(() -> Reindex.from(unknown).into(index).run())
        .isInstanceOf(ArchiveException.BadSource.class)
        .hasMessageContaining("a.docx");
    assertThat(index).doesNotExist();
  }

  @Test
  void anIndexIsNotReplacedByNothing() throws IOException {
    Reindex.from(lines("a.jsonl", 0, 10)).into(index).run();
    Path bad = write("b.jsonl", "nonsense\n");
    assertThatThrownBy(() -> Reindex.from(bad).into(index).run())
        .isInstanceOf(ArchiveException.NothingIngested.class)
        .hasMessageContaining("b.jsonl:1");
    try (Archive archive = Archive.open(index)) {
      assertThat(archive.size()).isEqualTo(10);
    }
  }

  @Test
  void progressRisesToTheWhole() throws IOException {
    Path file = lines("a.jsonl", 0, 1000);
    AtomicReference<Progress> last = new AtomicReference<>();
    Ingest.from(file).onProgress(last::set).to(article -> {});
    assertThat(last.get()).isEqualTo(new Progress(Files.size(file), Files.size(file), 1000));
  }

  @Test
  void ingestKeepsTheOrderOfTheSources() throws IOException {
    Path second = lines("a.jsonl", 100, 200);
    Path first = lines("b.jsonl", 0, 100);
    List<String> ids = new ArrayList<>();
    Ingest.from(first, second).to(article -> ids.add(article.id()));
    assertThat(ids).hasSize(200).startsWith("n0", "n1").endsWith("n198", "n199");
  }

  private static final String HEAD =
      """
      青石桥修缮进入最后一月

      本报讯（记者林知远）青石桥的修缮工程昨日进入最后
      一个月，石匠们量了七遍才敢下凿。
      （下转第二版）
      """;
  private static final String REST =
      """
      （上接第一版）

      拱石只要差一分，整座青石桥就会歪，石匠们直到半夜
      才收工。
      """;

  @Test
  void pagesOfAnIssueAreStitchedWhereverTheyLie() throws IOException {
    write("a/青石晚报/2025-03-01/01.txt", HEAD);
    write("b/青石晚报_20250301_02.txt", REST);
    write("b/青石晚报_20250302_02.txt", REST);
    List<Article> articles = ingest(1);
    assertThat(articles).hasSize(2);
    assertThat(articles.getFirst().body()).endsWith("才收工。");
    assertThat(articles.getFirst().parts())
        .singleElement()
        .satisfies(part -> assertThat(part.path()).isEqualTo("b/青石晚报_20250301_02.txt"));
    assertThat(articles.getLast().continuedFrom()).isEqualTo("01");
  }

  @Test
  void pagesWithoutNewspaperOrDateStayAlone() throws IOException {
    write("01.txt", HEAD);
    write("02.txt", REST);
    assertThat(ingest(1))
        .extracting(article -> article.continuedOn() + " " + article.continuedFrom())
        .containsExactly("02 null", "null 01");
  }

  @Test
  void aPageOfAnIssueThatCannotBeReadIsRejectedAlone() throws IOException {
    write("青石晚报/2025-03-01/01.txt", HEAD);
    write("青石晚报/2025-03-01/02.txt", "");
    write("青石晚报/2025-03-01/03.txt", REST.replace("第一版", "第四版"));
    IngestReport report = Reindex.from(pages).into(index).run();
    assertThat(report.articles()).isEqualTo(2);
    assertThat(report.rejected())
        .extracting(RejectedPage::path)
        .containsExactly("青石晚报/2025-03-01/02.txt");
  }

  @Test
  void theNumberOfThreadsChangesNothing() throws IOException {
    for (int n = 0; n < 60; n++) {
      write("a/青石晚报/2025-03-%02d/01.txt".formatted(1 + n % 30), HEAD);
      write("b/青石晚报_202503%02d_02.txt".formatted(1 + n % 30), REST);
      write("c/%02d/page.txt".formatted(n), HEAD.replace("月", "第%d月".formatted(n)));
      lines("c/%02d/lines.jsonl".formatted(n), n, n + 40);
    }
    List<String> one = texts(ingest(1));
    assertThat(one).hasSize(30 + 60 + 99);
    for (int threads : new int[] {2, 3, 8}) {
      assertThat(texts(ingest(threads))).containsExactlyInAnyOrderElementsOf(one);
    }
  }

  @Test
  void underFailTheFirstBadPageInTheOrderOfTheSourcesIsNamed() throws IOException {
    for (int n = 0; n < 40; n++) {
      write("%02d/page.txt".formatted(n), n < 10 ? HEAD.repeat(40 - n) : "");
    }
    for (int threads : new int[] {1, 4}) {
      Ingest ingest = Ingest.from(pages).badPages(BadPages.FAIL);
      assertThatThrownBy(() -> ingest.to(article -> {}, threads))
          .isInstanceOf(ArchiveException.PageRejected.class)
          .hasMessageContaining("10/page.txt");
    }
  }

  private List<Article> ingest(int threads) {
    List<Article> articles = Collections.synchronizedList(new ArrayList<>());
    Ingest ingest = Ingest.from(pages);
    ingest.to(articles::add, threads);
    return articles;
  }

  private static List<String> texts(List<Article> articles) {
    return articles.stream().map(article -> article + article.body() + article.source()).toList();
  }

  @Test
  void aFailureInAThreadIsThrown() throws IOException {
    lines("a.jsonl", 0, 2000);
    List<Article> some = Collections.synchronizedList(new ArrayList<>());
    Ingest ingest = Ingest.from(pages);
    assertThatThrownBy(() ->
            ingest.to(
                article -> {
                  some.add(article);
                  if (some.size() > 100) {
                    throw new IllegalStateException("full");
                  }
                },
                3))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("full");
  }

  @Test
  void aPartIsOfARunThatHasAName() {
    Reindex reindex =
        Reindex.from(Path.of("pages")).into(URI.create("http://127.0.0.1:9200/x")).threads(1);
    assertThatThrownBy(() -> reindex.part(1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("name");
    assertThatThrownBy(() -> reindex.named("")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> reindex.named("a").part(3, 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(reindex.named("a").part(2, 2)).isNotNull();
  }
}
