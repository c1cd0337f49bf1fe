package org.soubao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.ingest.BadPages;
import org.soubao.ingest.IngestReport;
import org.soubao.ingest.RejectedPage;
import org.soubao.model.Article;
import org.soubao.model.Place;

/** A user's own {@code newspapers.tsv} in a source folder. */
class OwnNewspapersTest {
  private static final Place LIUZHOU = new Place("广西壮族自治区", "柳州市");
  @TempDir Path folder;
  private final List<Article> articles = new ArrayList<>();

  @BeforeEach
  void page() throws IOException {
    Path day = Files.createDirectories(folder.resolve("青石桥报/2025-03-01"));
    Files.writeString(day.resolve("01.txt"), "渡口复航\n\n本报讯 北码头的渡口昨日复航，三条船往来两岸。\n");
  }

  private IngestReport ingest(String table) throws IOException {
    Files.writeString(folder.resolve("newspapers.tsv"), table);
    articles.clear();
    return Ingest.from(folder).to(articles::add);
  }

  @Test
  void tellsWhichPlaceAPaperServes() throws IOException {
    for (String row :
        List.of(
            "青石桥报\t柳州\t广西", "青石桥报\t柳州市", "\ufeff青石桥报\t鹿寨县\t广西壮族自治区\r", "# own\n\n青石桥报\t柳州市\t")) {
      IngestReport report = ingest(row + "\n");
      assertThat(report.rejected()).isEmpty();
      assertThat(report.passedOver()).isZero();
      assertThat(report.files()).isEqualTo(1);
      assertThat(articles.getFirst().place()).isEqualTo(LIUZHOU);
    }
  }

  @Test
  void aPaperMayServeAWholeProvince() throws IOException {
    ingest("青石桥报\t\t广西\n");
    assertThat(articles.getFirst().place()).isEqualTo(new Place("广西壮族自治区", null));
  }

  @Test
  void badRowsAreNamedWithLineAndRemedyAndTheOthersHold() throws IOException {
    IngestReport report =
        ingest("# own\n青石桥报\t柳州\n青石桥报 柳州\n甲报\t柳卅\n乙报\t柳州\t湖南\n丙报\t\t\n丁报\t\t柳州\n青石桥报\t长沙\n\t柳州\n");
    assertThat(report.rejected()).extracting(RejectedPage::path).containsOnly("newspapers.tsv");
    assertThat(report.rejected())
        .extracting(RejectedPage::line)
        .containsExactly(3L, 4L, 5L, 6L, 7L, 8L, 9L);
    assertThat(report.rejected().get(1).reason()).contains("柳卅", "柳州市");
    assertThat(report.rejected().get(2).reason()).contains("广西壮族自治区", "湖南省");
    assertThat(articles.getFirst().place()).isEqualTo(LIUZHOU);
  }

  @Test
  void aTableInAnotherEncodingIsRejected() throws IOException {
    byte[] bytes = "青石桥报\t柳州\n".getBytes(Charset.forName("GB18030"));
    Files.write(folder.resolve("newspapers.tsv"), bytes);
    IngestReport report = Ingest.from(folder).to(articles::add);
    assertThat(report.rejected())
        .singleElement()
        .satisfies(rejected -> assertThat(rejected.reason()).contains("UTF-8"));
    assertThat(articles).hasSize(1);
  }

  @Test
  void stopsTheRunWhereBadPagesDo() throws IOException {
    Files.writeString(folder.resolve("newspapers.tsv"), "青石桥报\t柳卅\n");
    assertThatThrownBy(() -> Ingest.from(folder).badPages(BadPages.FAIL).to(articles::add))
        .isInstanceOf(ArchiveException.PageRejected.class)
        .hasMessageContaining("newspapers.tsv");
  }
}
