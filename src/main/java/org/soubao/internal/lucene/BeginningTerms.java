package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * The places of all terms that begin so. {@link Intervals#prefix} does the same, but it throws
 * where there are more than 1,024 terms, as there are for any common character; of more than
 * {@value #MAX_TERMS} in a segment, the rest is left out here.
 */
final class BeginningTerms extends IntervalsSource {
  private static final int MAX_TERMS = 8192;

  private final BytesRef prefix;

  BeginningTerms(String prefix) {
    this.prefix = new BytesRef(prefix);
  }

  private IntervalsSource terms(String field, LeafReaderContext segment) throws IOException {
    List<IntervalsSource> sources = new ArrayList<>();
    Terms terms = segment.reader().terms(field);
    if (terms != null) {
      TermsEnum all = terms.iterator();
      boolean more = all.seekCeil(prefix) != TermsEnum.SeekStatus.END;
      while (more && StringHelper.startsWith(all.term(), prefix) && sources.size() < MAX_TERMS) {
        sources.add(Intervals.term(BytesRef.deepCopyOf(all.term())));
        more = all.next() != null;
      }
    }
    return sources.isEmpty() ? Intervals.noIntervals("none") : Intervals.or(false, sources);
  }

  @Override
  public @Nullable IntervalIterator intervals(String field, LeafReaderContext segment)
      throws IOException {
    return terms(field, segment).intervals(field, segment);
  }

  @Override
  public @Nullable IntervalMatchesIterator matches(
      String field, LeafReaderContext segment, int document) throws IOException {
    return terms(field, segment).matches(field, segment, document);
  }

  /** Terms that are looked up in each segment are no clauses of the query. */
  @Override
  public void visit(String field, QueryVisitor visitor) {}

  @Override
  public int minExtent() {
    return 1;
  }

  @Override
  public Collection<IntervalsSource> pullUpDisjunctions() {
    return List.of(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BeginningTerms terms && terms.prefix.equals(prefix);
  }

  @Override
  public int hashCode() {
    return Objects.hash(prefix);
  }

  @Override
  public String toString() {
    return prefix.utf8ToString() + "*";
  }
}
