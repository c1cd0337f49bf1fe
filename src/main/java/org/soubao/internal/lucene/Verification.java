package org.soubao.internal.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.Bits;
import org.soubao.internal.analysis.Run;
import org.soubao.model.Article;

/**
 * Looks at a generation that was opened: whether it holds as many articles as it should, and
 * whether a sample of them is found by what stands in them.
 */
final class Verification {
  /** So many units of an article are searched. */
  private static final int UNITS = 8;

  private final Generation generation;
  private final IndexSearcher searcher;

  Verification(Generation generation) {
    this.generation = generation;
    searcher = new IndexSearcher(generation.reader());
  }

  /**
   * Verifies the generation in that folder.
   *
   * @param articles how many it should hold
   * @param sample how many are searched
   * @throws IOException if something is wrong with it
   */
  static void of(Path folder, long articles, int sample) throws IOException {
    Generation generation = Generation.read(folder);
    try {
      Verification verification = new Verification(generation);
      verification.checkCount(articles);
      verification.checkSample(sample);
    } finally {
      generation.reader().close();
    }
  }

  private void checkCount(long articles) throws IOException {
    long found = generation.reader().numDocs();
    if (found != articles) {
      throw new IOException("it holds %d articles, not %d".formatted(found, articles));
    }
  }

  /**
   * Searches articles that lie evenly over the generation.
   *
   * @param sample how many, if there are so many
   * @throws IOException if one is not found
   */
  void checkSample(int sample) throws IOException {
    int documents = generation.reader().maxDoc();
    Bits live = LiveDocuments.of(generation.reader());
    int step = Math.max(1, documents / sample);
    for (int document = 0; document < documents; document += step) {
      if (live.get(document)) {
        check(Search.article(searcher.storedFields(), document));
      }
    }
  }

  private void check(Article article) throws IOException {
    BooleanQuery.Builder itself =
        new BooleanQuery.Builder().add(Search.byId(article.id()), Occur.FILTER);
    Run run = Run.middleOf(article.body(), UNITS);
    if (!run.isEmpty()) {
      itself.add(PatternQueries.of(Schema.ANYWHERE, run), Occur.FILTER);
    }
    Query query = itself.build();
    if (searcher.count(query) != 1) {
      throw new IOException("the article %s is not found in it".formatted(article.id()));
    }
  }
}
