package org.soubao.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soubao.internal.analysis.WordSegmenter;
import org.soubao.search.Hit;
import org.soubao.search.SearchRequest;

/**
 * What each part of the ranking brings: {@code mvn test -Dtest=RelevanceBenchmark
 * -Dsoubao.shared=DATA -Dbenchmark.folder=DIR}. Runs only when it is named. The folder keeps the
 * indexes, which are made where they are missing; the articles' headlines are emptied, as they are
 * what is asked for. {@code -Dtest=RelevanceBenchmark#ablation} and so on does a part.
 *
 * <p>MRR@10: one by the place of the first right article among ten, 0 beyond, the mean of the set.
 * Gains are paired, with the 95 % interval of a bootstrap.
 */
class RelevanceBenchmark {
  private static final int CUT = 10;
  private static final int CHECKED = 100;

  private final Path data = Path.of(System.getProperty("soubao.shared", "../shared"), "data");
  private final Path folder = Path.of(System.getProperty("benchmark.folder", "target/relevance"));
  private final WordSegmenter segmenter = new WordSegmenter();

  @BeforeEach
  void findData() {
    Assumptions.assumeTrue(
        Files.isDirectory(data.resolve("queries")), "no queries to measure in " + data);
  }

  /** Every part left out, halved, doubled; on the sets on which the weights were chosen. */
  @Test
  void ablation() throws IOException {
    List<RankingVariant> variants = RankingVariant.chosen();
    List<double[][]> results = new ArrayList<>();
    List<JudgedSet> sets = new ArrayList<>(given());
    sets.add(sets.getFirst().withHeadlines());
    for (JudgedSet set : sets) {
      double[][] ranks = measure(set, variants);
      results.add(ranks);
      if (!set.baseline().isEmpty()) {
        printGains(set, ranks[0]);
      }
    }
    printTable(sets, variants, results);
  }

  /** Sets that nobody looked at while the weights were chosen. */
  @Test
  void unseen() throws IOException {
    List<JudgedSet> sets =
        List.of(
            JudgedSet.others(data, "traditional-shenbao", null),
            JudgedSet.others(data, "reprints-web", null),
            JudgedSet.others(data, "rmrb-1990", "known-item-rmrb-1990"),
            JudgedSet.others(data, "broadcast-2012-2023", "known-item-broadcast"));
    List<RankingVariant> variants = RankingVariant.chosen();
    List<double[][]> results = new ArrayList<>();
    for (JudgedSet set : sets) {
      results.add(measure(set, variants));
      System.out.printf("%s: %d queries%n", set.name(), set.queries().size());
    }
    printTable(sets, variants, results);
  }

  /** A search gives the same order as what is measured here. */
  @Test
  void sameAsSearch() throws IOException {
    for (JudgedSet set : given()) {
      try (LuceneEngine engine = LuceneEngine.open(index(set), Ranking.DEFAULT)) {
        Ranks ranks = new Ranks(set, List.of(RankingVariant.FULL));
        for (JudgedSet.Query query : set.queries().subList(0, CHECKED)) {
          List<String> found =
              engine.search(SearchRequest.query(query.text()).limit(CUT).build()).hits().stream()
                  .map(Hit::article)
                  .map(article -> article.id())
                  .toList();
          assertThat(ranks.first(query)).as(query.text()).isEqualTo(found);
        }
      }
    }
  }

  /** Writes the queries whose right article is not the first, with both articles, to be read. */
  @Test
  void misses() throws IOException {
    for (JudgedSet set : given().subList(1, 3)) {
      Map<String, JsonNode> articles = set.byId();
      Ranks ranks = new Ranks(set, List.of(RankingVariant.FULL));
      StringBuilder misses = new StringBuilder();
      for (JudgedSet.Query query : set.queries()) {
        List<String> found = ranks.first(query);
        if (found.isEmpty() || !query.right().contains(found.getFirst())) {
          misses.append("\n# ").append(query.text()).append('\n');
          query.right().forEach(id -> describe("right at", id, found, articles, misses));
          found.stream().limit(1).forEach(id -> describe("got", id, found, articles, misses));
        }
      }
      Path to = folder.resolve("misses-" + set.name() + ".txt");
      Files.writeString(to, misses, StandardCharsets.UTF_8);
      System.out.println(to);
    }
  }

  private static void describe(
      String what,
      String id,
      List<String> found,
      Map<String, JsonNode> articles,
      StringBuilder to) {
    JsonNode article = articles.get(id);
    to.append(
        "%s %d, %s: %s%n%s%n"
            .formatted(
                what,
                found.indexOf(id) + 1,
                id,
                article.path("headline").asText(),
                article.path("body").asText().replace('\n', ' ')));
  }

