package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
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
    Set<String> units = new LinkedHashSet<>();
    Set<String> pairs = new LinkedHashSet<>();
    for (Run run : query.runs()) {
      units.addAll(run.units());
      pairs.addAll(run.pairs());
    }
    List<Evidence> evidence = new ArrayList<>();
    units.forEach(unit -> {
      evidence.add(
          Evidence.term(Kind.UNIT, Where.ANYWHERE, Schema.UNITS, unit).boosted(ranking.units()));
      evidence.add(
          Evidence.term(Kind.LEAD_UNIT, Where.LEAD, Schema.LEAD_UNITS, unit)
              .boosted(ranking.lead()));
    });
    String text = query.runs().stream().map(Run::text).distinct().collect(Collectors.joining(" "));
    Schema.TEXTS.forEach(field -> {
      Query passage = new PassageQuery(field.pairs(), List.copyOf(pairs), ranking.passageWidth());
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
    List<ScoreDoc> byNumber = new ArrayList<>(List.of(window));
    byNumber.sort(Comparator.comparingInt(document -> document.doc));
    Weight weight =
        searcher.createWeight(searcher.rewrite(joined(evidence(query))), ScoreMode.COMPLETE, 1);
    Scorer scorer = null;
    LeafReaderContext leaf = null;
    for (ScoreDoc document : byNumber) {
      LeafReaderContext its = leafOf(document);
      if (!its.equals(leaf)) {
        leaf = its;
        scorer = weight.scorer(leaf);
      }
      add(scorer, document.doc - leaf.docBase, (FieldDoc) document);
    }
    Arrays.sort(window, Comparator.comparingDouble(it -> -score((FieldDoc) it)));
    System.arraycopy(window, 0, documents, 0, window.length);
  }

  private LeafReaderContext leafOf(ScoreDoc document) {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    return leaves.get(ReaderUtil.subIndex(document.doc, leaves));
  }

  private static void add(Scorer scorer, int number, FieldDoc document) throws IOException {
    if (scorer == null) {
      return;
    }
    int at = scorer.docID() < number ? scorer.iterator().advance(number) : scorer.docID();
    if (at == number) {
      document.fields[0] = score(document) + scorer.score();
    }
  }

  private static float score(FieldDoc document) {
    return ((Number) document.fields[0]).floatValue();
  }
}
