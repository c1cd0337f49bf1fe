package org.soubao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.cli.Main;
import org.soubao.ingest.IngestReport;
import org.soubao.ingest.UpdateReport;
import org.soubao.model.Article;

/** What is said of the encoding of texts holds for doubtful ones, and goes on to hold. */
class EncodingTest {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5");

  @TempDir Path folder;
  private Path pages;
  private Path index;

  @BeforeEach
  void write() throws IOException {
    pages = Files.createDirectories(folder.resolve("pages"));
    index = folder.resolve("index");
    Files.write(pages.resolve("long.txt"), report("青石桥").getBytes(GB18030));
    Files.write(pages.resolve("short.txt"), "船停。".getBytes(GB18030));
  }

  private static String report(String place) {
    return "%s渡口复航\n\n本报讯（记者林知远）%s渡口昨日复航，首班船六时离岸。\n".formatted(place, place);
  }

  private long count(String query) {
    try (Archive archive = Archive.open(index)) {
      return archive.search("\"%s\"".formatted(query)).total().value();
    }
  }

  @Test
  void whatIsClearIsReadAndWhatIsDoubtfulRejected() {
    List<Article> articles = new ArrayList<>();
    IngestReport report = Ingest.from(pages).to(articles::add);
    assertThat(articles).extracting(Article::headline).containsExactly("青石桥渡口复航");
    assertThat(report.rejected())
        .singleElement()
        .satisfies(page -> assertThat(page.path()).isEqualTo("short.txt"))
        .satisfies(page -> assertThat(page.reason()).contains("GB18030 (船停。) or Big5"));
  }

  @Test
  void whatIsSaidSettlesIt() {
    List<Article> articles = new ArrayList<>();
    assertThat(Ingest.from(pages).encoding(GB18030).to(articles::add).rejected()).isEmpty();
    assertThat(articles).extracting(Article::body).contains("船停。");
  }

  @Test
  void updatesGoOnWithWhatWasSaid() throws IOException {
    Reindex.from(pages).into(index).encoding(GB18030).run();
    assertThat(Update.of(index).run().isChanged()).isFalse();
    Files.write(pages.resolve("new.txt"), "船停。".getBytes(GB18030));
    UpdateReport report = Update.of(index).run();
    assertThat(report.rejected()).isEmpty();
    assertThat(report.filesRead()).isEqualTo(1);
    assertThat(count("船停")).isEqualTo(2);
  }

  @Test
  void whereAnotherIsSaidAllTextsAreReadAgain() throws IOException {
    Files.writeString(pages.resolve("a.jsonl"), "{\"id\": \"a\", \"body\": \"石桥\"}\n");
    Reindex.from(pages).into(index).run();
    assertThat(count("船停")).isZero();
    UpdateReport report = Update.of(index).encoding(GB18030).run();
    assertThat(report.rejected()).isEmpty();
    assertThat(count("船停")).isEqualTo(1);
    assertThat(Update.of(index).encoding(GB18030).run().isChanged()).isFalse();
    Update.of(index).encoding(BIG5).run();
    assertThat(count("船停")).isZero();
    assertThat(count("青石桥渡口复航")).isEqualTo(1);
  }

  @Test
  void otherEncodingsAreRefused() {
    assertThatThrownBy(() -> Ingest.from(pages).encoding(StandardCharsets.ISO_8859_1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "encoding is one of utf-8, gb18030, gbk, gb2312, big5, utf-16, utf-16le, utf-16be, not"
                + " ISO-8859-1");
  }

  @Test
  void theCommandsTakeIt() {
    String source = pages.toString();
    String out = folder.resolve("out.jsonl").toString();
    assertThat(Main.run("ingest", source, "--out", out)).isEqualTo(3);
    assertThat(Main.run("ingest", source, "--out", out, "--encoding", "gbk")).isZero();
    assertThat(Main.run("reindex", source, "--index", index.toString(), "--encoding", "GB18030"))
        .isZero();
    assertThat(Main.run("update", "--index", index.toString())).isZero();
    assertThat(Main.run("update", "--index", index.toString(), "--encoding", "latin-9"))
        .isEqualTo(2);
  }
}
