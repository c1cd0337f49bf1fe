package org.soubao.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soubao.Archive;
import org.soubao.ArchiveException;
import org.soubao.InventedArchive;
import org.soubao.Reindex;
import org.soubao.model.Article;
import org.soubao.model.PagePicture;
import org.soubao.search.Collapse;
import org.soubao.search.Export;
import org.soubao.search.ExportRequest;
import org.soubao.search.FilterField;
import org.soubao.search.HeldNewspaper;
import org.soubao.search.SearchRequest;
import org.soubao.search.Sort;
import org.soubao.search.TrendsRequest;

/**
 * Three nodes and an index in a folder, made from the same sources, give the same answers; what
 * differs is named here and in CLUSTER.md.
 */
@EnabledOnOs(OS.LINUX)
class SameAnswersIT {
  private static final Path SAMPLE = Path.of("src/sample/pages");
  private static final long SEED = Long.getLong("cluster.seed", 20260402);
  private static final int QUESTIONS = Boolean.getBoolean("cluster.short") ? 60 : 600;

  private static Archive folder;
  private static Archive cluster;
  private static List<String> ids;

  @BeforeAll
  static void make(@TempDir Path temp) throws Exception {
    Path invented = temp.resolve("invented");
    new InventedArchive(SEED).make(invented, temp.resolve("other"), 800);
    List<Path> sources = List.of(SAMPLE, invented);
    Path index = temp.resolve("index");
    Reindex.from(sources).into(index).run();
    URI address = SharedNodes.newArchive();
    Reindex.from(sources).into(address).run();
    folder = Archive.open(index);
    cluster = Archive.connect(address);
    ids = ids(folder, SearchRequest.everything());
  }

  @AfterAll
  static void close() {
    folder.close();
    cluster.close();
  }

  private static void same(String question, Function<Archive, Object> ask) {
    assertThat(Differences.between(ask.apply(folder), ask.apply(cluster)))
        .as("%s, seed %d", question, SEED)
        .isEmpty();
  }

  private static void same(SearchRequest request) {
    same(request.toString(), archive -> archive.search(request));
  }

  private static List<String> ids(Archive archive, SearchRequest.Builder request) {
    List<String> ids = new ArrayList<>();
    try (Export export = archive.export(ExportRequest.of(request.build()))) {
      while (export.hasNext()) {
        ids.add(export.next().id());
      }
    }
    return ids;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "图书馆",
        "防汛抗旱",
        "\"图书馆\"",
        "图书馆 -夜读",
        "通车 OR 复航",
        "headline:图书馆",
        "city:柳州 图书馆",
        "date:2025-02 防汛",
        "date:[2025-01 TO 2025-03]",
        "图书馆~ 防训",
        "\"防汛 演练\"~6",
        "图*",
        "2025年2月24日",
        "1.2万",
        "谁在图书馆里夜读到很晚才回家的呢？",
        "“图书馆”",
        "柳洲防讯",
        "圖書館",
        "一",
        "。，",
        "\"",
        "不存在的词啊",
        "新桥 通车 头茶 采摘 渡口",
        "byline:温",
        "+防汛 抗旱",
        "newspaper:青河晚报 灯会"
      })
  void queries(String query) {
    for (Sort sort : Sort.values()) {
      for (Collapse collapse : Collapse.values()) {
        same(SearchRequest.query(query).sort(sort).collapse(collapse).limit(30).build());
      }
    }
    same(SearchRequest.query(query).allWords(true).explain(true).limit(5).build());
    same(SearchRequest.query(query).offset(7).limit(3).filter(FilterField.SECTION, "要闻").build());
  }

  @Test
  void aQueryOfAnyLength() {
    same(SearchRequest.query("图书馆 ".repeat(40_000)).limit(5).build());
  }

  @Test
  void questionsAtRandom() {
    InventedArchive questions = new InventedArchive(SEED);
    Random random = new Random(SEED);
    for (int i = 0; i < QUESTIONS; i++) {
      Collapse collapse = random.nextBoolean() ? Collapse.REPRINTS : Collapse.NONE;
      int offset = random.nextInt(3) == 0 ? random.nextInt(200) : 0;
      same(
          questions
              .question()
              .collapse(collapse)
              .offset(offset)
              .limit(random.nextInt(101))
              .explain(random.nextInt(10) == 0)
              .build());
    }
  }

  @Test
  void articlesAndWhatIsNearThem() {
    for (int i = 0; i < ids.size(); i += Math.max(1, ids.size() / (QUESTIONS / 2))) {
      String id = ids.get(i);
      String other = ids.get((i * 31 + 7) % ids.size());
      same("article " + id, archive -> archive.article(id));
      same("source " + id, archive -> archive.source(id));
      same("has a source " + id, archive -> archive.hasSource(id));
      same("reprints " + id, archive -> archive.reprints(id));
      same("similar " + id, archive -> archive.similar(id, 5));
      same("compare " + id, archive -> archive.compare(id, other));
      for (Collapse collapse : Collapse.values()) {
        SearchRequest request = SearchRequest.query("图书馆 防汛").collapse(collapse).build();
        same("explain " + id, archive -> archive.explain(request, id));
      }
    }
    same("no article", archive -> archive.article("none"));
    same("no explanation", archive -> archive.explain(SearchRequest.query("水").build(), "none"));
  }

  @Test
  void allThatIsHeld() {
    same("size", Archive::size);
    same("newspapers", Archive::newspapers);
    for (HeldNewspaper newspaper : folder.newspapers()) {
      String name = newspaper.name();
      same("issues of " + name, archive -> archive.issues(name, null, null));
      LocalDate day = newspaper.last();
      if (day != null) {
        same("issue of " + name, archive -> archive.issue(name, day));
        same("days of " + name, archive -> archive.issues(name, day.minusDays(30), day));
      }
    }
    same("cities", archive -> archive.statistics().cities());
    same("held", archive -> archive.statistics().newspapers());
    same("pages", archive -> archive.statistics().pages());
    same("sources", archive -> archive.statistics().sources());
  }

  /** A difference: files of two engines. */
  @Test
  void sizesAreThoseOfTheEnginesFiles() {
    assertThat(cluster.statistics().sizes()).isNotEqualTo(folder.statistics().sizes());
  }

  @ParameterizedTest
  @EnumSource(TrendsRequest.By.class)
  void trends(TrendsRequest.By by) {
    for (String query : List.of("", "图书馆", "防汛 抗旱", "\"通车\"", "date:2025-01 灯会", "city:赣州")) {
      SearchRequest search = SearchRequest.query(query).build();
      same(query, archive -> archive.trends(new TrendsRequest(search, by)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"图", "图书", "lz", "liuzhou", "柳州", "青河", "防汛", "w", "新桥 通", "5", " ", "不存在"})
  void suggestions(String typed) {
    same(typed, archive -> archive.suggest(typed, 10));
  }

  @Test
  void allThatIsFoundInOrder() {
    for (String query : List.of("", "防汛", "图书馆 夜读", "新桥通车仪式上人们谈论的是些什么呢")) {
      for (Collapse collapse : Collapse.values()) {
        same(query, archive -> ids(archive, SearchRequest.query(query).collapse(collapse)));
      }
    }
  }

  /** A difference: nodes can't read the files that pages are drawn from. */
  @Test
  void aClusterHasNoPictures() {
    Article article = folder.article(ids.getFirst()).orElseThrow();
    assertThatThrownBy(() -> cluster.picture(article.id(), 0, PagePicture.Width.SMALL))
        .isInstanceOf(ArchiveException.NoPicture.class)
        .hasMessageContaining("cluster");
  }
}