  private List<JudgedSet> given() throws IOException {
    return List.of(
        JudgedSet.given(data, "questions-cmrc", "questions-cmrc"),
        JudgedSet.given(data, "known-item-rmrb-1990", "rmrb-1990"),
        JudgedSet.given(data, "known-item-broadcast", "broadcast-2012-2023"));
  }

  private Path index(JudgedSet set) throws IOException {
    set.open(folder).reader().close();
    return set.index(folder);
  }

  /** The reciprocal ranks of every variant, query by query. */
  private double[][] measure(JudgedSet set, List<RankingVariant> variants) throws IOException {
    Ranks ranks = new Ranks(set, variants);
    double[][] byQuery =
        set.queries().parallelStream().map(ranks::reciprocal).toArray(double[][]::new);
    return IntStream.range(0, variants.size())
        .mapToObj(variant -> Arrays.stream(byQuery).mapToDouble(it -> it[variant]).toArray())
        .toArray(double[][]::new);
  }

  /** Ranks the queries of a set, for any thread. */
  private final class Ranks {
    private final IndexSearcher searcher;
    private final List<RankingVariant> variants;

    Ranks(JudgedSet set, List<RankingVariant> variants) throws IOException {
      searcher = new IndexSearcher(set.open(folder).reader());
      this.variants = variants;
    }

    double[] reciprocal(JudgedSet.Query query) {
      try {
        Set<Integer> right = documents(query.right());
        return new RankedQuery(searcher, segmenter, query.text())
            .by(variants).stream().mapToDouble(it -> reciprocal(it, right)).toArray();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The ids of the first articles, by the first variant. */
    List<String> first(JudgedSet.Query query) throws IOException {
      List<String> ids = new ArrayList<>();
      var ranked = new RankedQuery(searcher, segmenter, query.text()).by(variants).getFirst();
      for (ScoreDoc document : Arrays.copyOf(ranked, Math.min(CUT, ranked.length))) {
        ids.add(Search.article(searcher.storedFields(), document.doc).id());
      }
      return ids;
    }

    private Set<Integer> documents(Set<String> ids) throws IOException {
      Set<Integer> documents = new HashSet<>();
      for (String id : ids) {
        TermQuery byId = new TermQuery(new Term(Schema.ID, id));
        documents.add(searcher.search(byId, 1).scoreDocs[0].doc);
      }
      return documents;
    }

    private static double reciprocal(ScoreDoc[] ranked, Set<Integer> right) {
      return IntStream.range(0, Math.min(CUT, ranked.length))
          .filter(place -> right.contains(ranked[place].doc))
          .mapToDouble(place -> 1.0 / (place + 1))
          .findFirst()
          .orElse(0);
    }
  }

  /** The gain over plain Lucene, of all queries and of each half. */
  private static void printGains(JudgedSet set, double[] ranks) {
    double[] baseline = set.baseline().stream().mapToDouble(it -> it).toArray();
    print(set.name(), ranks, baseline);
    print(set.name() + ", even", half(ranks, 0), half(baseline, 0));
    print(set.name() + ", odd", half(ranks, 1), half(baseline, 1));
  }

  private static double[] half(double[] ranks, int half) {
    return IntStream.range(0, ranks.length)
        .filter(i -> i % 2 == half)
        .mapToDouble(i -> ranks[i])
        .toArray();
  }

  private static void print(String what, double[] ranks, double[] baseline) {
    System.out.printf(
        Locale.ROOT,
        "%s: %.4f, plain Lucene %.4f, gain %s%n",
        what,
        mean(ranks),
        mean(baseline),
        PairedGain.of(ranks, baseline));
  }

  private static void printTable(
      List<JudgedSet> sets, List<RankingVariant> variants, List<double[][]> results) {
    System.out.print("| variant |");
    sets.forEach(set -> System.out.print(" " + set.name() + " |"));
    System.out.println("\n|---|" + "---|".repeat(sets.size()));
    for (int variant = 0; variant < variants.size(); variant++) {
      StringBuilder row = new StringBuilder("| " + variants.get(variant).name() + " |");
      for (double[][] ranks : results) {
        row.append(String.format(Locale.ROOT, " %.4f", mean(ranks[variant])));
        row.append(variant == 0 ? " |" : ", " + PairedGain.of(ranks[variant], ranks[0]) + " |");
      }
      System.out.println(row);
    }
  }

  private static double mean(double[] of) {
    return Arrays.stream(of).average().orElse(0);
  }
}
