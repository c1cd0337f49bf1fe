package org.soubao.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.soubao.model.Article;
import org.soubao.model.Contributor;

/** The scorer rewards what is right and only that. */
class SamplePagesScoreTest {
  private static final Map<String, List<ExpectedArticle>> EXPECTED =
      ExpectedArticle.ofAll(Samples.read());
  private static final String PAGE = "绵阳时报/2025-01-16/01.txt";
  private static final String NEXT_PAGE = "绵阳时报/2025-01-16/02.txt";

  @Test
  void perfectArticlesScoreOne() {
    assertPerfect(SamplePagesScore.score(EXPECTED, perfect()));
  }

  @Test
  void stitchedArticlesScoreOneToo() {
    Map<String, List<Article>> articles = perfect();
    EXPECTED.forEach((path, expected) -> {
      List<Article> page = new ArrayList<>();
      for (ExpectedArticle article : expected) {
        if (!article.isContinuation()) {
          page.add(article(article, page.size(), article.whole()).continuedOn(null).build());
        }
      }
      articles.put(path, page);
    });
    assertPerfect(SamplePagesScore.score(EXPECTED, articles));
  }

  @Test
  void mergedPairLoses() {
    Map<String, List<Article>> articles = perfect();
    List<Article> page = articles.get(PAGE);
    Article second = page.remove(1);
    Article first = page.removeFirst();
    page.add(Article.builder(first.id(), first.body() + "\n" + second.body()).build());
    Score score = SamplePagesScore.score(EXPECTED, articles);
    int all = score.recalled().of();
    assertThat(score.recalled()).isEqualTo(new Tally(all - 2, all));
    assertThat(score.precise()).isEqualTo(new Tally(all - 2, all - 1));
    assertThat(score.articles()).isLessThan(1);
    assertThat(score.misses()).hasSize(3).anyMatch(miss -> miss.startsWith("SURPLUS"));
  }

  @Test
  void wrongHeadingBylineAndParagraphsLose() {
    Map<String, List<Article>> articles = perfect();
    List<Article> page = articles.get(PAGE);
    Article right = page.getFirst();
    String glued = right.body().replace("\n", "");
    page.set(0, Article.builder(right.id(), glued).headline("张冠李戴").build());
    Score score = SamplePagesScore.score(EXPECTED, articles);
    assertThat(score.articles()).isEqualTo(1);
    for (Measure measure :
        List.of(Measure.HEADING, Measure.HEADLINE, Measure.BYLINE, Measure.ORIGIN, Measure.JUMP)) {
      assertThat(score.of(measure)).as(measure.name()).isLessThan(1);
    }
    assertThat(score.of(Measure.KIND)).isEqualTo(1);
    assertThat(score.paragraphs().share()).isBetween(0.98, 0.9999);
  }

  @Test
  void nothingIngestedScoresNothing() {
    Score score = SamplePagesScore.score(EXPECTED, Map.of());
    assertThat(score.recalled().right()).isZero();
    assertThat(score.articles()).isZero();
  }

  @Test
  void restOfAnArticleIsMissedWhereOnlyItsBeginningWasFound() {
    Map<String, List<Article>> articles = perfect();
    articles.get(NEXT_PAGE).removeLast();
    Score score = SamplePagesScore.score(EXPECTED, articles);
    assertThat(score.recalled().of() - score.recalled().right()).isEqualTo(1);
    assertThat(score.misses()).singleElement().asString().contains(NEXT_PAGE);
  }

  private static void assertPerfect(Score score) {
    assertThat(score.misses()).isEmpty();
    assertThat(score.articles()).isEqualTo(1);
    assertThat(score.paragraphs().share()).isEqualTo(1);
    for (Measure measure : Measure.values()) {
      assertThat(score.of(measure)).as(measure.name()).isEqualTo(1);
    }
  }

  private static Map<String, List<Article>> perfect() {
    Map<String, List<Article>> articles = new LinkedHashMap<>();
    EXPECTED.forEach((path, expected) -> {
      List<Article> page = new ArrayList<>();
      for (ExpectedArticle article : expected) {
        page.add(article(article, page.size(), article.paragraphs()).build());
      }
      articles.put(path, page);
    });
    return articles;
  }

  private static Article.Builder article(
      ExpectedArticle expected, int number, List<String> paragraphs) {
    List<Contributor> byline =
        expected.byline().stream().map(name -> new Contributor(name, null)).toList();
    return Article.builder(expected.path() + "-" + number, String.join("\n", paragraphs))
        .kicker(expected.kicker())
        .headline(Objects.requireNonNullElse(expected.headline(), ""))
        .deck(expected.deck())
        .contributors(byline)
        .agency(expected.agency())
        .origin(expected.origin())
        .kind(expected.kind())
        .continuedOn(expected.continuedOn());
  }
}
