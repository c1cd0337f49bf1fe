package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
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
  private final TermLookup terms;
  private final Ranking ranking;

  SecondLook(IndexSearcher searcher, TermLookup terms, Ranking ranking) {
    this.searcher = searcher;
    this.terms = terms;
    this.ranking = ranking;
  }

  /** What each adds to the first score. */
  List<Evidence> evidence(AnalyzedQuery query) {
    return evidence(query, terms, ranking);
  }

  /** The same without an index. */
  static List<Evidence> evidence(AnalyzedQuery query, TermLookup terms, Ranking ranking) {
    List<Evidence> evidence = new ArrayList<>();
    query
        .units()
        .forEach(unit -> {
          evidence.add(
              Evidence.term(Kind.UNIT, Where.ANYWHERE, terms.query(Schema.UNITS, unit))
                  .boosted(ranking.units()));
          evidence.add(
              Evidence.term(Kind.LEAD_UNIT, Where.LEAD, terms.query(Schema.LEAD_UNITS, unit))
                  .boosted(ranking.lead()));
        });
    String text = query.runs().stream().map(Run::text).distinct().collect(Collectors.joining(" "));
    Schema.TEXTS.forEach(field -> {
      List<TermQuery> pairs =
          query.pairs().stream().map(pair -> terms.query(field.pairs(), pair)).toList();
      Query passage = new PassageQuery(field.pairs(), pairs, ranking.passageWidth());
      evidence.add(
          new Evidence(Kind.PASSAGE, Evidence.where(field), text, passage)
              .boosted(ranking.passage()));
    });
    return evidence;
  }

  /** Puts the first so many of those documents into their new order, with their new scores. */
  void reorder(ScoreDoc[] documents, int first, AnalyzedQuery query) throws IOException {
    ScoreDoc[] window = Arrays.copyOf(documents, first);
    ScoreDoc[] byNumber = window.clone();
    Arrays.sort(byNumber, Comparator.comparingInt(document -> document.doc));
    int[] numbers = Arrays.stream(byNumber).mapToInt(document -> document.doc).toArray();
    DocumentScores scores = new DocumentScores(searcher, numbers);
    for (Evidence part : evidence(query)) {
      scores.by(part.query(), (place, more) -> byNumber[place].score += more);
    }
    Arrays.sort(window, Comparator.comparingDouble(it -> -it.score));
    System.arraycopy(window, 0, documents, 0, window.length);
  }
}
