package org.soubao.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.ArchiveException;
import org.soubao.internal.pages.PageDump;
import org.soubao.internal.store.Generations;
import org.soubao.model.Article;
import org.soubao.model.OriginalPage;
import org.soubao.model.Part;
import org.soubao.model.Piece;
import org.soubao.model.Source;
import org.soubao.search.SearchRequest;

class StoredPagesTest {
  @TempDir Path index;

  private static PageDump dump(String path, String text) {
    return new PageDump(path, "01", "宝鸡新报", null, "01", text);
  }

  private static Article article(String id, String path, Part... parts) {
    return Article.builder(id, "演练检验两套预案。")
        .page("01")
        .source(new Source(path, List.of(new Piece(2, 4), new Piece(0, 1))))
        .parts(List.of(parts))
        .build();
  }

  private void write(List<PageDump> pages, Article... articles) {
    Articles.write(
        index,
        articles.length,
        generation -> {
          Stream.of(articles).forEach(each -> generation.add(0, each));
          generation.addPages(0, pages, List.of(articles));
        });
  }

  private static List<OriginalPage> pages(LuceneEngine engine, String id) {
    return engine.source(id).orElseThrow().pages();
  }

  @Test
  void anArticleOverSeveralPagesHasThemInItsOrder() {
    Part third = new Part("03.txt", "03", List.of(new Piece(1, 2)));
    Part second = new Part("02.txt", "02", List.of());
    write(
        List.of(dump("02.txt", "第二页"), dump("01.txt", "第一页。"), dump("03.txt", "第三页")),
        article("long", "01.txt", third, second),
        article("short", "02.txt"));
    try (LuceneEngine engine = LuceneEngine.open(index)) {
      assertThat(pages(engine, "long"))
          .containsExactly(
              new OriginalPage(
                  "01.txt",
                  "01",
                  "第一页。",
                  List.of(new Piece(2, 4), new Piece(0, 1)),
                  List.of(),
                  false),
              new OriginalPage("03.txt", "03", "第三页", List.of(new Piece(1, 2)), List.of(), false),
              new OriginalPage("02.txt", "02", "第二页", List.of(), List.of(), false));
      assertThat(engine.size()).isEqualTo(2);
    }
  }

  @Test
  void pagesOfOneNameFromSeveralFoldersAreNotMistaken() {
    Article first = article("first", "01.txt");
    Article second = article("second", "01.txt");
    Articles.write(
        index,
        2,
        generation -> {
          generation.add(0, first);
          generation.addPages(0, List.of(dump("01.txt", "这一页。")), List.of(first));
          generation.add(1, second);
          generation.addPages(1, List.of(dump("01.txt", "那一页。")), List.of(second));
        });
    try (LuceneEngine engine = LuceneEngine.open(index)) {
      assertThat(pages(engine, "first").getFirst().text()).isEqualTo("这一页。");
      assertThat(pages(engine, "second").getFirst().text()).isEqualTo("那一页。");
    }
  }

  @Test
  void textIsKeptUnitForUnit() {
    String odd = "a\u0000\u0001\b\r\n\u2028\uFEFF😀\uE000\uFFFF";
    write(
        List.of(dump("01.txt", odd), dump("02.txt", "ab\uD83Dcd\uDE00")),
        article("odd", "01.txt"),
        article("half", "02.txt"));
    try (LuceneEngine engine = LuceneEngine.open(index)) {
      assertThat(pages(engine, "odd").getFirst().text()).isEqualTo(odd);
      assertThat(pages(engine, "half").getFirst().text()).isEqualTo("ab\uFFFDcd\uFFFD");
    }
  }

  @Test
  void pagesThatNoArticleStandsOnAreNotKept() throws IOException {
    write(List.of(dump("01.txt", "只有广告"), dump("02.txt", "第二页")), article("a", "02.txt"));
    Path generation = new Generations(index).current().orElseThrow();
    try (StoredPages pages = StoredPages.open(generation, 1)) {
      assertThat(pages.holdsPagesOf("a")).isTrue();
    }
    assertThatThrownBy(() -> StoredPages.open(generation, 2))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("1 pages, not 2");
  }

  @Test
  void anIndexThatLostItsPagesIsRefused() throws IOException {
    write(List.of(dump("01.txt", "第一页。")), article("a", "01.txt"));
    Path pages = new Generations(index).current().orElseThrow().resolve(PageWriter.FOLDER);
    try (Stream<Path> files = Files.list(pages)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    assertThatThrownBy(() -> LuceneEngine.open(index))
        .isInstanceOf(ArchiveException.BrokenIndex.class)
        .hasMessageContaining("soubao reindex");
  }

  @Test
  void aRunThatWasNotPublishedLeavesNoPages() throws IOException {
    write(List.of(dump("01.txt", "第一页。")), article("a", "01.txt"));
    Articles.begin(
        index,
        generation -> {
          Article other = article("b", "01.txt");
          generation.add(0, other);
          generation.addPages(0, List.of(dump("01.txt", "另一页。")), List.of(other));
        });
    try (LuceneEngine engine = LuceneEngine.open(index);
        Stream<Path> files = Files.list(index)) {
      assertThat(files.filter(Files::isDirectory)).hasSize(1);
      assertThat(pages(engine, "a").getFirst().text()).isEqualTo("第一页。");
      assertThat(engine.source("b")).isEmpty();
    }
  }

  @Test
  void anOpenEngineKeepsItsPagesUntilItFollowsTheSwap() throws Exception {
    write(List.of(dump("01.txt", "第一页。")), article("a", "01.txt"));
    try (LuceneEngine engine = LuceneEngine.open(index)) {
      write(List.of(dump("01.txt", "新的一页")), article("a", "01.txt"));
      assertThat(pages(engine, "a").getFirst().text()).isIn("第一页。", "新的一页");
      long end = System.nanoTime() + 10_000_000_000L;
      while (pages(engine, "a").getFirst().text().equals("第一页。") && System.nanoTime() < end) {
        Thread.sleep(50);
      }
      assertThat(pages(engine, "a").getFirst().text()).isEqualTo("新的一页");
    }
  }

  @Test
  void pagesChangeNoAnswer() {
    SearchRequest request = SearchRequest.query("图书馆").build();
    Articles.index(index, Articles.ALL);
    try (LuceneEngine without = LuceneEngine.open(index)) {
      var before = without.search(request);
      Articles.write(
          index,
          Articles.ALL.size(),
          generation -> {
            Articles.ALL.forEach(each -> generation.add(0, each));
            Article page = article("a", "01.txt");
            generation.addPages(0, List.of(dump("01.txt", "图书馆。图书馆。")), List.of(page));
          });
      try (LuceneEngine with = LuceneEngine.open(index)) {
        var after = with.search(request);
        assertThat(after.hits()).isEqualTo(before.hits());
        assertThat(after.total()).isEqualTo(before.total());
        assertThat(after.facets()).isEqualTo(before.facets());
      }
    }
  }
}
