package org.soubao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.search.Export;
import org.soubao.search.ExportRequest;
import org.soubao.search.FilterField;
import org.soubao.search.Notice;
import org.soubao.search.SearchRequest;
import org.soubao.search.SearchResult;

/** An export holds what leafing through the search gives, in the same order. */
class ExportTest {
  private static final long SEED = Long.getLong("export.seed", 20261122);
  private static final int QUESTIONS = 60;

  @TempDir static Path folder;
  private static Archive archive;

  @BeforeAll
  static void open() throws IOException {
    new InventedArchive(SEED).make(folder.resolve("articles"), folder.resolve("index"), 1600);
    archive = Archive.open(folder.resolve("index"));
  }

  @AfterAll
  static void close() {
    archive.close();
  }

  private static List<String> exported(ExportRequest request) {
    List<String> ids = new ArrayList<>();
    try (Export export = archive.export(request)) {
      export.forEachRemaining(article -> ids.add(article.id()));
      assertThat(export.size()).isEqualTo(ids.size());
    }
    return ids;
  }

  private static List<String> leafed(SearchRequest.Builder question, int limit) {
    List<String> ids = new ArrayList<>();
    SearchResult page;
    do {
      page = archive.search(question.limit(limit).offset(ids.size()).build());
      page.hits().forEach(hit -> ids.add(hit.article().id()));
    } while (page.hits().size() == limit);
    assertThat(page.total().value()).isEqualTo(ids.size());
    return ids;
  }

  @Test
  void itIsWhatLeafingThroughTheSearchGives() {
    InventedArchive invented = new InventedArchive(SEED + 1);
    Random random = new Random(SEED);
    long relaxed = 0;
    for (int i = 0; i < QUESTIONS; i++) {
      SearchRequest.Builder question = invented.question();
      List<String> expected = leafed(question, 20 + random.nextInt(81));
      SearchRequest request = question.limit(3).offset(0).build();
      String name = "seed %d, %s".formatted(SEED, request);
      assertThat(exported(ExportRequest.of(request))).as(name).isEqualTo(expected);
      int offset = random.nextInt(expected.size() + 10);
      int limit = random.nextInt(expected.size() + 10);
      assertThat(exported(ExportRequest.of(request).range(offset, limit)))
          .as("%d from %d on, %s", limit, offset, name)
          .isEqualTo(expected.stream().skip(offset).limit(limit).toList());
      relaxed += archive.search(request).relaxed() == null ? 0 : 1;
    }
    assertThat(relaxed).as("questions that were relaxed").isPositive();
  }

  @Test
  void itTellsWhatWasDoneToTheQuery() {
    SearchRequest request = SearchRequest.query("\"图书馆夜读灯会 龙舟").build();
    try (Export export = archive.export(ExportRequest.of(request))) {
      assertThat(export.notices()).isEqualTo(archive.search(request).notices()).isNotEmpty();
    }
    assertThat(exported(ExportRequest.of(SearchRequest.query("，。").build()))).isEmpty();
  }

  @Test
  void whatIsNotFoundInTimeIsNoExport() {
    ExportRequest hurried =
        ExportRequest.of(SearchRequest.query("防汛").build()).within(Duration.ofNanos(1));
    assertThatThrownBy(() -> archive.export(hurried))
        .isInstanceOf(ArchiveException.TooSlow.class)
        .hasMessageContaining("within 0.000 s");
  }

  @Test
  void itGoesOnWithTheIndexThatItBegan() throws Exception {
    Path articles = folder.resolve("swapped/articles.jsonl");
    Path index = folder.resolve("swapped-index");
    Files.createDirectories(articles.getParent());
    Files.writeString(
        articles, "{\"id\":\"a\",\"body\":\"头茶。\"}\n{\"id\":\"b\",\"body\":\"头茶。\"}\n");
    Reindex.from(articles).into(index).run();
    try (Archive changing = Archive.open(index);
        Export export = changing.export(ExportRequest.of(SearchRequest.everything().build()))) {
      assertThat(export.next().id()).isEqualTo("a");
      for (int i = 0; i < 3; i++) {
        Files.writeString(articles, "{\"id\":\"c%d\",\"body\":\"春茶。\"}\n".formatted(i));
        Reindex.from(articles).into(index).run();
        Thread.sleep(1200);
      }
      assertThat(changing.article("c2")).isPresent();
      assertThat(changing.article("b")).isEmpty();
      assertThat(export.next().id()).isEqualTo("b");
      assertThat(export.hasNext()).isFalse();
      assertThatThrownBy(export::next).isInstanceOf(NoSuchElementException.class);
      export.close();
      assertThatIllegalStateException().isThrownBy(export::next);
    }
  }

  @Test
  void boundsAreChecked() {
    ExportRequest all = ExportRequest.of(SearchRequest.everything().build());
    assertThatIllegalArgumentException().isThrownBy(() -> all.range(-1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> all.range(0, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> all.within(Duration.ZERO));
    assertThat(exported(all.range(Integer.MAX_VALUE, Integer.MAX_VALUE))).isEmpty();
  }

  @Test
  void whatIsNotHeldIsToldFromWhatIsNotFound() {
    assertThat(notHeld(SearchRequest.query("新桥").from(LocalDate.of(2030, 1, 1))))
        .isEqualTo("The archive holds nothing, whatever the query, under: date from 2030-01-01.");
    assertThat(
            notHeld(
                SearchRequest.everything()
                    .filter(FilterField.NEWSPAPER, "无此报")
                    .filter(FilterField.SECTION, "要闻")))
        .contains("newspaper 无此报")
        .doesNotContain("要闻");
    assertThat(notHeld(SearchRequest.query("新桥 date:2031-02-03 newspaper:青河晚报")))
        .contains("date 2031-02-03; newspaper 青河晚报");
    assertThat(notHeld(SearchRequest.query("火山爆发").filter(FilterField.CITY, "柳州"))).isEmpty();
    assertThat(notHeld(SearchRequest.query("火山爆发"))).isEmpty();
    assertThat(notHeld(SearchRequest.query("新桥"))).isEmpty();
  }

  private static String notHeld(SearchRequest.Builder request) {
    return archive.search(request.build()).notices().stream()
        .filter(notice -> notice.code() == Notice.Code.NOT_HELD)
        .map(Notice::text)
        .findFirst()
        .orElse("");
  }
}
