package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.soubao.internal.lucene.ShardQueries;
import org.soubao.internal.query.AnalyzedQuery;
import org.soubao.internal.query.KnownVocabulary;
import org.soubao.search.Contribution;

/**
 * A query as every shard shall read it: what was typed, with what was found out about its words, so
 * that all come to the same.
 *
 * @param typed what was typed
 * @param units how much of it is read
 * @param allWords whether all of its words bind
 * @param relaxed how many words fewer are demanded
 * @param analyzed what that comes to
 * @param vocabulary what was found out
 */
record SharedQuery(
    String typed,
    int units,
    boolean allWords,
    int relaxed,
    AnalyzedQuery analyzed,
    KnownVocabulary vocabulary) {
  /** No more UTF-16 units are sent, which is far more than is read. */
  private static final int MOST = 100_000;

  /** The same asking for one word less. */
  SharedQuery fewer() {
    return new SharedQuery(typed, units, allWords, relaxed + 1, analyzed.relaxed(), vocabulary);
  }

  /** What matches, without a score. */
  ObjectNode matching() {
    return part("matching");
  }

  /** What matches under those filters, with the first score. */
  ObjectNode scored(Collection<ObjectNode> filters) {
    ObjectNode scored = part("scored");
    ((ObjectNode) scored.get("soubao")).set("filter", Queries.array(filters));
    return scored;
  }

  /** What the second look adds. */
  ObjectNode secondLook() {
    return part("second_look");
  }

  /** What may speak for an article, at the first look or at the second. */
  List<Contribution> evidence(boolean second) {
    return new ShardQueries(analyzed).evidence(second);
  }

  /** What each of so many pieces of {@link #evidence} adds, in the same order. */
  List<ObjectNode> evidenceQueries(boolean second, int count) {
    List<ObjectNode> queries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ObjectNode piece = part(second ? "second_look" : "scored");
      ((ObjectNode) piece.get("soubao")).put("evidence", i);
      queries.add(piece);
    }
    return queries;
  }

  private ObjectNode part(String part) {
    ObjectNode body = Queries.object();
    body.put("query", Documents.whole(typed.substring(0, Math.min(typed.length(), MOST))));
    body.put("units", units);
    body.put("all", allWords);
    body.put("relaxed", relaxed);
    body.put("part", part);
    ObjectNode answers = body.putObject("vocabulary");
    vocabulary.answers().forEach(answers::put);
    return Queries.object("soubao", body);
  }
}
