package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.soubao.internal.analysis.Run;
import org.soubao.internal.query.AnalyzedQuery;

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

  /** The evidence of a query. */
  Query evidence(AnalyzedQuery query) {
    Set<String> units = new LinkedHashSet<>();
    Set<String> pairs = new LinkedHashSet<>();
    for (Run run : query.runs()) {
      units.addAll(run.units());
      pairs.addAll(run.pairs());
    }
    BooleanQuery.Builder evidence = new BooleanQuery.Builder();
    terms(Schema.UNITS, units, ranking.units()).forEach(it -> evidence.add(it, Occur.SHOULD));
    terms(Schema.LEAD_UNITS, units, ranking.lead()).forEach(it -> evidence.add(it, Occur.SHOULD));
    Schema.TEXTS.forEach(text -> {
      List<Query> values = terms(text.values(), query.values(), ranking.values());
      values.forEach(it -> evidence.add(it, Occur.SHOULD));
      Query passage = new PassageQuery(text.pairs(), List.copyOf(pairs), ranking.passageWidth());
      evidence.add(new BoostQuery(passage, ranking.passage()), Occur.SHOULD);
    });
    return evidence.build();
  }

  private static List<Query> terms(String field, Collection<String> terms, float boost) {
    List<Query> queries = new ArrayList<>();
    terms.forEach(term -> queries.add(new BoostQuery(new TermQuery(new Term(field, term)), boost)));
    return queries;
  }

  /** Puts the best of those documents into their new order; their first value is the score. */
  void reorder(ScoreDoc[] documents, AnalyzedQuery query) throws IOException {
    ScoreDoc[] window = Arrays.copyOf(documents, Math.min(ranking.window(), documents.length));
    List<ScoreDoc> byNumber = new ArrayList<>(List.of(window));
    byNumber.sort(Comparator.comparingInt(document -> document.doc));
    Weight weight = searcher.createWeight(searcher.rewrite(evidence(query)), ScoreMode.COMPLETE, 1);
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
