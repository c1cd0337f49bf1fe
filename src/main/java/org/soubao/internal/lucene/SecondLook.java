package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.soubao.internal.analysis.Run;
import org.soubao.internal.query.AnalyzedQuery;
import org.soubao.search.Contribution.Kind;
import org.soubao.search.Where;

/**
 * Orders the first hits anew by evidence that would cost too much for all: single units anywhere
 * and in the lead, and the best passage. What it finds is added to the first score and is never
 * negative, so that the first hits stay the first. RELEVANCE.md has the measurements behind it.
 */
final class SecondLook {
  private final IndexSearcher searcher;
  private final Ranking ranking;

  SecondLook(IndexSearcher searcher, Ranking ranking) {
    this.searcher = searcher;
    this.ranking = ranking;
  }

  /** What each adds to the first score. */
  List<Evidence> evidence(AnalyzedQuery query) {
    List<Evidence> evidence = new ArrayList<>();
    query
        .units()
        .forEach(unit -> {
          evidence.add(
              Evidence.term(Kind.UNIT, Where.ANYWHERE, Schema.UNITS, unit)
                  .boosted(ranking.units()));
          evidence.add(
              Evidence.term(Kind.LEAD_UNIT, Where.LEAD, Schema.LEAD_UNITS, unit)
                  .boosted(ranking.lead()));
        });
    String text = query.runs().stream().map(Run::text).distinct().collect(Collectors.joining(" "));
    Schema.TEXTS.forEach(field -> {
      Query passage =
          new PassageQuery(field.pairs(), List.copyOf(query.pairs()), ranking.passageWidth());
      evidence.add(
          new Evidence(Kind.PASSAGE, Evidence.where(field), text, passage)
              .boosted(ranking.passage()));
    });
    return evidence;
  }

  private static Query joined(List<Evidence> evidence) {
    BooleanQuery.Builder joined = new BooleanQuery.Builder();
    evidence.forEach(part -> joined.add(part.query(), Occur.SHOULD));
    return joined.build();
  }

  /** Puts the best of those documents into their new order; their first value is the score. */
  void reorder(ScoreDoc[] documents, AnalyzedQuery query) throws IOException {
    ScoreDoc[] window = Arrays.copyOf(documents, Math.min(ranking.window(), documents.length));
    Map<Integer, FieldDoc> byNumber = new TreeMap<>();
    for (ScoreDoc document : window) {
      byNumber.put(document.doc, (FieldDoc) document);
    }
    int[] numbers = byNumber.keySet().stream().mapToInt(Integer::intValue).toArray();
    DocumentScores.of(
        joined(evidence(query)),
        numbers,
        searcher,
        (number, more) -> add(more, byNumber.get(number)));
    Arrays.sort(window, Comparator.comparingDouble(it -> -score((FieldDoc) it)));
    System.arraycopy(window, 0, documents, 0, window.length);
  }

  private static void add(float more, FieldDoc document) {
    document.fields[0] = score(document) + more;
  }

  private static float score(FieldDoc document) {
    return ((Number) document.fields[0]).floatValue();
  }
}
