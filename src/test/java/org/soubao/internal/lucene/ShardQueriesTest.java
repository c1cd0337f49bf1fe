package org.soubao.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.InventedArchive;
import org.soubao.internal.analysis.WordSegmenter;
import org.soubao.internal.query.AnalyzedQuery;
import org.soubao.internal.query.KnownVocabulary;
import org.soubao.internal.query.QueryParser;
import org.soubao.internal.store.Generations;
import org.soubao.search.Contribution;

/** What shards are asked, against each of its parts asked of every article. */
class ShardQueriesTest {
  private static final long SEED = Long.getLong("shards.seed", 20261122);
  private static final int FIRST = 10;
  private static final WordSegmenter SEGMENTER = new WordSegmenter();
  private static final InventedArchive ARCHIVE = new InventedArchive(SEED);
  private static final Random RANDOM = new Random(SEED);

  private static Generation generation;
  private static IndexSearcher searcher;

  @BeforeAll
  static void open(@TempDir Path temp) throws IOException {
    Path index = temp.resolve("index");
    ARCHIVE.make(temp.resolve("articles"), index, 2000);
    generation = Generation.read(Generation.current(new Generations(index)));
    searcher = new IndexSearcher(generation.reader());
    assertThat(searcher.getLeafContexts()).hasSizeGreaterThan(1);
  }

  @AfterAll
  static void close() throws IOException {
    generation.reader().close();
  }

  @RepeatedTest(60)
  void theBestAreThoseOfAll() throws IOException {
    ShardQueries queries = new ShardQueries(analyzed(ARCHIVE.question().build().query()));
    Map<Integer, Float> expected = scores(queries);

    assertThat(searcher.count(queries.scored(List.of()))).isEqualTo(expected.size());
    checkBest(queries.scored(List.of()), expected);
  }

  @RepeatedTest(30)
  void amongFewTheyAreThose() throws IOException {
    ShardQueries queries = new ShardQueries(analyzed(ARCHIVE.question().build().query()));
    Query few = few();
    Map<Integer, Float> expected = scores(queries);
    List<Integer> among = documents(few);
    expected.keySet().retainAll(among);

    Query query = queries.scored(List.of(few));
    assertThat(documents(query)).containsExactlyInAnyOrderElementsOf(expected.keySet());
    checkBest(query, expected);
  }

  private static AnalyzedQuery analyzed(String query) {
    return AnalyzedQuery.of(
        QueryParser.parse(query), SEGMENTER, KnownVocabulary.of(Map.of()), false);
  }

  /** Some articles, as {@link InventedArchive} calls them. */
  private static Query few() {
    List<BytesRef> ids =
        RANDOM
            .ints(5, 0, 500)
            .mapToObj(i -> new BytesRef("%d-%d".formatted(i % 4, i * 7919 % 100_003)))
            .toList();
    return new TermInSetQuery(Schema.ID, ids);
  }

  private static void checkBest(Query query, Map<Integer, Float> expected) throws IOException {
    List<Float> best =
        expected.values().stream().sorted(Comparator.reverseOrder()).limit(FIRST).toList();
    ScoreDoc[] found =
        searcher.search(query, new TopScoreDocCollectorManager(FIRST, null, 1)).scoreDocs;
    assertThat(found).hasSameSizeAs(best);
    for (int i = 0; i < found.length; i++) {
      assertThat(found[i].score).as("seed %d", SEED).isCloseTo(best.get(i), within(1e-4f));
      assertThat(expected.get(found[i].doc)).isCloseTo(found[i].score, within(1e-4f));
    }
  }

  /** The sum of what each piece of evidence gives, of all that matches, by document. */
  private static Map<Integer, Float> scores(ShardQueries queries) throws IOException {
    Map<Integer, Float> scores = new TreeMap<>();
    documents(queries.matching()).forEach(document -> scores.put(document, 0f));
    List<Contribution> evidence = queries.evidence(false);
    for (int i = 0; i < evidence.size(); i++) {
      for (ScoreDoc each : all(queries.evidence(false, i))) {
        scores.computeIfPresent(each.doc, (document, score) -> score + each.score);
      }
    }
    return scores;
  }

  private static List<Integer> documents(Query query) throws IOException {
    List<Integer> documents = new ArrayList<>();
    for (ScoreDoc each : all(query)) {
      documents.add(each.doc);
    }
    return documents;
  }

  private static ScoreDoc[] all(Query query) throws IOException {
    int most = generation.reader().maxDoc();
    return searcher.search(query, new TopScoreDocCollectorManager(most, null, most)).scoreDocs;
  }
}
