package org.soubao.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.soubao.model.Article;
import org.soubao.model.Part;
import org.soubao.model.Piece;
import org.soubao.model.Source;
import org.soubao.search.IssueArticle;
import org.soubao.search.IssuePage;

class PrintOrderTest {
  private static final long SEED = Long.getLong("order.seed", System.nanoTime());

  @Test
  void pagesGoByTheirLabels() {
    List<Article> articles =
        List.of(
            article("a", "2"),
            article("b", "10"),
            article("c", "A01"),
            article("d", "A02"),
            article("e", "B01"),
            article("f", "特刊"),
            article("g", null));
    assertThat(ordered(articles))
        .extracting(IssuePage::page)
        .containsExactly("2", "10", "A01", "A02", "B01", "特刊", null);
  }

  @Test
  void oneLabelWrittenInTwoWaysIsOnePage() {
    List<IssuePage> pages = ordered(List.of(article("a-1", "1"), article("a-2", "01")));
    assertThat(pages).hasSize(1);
    assertThat(ids(pages.getFirst())).containsExactly("a-1", "a-2");
  }

  @Test
  void onAPageTheyStandAsInItsFileThenByNumberThenById() {
    List<Article> articles =
        List.of(
            article("z", "01", new Piece(40, 50), new Piece(3, 20)),
            article("p-1", "01", new Piece(21, 30)),
            article("a", "01", new Piece(200, 210)),
            article("x-2", "01"),
            article("p-10", "01"),
            article("b-010x", "01"),
            article("c", "01"));
    assertThat(ids(ordered(articles).getFirst()))
        .containsExactly("z", "p-1", "a", "x-2", "p-10", "b-010x", "c");
  }

  @Test
  void aStitchedArticleStandsWhereItBegins() {
    Article stitched =
        article("s", "02", new Piece(0, 9)).toBuilder()
            .parts(List.of(new Part("p/01.txt", "01", List.of(new Piece(0, 5)))))
            .build();
    List<IssuePage> pages = ordered(List.of(stitched, article("t", "01", new Piece(9, 12))));
    assertThat(ids(pages.get(0))).containsExactly("t");
    assertThat(ids(pages.get(1))).containsExactly("s");
  }

  @Test
  void theSectionIsThatOfMostArticles() {
    assertThat(
            ordered(
                List.of(
                    article("a-1", "01").toBuilder().section("综合").build(),
                    article("a-2", "01").toBuilder().section("要闻").build(),
                    article("a-3", "01"),
                    article("a-4", "01").toBuilder().section("要闻").build(),
                    article("b-1", "02").toBuilder().section("民生").build(),
                    article("b-2", "02").toBuilder().section("体育").build(),
                    article("c-1", "03"))))
        .extracting(IssuePage::section)
        .containsExactly("要闻", "民生", null);
  }

  /** However they come, they are put in the order given. */
  private static List<IssuePage> ordered(List<Article> articles) {
    List<Article> shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, new Random(SEED));
    PrintOrder order = new PrintOrder();
    shuffled.forEach(order::add);
    List<IssuePage> pages = order.pages();
    assertThat(pages.stream().flatMap(page -> ids(page).stream()))
        .as("seed %d", SEED)
        .containsExactlyInAnyOrderElementsOf(articles.stream().map(Article::id).toList());
    return pages;
  }

  private static Article article(String id, @Nullable String page, Piece... pieces) {
    return Article.builder(id, "渡口今晨复航。")
        .page(page)
        .source(new Source("p/%s.txt".formatted(page), List.of(pieces)))
        .build();
  }

  private static List<String> ids(IssuePage page) {
    return page.articles().stream().map(IssueArticle::id).toList();
  }
}
