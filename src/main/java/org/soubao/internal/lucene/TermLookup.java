package org.soubao.internal.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Looks a term up in the dictionaries of all segments once, however many parts of a search ask for
 * it. Without a searcher none is looked up before it is searched. For one search, in one thread.
 */
final class TermLookup {
  private final @Nullable IndexSearcher searcher;
  private final Map<Term, TermQuery> queries = new HashMap<>();

  TermLookup(@Nullable IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** Asks for that term, and knows where its documents are listed. */
  TermQuery query(String field, String text) {
    return queries.computeIfAbsent(new Term(field, text), this::lookUp);
  }

  private TermQuery lookUp(Term term) {
    try {
      return searcher == null
          ? new TermQuery(term)
          : new TermQuery(term, TermStates.build(searcher, term, true));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
