package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.soubao.internal.comparison.ArticleComparison;
import org.soubao.internal.comparison.PrintedStory;
import org.soubao.model.Article;
import org.soubao.search.Comparison;
import org.soubao.search.Reprints;

/** Reads articles that are printings of one story, to put them beside each other. */
final class PrintedArticles {
  private PrintedArticles() {}

  /** All printings of the story of that article, if there is such an article. */
  static Optional<Reprints> reprints(Generation open, String id) throws IOException {
    FoundArticle found = FoundArticle.find(open, id).orElse(null);
    if (found == null) {
      return Optional.empty();
    }
    int story = open.stories().of(found.document());
    if (story == Stories.NONE) {
      return Optional.of(PrintedStory.of(id, 1, List.of(found.article())));
    }
    int[] printings = open.stories().printings(story);
    StoredArticles stored = open.articles();
    List<Article> articles = new ArrayList<>();
    for (int document : told(printings, found.document())) {
      articles.add(stored.of(document));
    }
    return Optional.of(PrintedStory.of(id, printings.length, articles));
  }

  /** Of very many the first, and the one that was asked for. */
  private static int[] told(int[] printings, int asked) {
    int[] told = Arrays.copyOf(printings, Math.min(printings.length, Reprints.MAX_PRINTINGS));
    if (Arrays.stream(told).noneMatch(document -> document == asked)) {
      told[told.length - 1] = asked;
    }
    return told;
  }

  /** How two articles differ, if there are such articles. */
  static Optional<Comparison> compare(Generation open, String id, String other) throws IOException {
    FoundArticle one = FoundArticle.find(open, id).orElse(null);
    FoundArticle two = FoundArticle.find(open, other).orElse(null);
    return one == null || two == null
        ? Optional.empty()
        : Optional.of(ArticleComparison.of(one.article(), two.article()));
  }
}
