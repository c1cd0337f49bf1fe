package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.soubao.internal.analysis.Run;
import org.soubao.internal.analysis.Vocabulary;
import org.soubao.internal.analysis.WordSegmenter;
import org.soubao.internal.lucene.RankingVariant.Reading;
import org.soubao.internal.query.AnalyzedQuery;
import org.soubao.internal.query.Clause;
import org.soubao.internal.query.ParsedQuery;
import org.soubao.internal.query.Part;
import org.soubao.internal.query.QueryParser;

/**
 * Ranks the articles for one query by many variants: what they have in common is searched once, and
 * there are neither facets nor snippets. {@link RelevanceBenchmark} holds that a {@link Search}
 * gives the same order. Not for several threads.
 */
final class RankedQuery {
  private static final int MOST = 200;

  private final IndexSearcher searcher;
  private final TermLookup terms;
  private final WordSegmenter segmenter;
  private final ParsedQuery parsed;

  RankedQuery(IndexSearcher searcher, WordSegmenter segmenter, String query) {
    this.searcher = searcher;
    terms = new TermLookup(searcher);
    this.segmenter = segmenter;
    parsed = QueryParser.parse(query);
  }

  /** What was found before the second look, and by which query. */
  private record Found(AnalyzedQuery query, List<ScoreDoc> documents) {}

  /** The documents in the order of each variant. */
  List<ScoreDoc[]> by(List<RankingVariant> variants) throws IOException {
    Map<RankingVariant.First, Found> first = new LinkedHashMap<>();
    List<ScoreDoc[]> ranked = new ArrayList<>();
    for (RankingVariant variant : variants) {
      Found found = first.get(variant.first());
      if (found == null) {
        found = find(variant);
        first.put(variant.first(), found);
      }
      ScoreDoc[] documents =
          found.documents.stream().map(RankedQuery::copy).toArray(ScoreDoc[]::new);
      int window = Math.min(variant.ranking().window(), documents.length);
      new SecondLook(searcher, terms, variant.ranking()).reorder(documents, window, found.query);
      ranked.add(documents);
    }
    return ranked;
  }

  private static ScoreDoc copy(ScoreDoc document) {
    return new ScoreDoc(document.doc, document.score);
  }

  private Found find(RankingVariant variant) throws IOException {
    AnalyzedQuery query = analyzed(variant.reading());
    Matches matches = matches(query, variant);
    while (matches.count() == 0 && query.canRelax()) {
      query = query.relaxed();
      matches = matches(query, variant);
    }
    List<Evidence> evidence = Evidence.of(query, terms, variant.ranking());
    return new Found(query, List.of(new Finder(searcher).byScore(matches, evidence, MOST)));
  }

  private Matches matches(AnalyzedQuery query, RankingVariant variant) throws IOException {
    PreparedQuery prepared = new PreparedQuery(query, terms, variant.ranking(), Stories.EMPTY);
    return Matches.of(prepared.matching(), searcher);
  }

  private AnalyzedQuery analyzed(Reading reading) {
    IndexVocabulary vocabulary = new IndexVocabulary(searcher);
    return switch (reading) {
      case USED -> AnalyzedQuery.of(parsed, segmenter, vocabulary, false);
      case NO_NAMES -> AnalyzedQuery.of(parsed, segmenter, Vocabulary.NONE, false);
      case QUESTION_WORDS_KEPT ->
          withQuestionWords(AnalyzedQuery.of(parsed, segmenter, vocabulary, false));
    };
  }

  /** Takes the words of a sentence as they were typed; nothing but what ranks is different. */
  private AnalyzedQuery withQuestionWords(AnalyzedQuery query) {
    List<String> words = new ArrayList<>(query.words());
    List<Run> runs = new ArrayList<>(query.runs());
    inSentences(text -> {
      segmenter.words(text).stream().filter(it -> !words.contains(it)).forEach(words::add);
      runs.add(Run.of(text));
    });
    return query.required() > 0 || runs.size() == query.runs().size()
        ? query
        : new AnalyzedQuery(
            query.segments(),
            0,
            query.must(),
            query.mustNot(),
            words,
            runs,
            query.typed(),
            query.torn());
  }

  private void inSentences(Consumer<String> taker) {
    for (Clause clause : parsed.clauses()) {
      if (clause.part() instanceof Part.Words(String text)
          && !segmenter.withoutQuestionWords(text).equals(text)) {
        taker.accept(text);
      }
    }
  }
}
