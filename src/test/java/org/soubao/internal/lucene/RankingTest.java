package org.soubao.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soubao.internal.lucene.Articles.article;
import static org.soubao.internal.lucene.Articles.ids;
import static org.soubao.internal.lucene.Articles.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.model.Article;
import org.soubao.search.Hit;
import org.soubao.search.SearchRequest;

/** Which article comes first, and why; RELEVANCE.md has the figures. */
class RankingTest {
  private static final String FILLER = "江边的路灯换了新的，行人说比从前亮。";

  @TempDir private Path index;

  @Test
  void whatTheLeadSaysComesBeforeWhatTheEndMentions() {
    assertThat(order("渡口复航", "渡口复航了。" + FILLER.repeat(12), FILLER.repeat(12) + "渡口复航了。"))
        .containsExactly("0", "1");
  }

  @Test
  void whatStandsTogetherComesBeforeWhatIsScattered() {
    String together = FILLER.repeat(9) + "渡口清晨复航，旅客不多。" + FILLER.repeat(9);
    String apart = FILLER.repeat(9) + "渡口不多。" + FILLER.repeat(9) + "清晨旅客，复航。";
    assertThat(order("渡口清晨复航旅客不多吗", apart, together)).containsExactly("1", "0");
  }

  @Test
  void aShortenedHeadlineFindsWhatItStandsFor() {
    assertThat(order("市长访渝谈渡口合作事宜", "市长谈渡口。" + FILLER, "市长访问重庆（渝），谈渡口合作。" + FILLER).getFirst())
        .isEqualTo("1");
  }

  @Test
  void aQuestionIsRankedByWhatItAsksAbout() {
    List<String> order = order("渡口是什么时候复航的？", "什么时候去，什么人去，什么都没说。", "渡口昨日复航。");
    assertThat(order.getFirst()).isEqualTo("1");
  }

  @Test
  void aNameIsOneUnitWithoutQuotes() {
    assertThat(order("岑淏喆", "岑先生和淏老师见了喆同学。", "船工岑淏喆获奖。", "岑淏与喆。")).containsExactly("1");
  }

  @Test
  void aSecondLookChangesNeitherTotalsNorPages() {
    List<Article> many = new ArrayList<>();
    IntStream.range(0, 130)
        .forEach(i -> many.add(article("a%03d".formatted(i), "渡口" + i + FILLER)));
    Articles.index(index, many);
    try (LuceneEngine engine = LuceneEngine.open(index)) {
      List<String> paged = new ArrayList<>();
      for (int offset = 0; offset < 130; offset += 20) {
        SearchRequest page = SearchRequest.query("渡口 路灯").limit(20).offset(offset).build();
        assertThat(engine.search(page).total().value()).isEqualTo(130);
        paged.addAll(ids(engine.search(page)));
      }
      assertThat(paged).hasSize(130).doesNotHaveDuplicates();
      List<Hit> hundred = engine.search(SearchRequest.query("渡口 路灯").limit(100).build()).hits();
      assertThat(hundred).extracting(hit -> hit.article().id()).isEqualTo(paged.subList(0, 100));
      assertThat(hundred)
          .extracting(Hit::score)
          .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }
  }

  private List<String> order(String query, String... bodies) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < bodies.length; i++) {
      articles.add(article(Integer.toString(i), bodies[i]));
    }
    Articles.index(index, articles);
    try (LuceneEngine engine = LuceneEngine.open(index)) {
      return ids(search(engine, query));
    }
  }
}
