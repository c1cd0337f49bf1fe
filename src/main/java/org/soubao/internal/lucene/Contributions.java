package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.soubao.search.Contribution;

/**
 * What each piece of evidence adds to the scores of a few documents, by scoring it alone. Stops
 * where a search's time is up. For one thread.
 */
final class Contributions {
  private final IndexSearcher searcher;
  private final Map<Integer, List<Contribution>> byDocument = new HashMap<>();

  Contributions(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** Of that document, in the order in which evidence was added. */
  List<Contribution> of(int document) {
    return byDocument.getOrDefault(document, List.of());
  }

  /** Adds what that evidence brings to those documents. */
  void add(List<Evidence> evidence, Set<Integer> documents) throws IOException {
    SortedSet<Integer> inOrder = new TreeSet<>(documents);
    for (Evidence part : evidence) {
      if (searcher.getTimeout() != null && searcher.getTimeout().shouldExit()) {
        return;
      }
      add(part, inOrder);
    }
  }

  private void add(Evidence part, SortedSet<Integer> documents) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(part.query()), ScoreMode.COMPLETE, 1);
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    Scorer scorer = null;
    int scored = -1;
    for (int document : documents) {
      int number = ReaderUtil.subIndex(document, leaves);
      LeafReaderContext leaf = leaves.get(number);
      if (number != scored) {
        scorer = weight.scorer(leaf);
        scored = number;
      }
      if (scorer != null && isAt(scorer, document - leaf.docBase)) {
        Contribution contribution =
            new Contribution(part.kind(), part.where(), part.text(), scorer.score());
        byDocument.computeIfAbsent(document, key -> new ArrayList<>()).add(contribution);
      }
    }
  }

  private static boolean isAt(Scorer scorer, int document) throws IOException {
    int at = scorer.docID();
    return (at < document ? scorer.iterator().advance(document) : at) == document;
  }
}
