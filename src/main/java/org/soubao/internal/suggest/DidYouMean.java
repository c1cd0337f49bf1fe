package org.soubao.internal.suggest;

import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.analysis.Pattern;
import org.soubao.internal.analysis.WordSegmenter;
import org.soubao.internal.query.AnalyzedQuery;
import org.soubao.internal.query.Condition;

/**
 * Decides whether somebody should be offered another spelling of a query, and asks {@link Spelling}
 * for one; for one thread.
 */
public final class DidYouMean {
  private final TextCounts counts;
  private final WordSegmenter segmenter;
  private final Supplier<Names> names;

  /** Weighs spellings by those counts; the names are not asked for unless they are needed. */
  public DidYouMean(TextCounts counts, WordSegmenter segmenter, Supplier<Names> names) {
    this.counts = counts;
    this.segmenter = segmenter;
    this.names = names;
  }

  /**
   * A query that finds clearly more, where this one found few, had to be relaxed, or was torn into
   * single characters though no article holds it; null if there is none.
   *
   * @param typed the query as it was typed
   * @param query the same as it was searched
   * @param found how many articles it finds
   * @param relaxed whether it finds them by a part of its words, or by parts of one
   * @param counter counts what another query finds under the same filters, with all words binding
   */
  public @Nullable String better(
      String typed,
      AnalyzedQuery query,
      long found,
      boolean relaxed,
      ToLongFunction<String> counter) {
    boolean torn = query.segments().stream().anyMatch(DidYouMean::isSingleUnit);
    boolean few = found <= Spelling.FEW || relaxed;
    if (query.isEmpty() || !(few || torn)) {
      return null;
    }
    Spelling spelling = new Spelling(counts, segmenter, names);
    if (!few && !spelling.isNowhere(typed)) {
      return null;
    }
    return spelling.better(typed, relaxed ? 0 : found, counter);
  }

  private static boolean isSingleUnit(Condition segment) {
    return segment instanceof Condition.Holds(Pattern pattern) && pattern.size() == 1;
  }
}
