package org.soubao.internal.lucene;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.model.Article;
import org.soubao.search.Hit;
import org.soubao.search.SearchRequest;
import org.soubao.search.SearchResult;

/**
 * Stars, distances and misread characters find what a search through lists of units finds, and no
 * other article; and something of every hit is marked. Repeat a failure with {@code
 * -Dpatterns.seed=SEED}.
 */
class PatternOracleTest {
  private static final long SEED = Long.getLong("patterns.seed", 20250224);
  private static final int ARTICLES = 80;
  private static final int QUERIES = 400;

  /** Few different ones, so that queries find something. */
  private static final List<String> UNITS =
      List.of("江", "水", "桥", "墩", "夜", "读", "𠮷", "〇", "2025", "202", "20", "brt", "brts", "br");

  private static final List<String> BETWEEN = List.of("", "", "", "，", "。", "“", "——");

  @TempDir static Path index;
  private static final Random RANDOM = new Random(SEED);
  private static final List<List<List<String>>> TEXTS = new ArrayList<>();
  private static LuceneEngine engine;

  @BeforeAll
  static void open() {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      List<List<String>> paragraphs = List.of(units(4), units(9), units(14), units(1));
      TEXTS.add(paragraphs);
      String body = paragraphs.stream().skip(1).map(it -> printed(it)).collect(joining("\n"));
      articles.add(Article.builder(id(i), body).headline(printed(paragraphs.getFirst())).build());
    }
    Articles.index(index, articles);
    engine = LuceneEngine.open(index);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @Test
  void stars() {
    for (int i = 0; i < QUERIES; i++) {
      List<String> run = run(1 + RANDOM.nextInt(4));
      String query = "+" + joined(run) + "*";
      check(query, paragraph -> standsAt(paragraph, run, PatternOracleTest::begins));
    }
  }

  @Test
  void misreadCharacters() {
    for (int i = 0; i < QUERIES; i++) {
      List<String> run = run(3 + RANDOM.nextInt(5));
      if (RANDOM.nextBoolean()) {
        run.set(RANDOM.nextInt(run.size()), UNITS.get(RANDOM.nextInt(UNITS.size())));
      }
      check("\"" + joined(run) + "\"~1c", paragraph -> resembles(paragraph, run));
    }
  }

  @Test
  void distances() {
    for (int i = 0; i < QUERIES; i++) {
      Set<List<String>> runs = new HashSet<>();
      int wanted = 2 + RANDOM.nextInt(2);
      while (runs.size() < wanted) {
        runs.add(run(1 + RANDOM.nextInt(3)));
      }
      int distance = RANDOM.nextInt(7);
      String query = runs.stream().map(PatternOracleTest::joined).collect(joining(" "));
      check(
          "\"" + query + "\"~" + distance,
          paragraph -> isNear(paragraph, List.copyOf(runs), distance));
    }
  }

  private static void check(String query, Predicate<List<String>> oracle) {
    Set<String> expected = new TreeSet<>();
    for (int i = 0; i < ARTICLES; i++) {
      if (TEXTS.get(i).stream().anyMatch(oracle)) {
        expected.add(id(i));
      }
    }
    SearchResult result = engine.search(SearchRequest.query(query).limit(ARTICLES).build());
    assertThat(result.notices()).isEmpty();
    Set<String> found = new TreeSet<>();
    for (Hit hit : result.hits()) {
      found.add(hit.article().id());
      boolean body = hit.snippets().stream().anyMatch(it -> !it.highlights().isEmpty());
      assertThat(body || !hit.headline().highlights().isEmpty()).as("%s %s", query, hit).isTrue();
    }
    assertThat(found).as("seed %d, query %s", SEED, query).isEqualTo(expected);
  }

  private interface Same {
    boolean of(List<String> run, int i, String unit);
  }

  private static boolean begins(List<String> run, int i, String unit) {
    return i == run.size() - 1 ? unit.startsWith(run.get(i)) : unit.equals(run.get(i));
  }

  private static boolean standsAt(List<String> paragraph, List<String> run, Same same) {
    for (int start = 0; start + run.size() <= paragraph.size(); start++) {
      boolean all = true;
      for (int i = 0; i < run.size(); i++) {
        all &= same.of(run, i, paragraph.get(start + i));
      }
      if (all) {
        return true;
      }
    }
    return false;
  }

  /** One unit differs at the most; beyond the ends of a paragraph stands one that differs. */
  private static boolean resembles(List<String> paragraph, List<String> run) {
    List<String> padded = new ArrayList<>(paragraph);
    padded.addFirst("");
    padded.addLast("");
    for (int start = 0; start + run.size() <= padded.size(); start++) {
      int wrong = 0;
      for (int i = 0; i < run.size(); i++) {
        wrong += padded.get(start + i).equals(run.get(i)) ? 0 : 1;
      }
      if (wrong < 2) {
        return true;
      }
    }
    return false;
  }

  /** Tries every window of the paragraph. */
  private static boolean isNear(List<String> paragraph, List<List<String>> runs, int distance) {
    int width = distance + runs.stream().mapToInt(List::size).sum();
    for (int start = 0; start < paragraph.size(); start++) {
      int end = Math.min(paragraph.size(), start + width);
      List<String> window = paragraph.subList(start, end);
      if (runs.stream().allMatch(run -> standsAt(window, run, (r, i, u) -> u.equals(r.get(i))))) {
        return true;
      }
    }
    return false;
  }

  private static List<String> run(int size) {
    List<List<String>> paragraphs = TEXTS.get(RANDOM.nextInt(ARTICLES));
    List<String> paragraph = paragraphs.get(RANDOM.nextInt(3));
    int length = Math.min(size, paragraph.size());
    int start = RANDOM.nextInt(paragraph.size() - length + 1);
    return new ArrayList<>(paragraph.subList(start, start + length));
  }

  private static List<String> units(int size) {
    List<String> units = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      units.add(UNITS.get(RANDOM.nextInt(UNITS.size())));
    }
    return units;
  }

  /** Numbers and words are kept apart, or they would be one unit. */
  private static String joined(List<String> units) {
    StringBuilder text = new StringBuilder();
    for (String unit : units) {
      boolean word = Character.isLetterOrDigit(unit.charAt(0)) && unit.charAt(0) < 128;
      text.append(word && text.length() > 0 ? "·" : "").append(unit);
    }
    return text.toString();
  }

  private static String printed(List<String> units) {
    StringBuilder text = new StringBuilder();
    for (String unit : units) {
      text.append(text.length() > 0 ? "·" : "").append(unit);
      text.append(BETWEEN.get(RANDOM.nextInt(BETWEEN.size())));
    }
    return text.toString();
  }

  private static String id(int i) {
    return "id%03d".formatted(i);
  }
}
