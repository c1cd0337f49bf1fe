package org.soubao.internal.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/**
 * Looks a term up in the dictionaries of all segments once, however many parts of a search ask for
 * it. For one search, in one thread.
 */
final class TermLookup {
  private final IndexSearcher searcher;
  private final Map<Term, TermQuery> queries = new HashMap<>();

  TermLookup(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** Asks for that term, and knows where its documents are listed. */
  TermQuery query(String field, String text) {
    return queries.computeIfAbsent(new Term(field, text), this::lookUp);
  }

  private TermQuery lookUp(Term term) {
    try {
      return new TermQuery(term, TermStates.build(searcher, term, true));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
