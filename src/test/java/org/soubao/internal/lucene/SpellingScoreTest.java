package org.soubao.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.soubao.internal.pages.Gazetteer;
import org.soubao.internal.pages.Gazetteer.Named;
import org.soubao.search.SearchRequest;
import org.soubao.search.SearchResult;
import org.soubao.search.Suggestion;

/**
 * How often misspelt queries get the right one offered, and right ones a wrong one; and what
 * suggestions take. On an index of the broadcast articles, named by {@code -Dhelp.index=DIR}.
 */
class SpellingScoreTest {
  private static final int RARE = 150;
  private static final List<String> TYPED =
      List.of(
          "l", "lz", "lzh", "liuzhou", "柳", "柳州", "防汛", "中国", "国", "bei", "zh", "shanxi", "習近平",
          "2012", "的");

  @Test
  void misspeltQueriesGetTheRightOneAndRightOnesNone() throws Exception {
    String folder = System.getProperty("help.index", "");
    assumeTrue(!folder.isEmpty(), "-Dhelp.index=DIR names an index of the broadcast articles");
    try (LuceneEngine engine = LuceneEngine.open(Path.of(folder))) {
      suggestionTimes(engine);
      misspelt(engine);
      Map<String, Integer> false1 = falseOffers(engine, rareWords(Path.of(folder)));
      Map<String, Integer> false2 = falseOffers(engine, absentPlaces(engine));
      System.out.printf("offers for rare words of %d: %s%n", 2 * RARE, false1.keySet());
      System.out.printf("offers for absent places of %d: %s%n", RARE, false2.keySet());
      assertThat(false1).hasSizeLessThan(2 * RARE / 20);
      assertThat(false2).hasSizeLessThan(RARE / 20);
    }
  }

  private static void misspelt(LuceneEngine engine) throws Exception {
    Map<String, int[]> tally = new TreeMap<>();
    List<Double> times = new ArrayList<>();
    for (String row : Files.readAllLines(Path.of("src/test/resources/spelling/misspelt.tsv"))) {
      if (!row.startsWith("#")) {
        String[] cells = row.split("\t", -1);
        SearchResult result = search(engine, cells[1]);
        times.add(result.took().toNanos() / 1e6);
        String offer = result.didYouMean();
        int[] counts = tally.computeIfAbsent(cells[0], kind -> new int[3]);
        counts[cells[2].equals(offer) ? 0 : offer == null ? 2 : 1]++;
      }
    }
    tally.forEach((kind, counts) ->
        System.out.printf(
            "%s: right %d, wrong %d, none %d%n", kind, counts[0], counts[1], counts[2]));
    print("misspelt queries", times);
    int[] alike = tally.get("h");
    assertThat(alike[0]).isGreaterThan(10 * alike[1]).isGreaterThan(3 * alike[2]);
  }

  private static Map<String, Integer> falseOffers(LuceneEngine engine, List<String> right) {
    Map<String, Integer> offers = new TreeMap<>();
    for (String query : right) {
      String offer = search(engine, query).didYouMean();
      if (offer != null) {
        offers.put(query + "→" + offer, 1);
      }
    }
    return offers;
  }

  private static SearchResult search(LuceneEngine engine, String query) {
    return engine.search(SearchRequest.query(query).build());
  }

  /** Words, and pairs of any kind, that one or two articles have. */
  private static List<String> rareWords(Path index) throws Exception {
    Path generation = index.resolve(Files.readString(index.resolve("current")).strip());
    List<String> rare = new ArrayList<>();
    Random random = new Random(7);
    try (FSDirectory directory = FSDirectory.open(generation);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      for (String field : List.of(Schema.BODY.words(), Schema.BODY.pairs())) {
        List<String> all = new ArrayList<>();
        TermsEnum terms = MultiTerms.getTerms(reader, field).iterator();
        for (BytesRef term = terms.next(); term != null; term = terms.next()) {
          String text = term.utf8ToString();
          if (terms.docFreq() <= 2 && text.matches("[一-鿿]{2,}")) {
            all.add(text);
          }
        }
        Collections.shuffle(all, random);
        rare.addAll(all.subList(0, RARE));
      }
    }
    return rare;
  }

  private static List<String> absentPlaces(LuceneEngine engine) {
    return Gazetteer.standard().all().stream()
        .map(Named::official)
        .filter(place -> search(engine, '"' + place + '"').total().value() == 0)
        .limit(RARE)
        .toList();
  }

  private static void suggestionTimes(LuceneEngine engine) {
    long start = System.nanoTime();
    engine.suggest("lz", Suggestion.DEFAULT_LIMIT);
    System.out.printf("the first suggestion: %.0f ms%n", (System.nanoTime() - start) / 1e6);
    List<Double> times = new ArrayList<>();
    for (int round = 0; round < 120; round++) {
      for (String typed : TYPED) {
        long begin = System.nanoTime();
        engine.suggest(typed, Suggestion.DEFAULT_LIMIT);
        if (round >= 60) {
          times.add((System.nanoTime() - begin) / 1e6);
        }
      }
    }
    print("suggestions", times);
  }

  private static void print(String what, List<Double> times) {
    Collections.sort(times);
    System.out.printf(
        "%s: median %.2f ms, p90 %.2f, p99 %.2f%n",
        what,
        times.get(times.size() / 2),
        times.get(times.size() * 9 / 10),
        times.get(times.size() * 99 / 100));
  }
}
