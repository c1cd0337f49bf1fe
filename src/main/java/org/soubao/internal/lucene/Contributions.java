package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
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
    int[] inOrder = documents.stream().mapToInt(Integer::intValue).sorted().toArray();
    DocumentScores scores = new DocumentScores(searcher, inOrder);
    for (Evidence part : evidence) {
      if (searcher.getTimeout() != null && searcher.getTimeout().shouldExit()) {
        return;
      }
      scores.by(part.query(), (place, score) -> add(part, inOrder[place], score));
    }
  }

  private void add(Evidence part, int document, float score) {
    byDocument
        .computeIfAbsent(document, key -> new ArrayList<>())
        .add(new Contribution(part.kind(), part.where(), part.text(), score));
  }
}
