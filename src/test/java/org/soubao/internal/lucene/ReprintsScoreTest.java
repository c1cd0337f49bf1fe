package org.soubao.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.index.StoredFields;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.Reindex;
import org.soubao.internal.format.article.ArticleJson;
import org.soubao.model.Article;

/**
 * Holds what is told to be a reprint to figures, on the data of {@code -Dsoubao.shared}. With
 * {@code -Dreprints.misses=true} every miss is printed, {@code -Dreprints.seed} edits otherwise.
 */
class ReprintsScoreTest {
  private static final long SEED = Long.getLong("reprints.seed", 11);
  private static final boolean MISSES = Boolean.getBoolean("reprints.misses");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double LEAST_KEPT = 0.15;

  /** So many articles are edited, twice each. */
  private static final int EDITED = 600;

  private static final int LENT = 200;

  @TempDir Path temp;

  private Path articles;

  @BeforeEach
  void findData() {
    articles = Path.of(System.getProperty("soubao.shared", "../shared"), "data", "articles");
    boolean there = Files.isDirectory(articles);
    if (!there) {
      System.out.println("ReprintsScoreTest is skipped: there is no " + articles);
    }
    assumeTrue(there, "no " + articles);
  }

  @Test
  void realReprintsAreFound() throws IOException {
    Map<String, Integer> stories = stories(articles.resolve("reprints-web.jsonl.gz"));
    Outcome outcome = new Outcome();
    for (String line : labels()) {
      String[] label = line.split("\t", -1);
      boolean found = same(stories, label[0], label[1]);
      outcome.count(label[2].equals("1"), found, label[0] + " " + label[1]);
    }
    System.out.println("real reprints: " + outcome);
    assertThat(outcome.precision()).isGreaterThanOrEqualTo(0.97);
    assertThat(outcome.recall()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void editedArticlesAreFound() throws IOException {
    Path original = articles.resolve("broadcast-2012-2023.jsonl.gz");
    Path some = temp.resolve("some.jsonl");
    Files.write(some, lines(original).stream().filter(it -> it.hashCode() % 12 == 0).toList());
    List<Article> alone = alone(some);
    List<Article> lent = alone.subList(0, LENT);
    List<Article> chosen = alone.subList(LENT, LENT + EDITED);
    EditedArticles editor = new EditedArticles(SEED, lent);
    Random random = new Random(SEED);
    Map<String, Double> kept = new HashMap<>();
    List<String> lines = new ArrayList<>();
    for (Article article : alone) {
      lines.add(line(article));
    }
    for (Article article : chosen) {
      for (int i = 0; i < 2; i++) {
        String id = article.id() + "=" + i;
        kept.put(id, LEAST_KEPT + (1 - LEAST_KEPT) * random.nextDouble());
        lines.add(line(editor.edit(article, id, kept.get(id))));
      }
    }
    Path all = temp.resolve("all.jsonl");
    Files.write(all, lines);
    Map<String, Integer> stories = stories(all);
    Outcome outcome = new Outcome();
    kept.forEach((id, share) -> {
      String from = id.substring(0, id.indexOf('='));
      outcome.count(true, same(stories, id, from), "%s kept %.2f".formatted(id, share));
    });
    countFalse(stories, outcome);
    System.out.println("edited articles: " + outcome);
    assertThat(outcome.precision()).isGreaterThanOrEqualTo(0.97);
    assertThat(outcome.recall()).isGreaterThanOrEqualTo(0.95);
  }

  /** Agency copy that two papers printed, one with a jump line; the third tells of another call. */
  @Test
  void theTelephoneCallIsOneStory() throws IOException {
    Map<String, Integer> stories = stories(articles.resolve("../seeds"));
    assertThat(stories).containsOnlyKeys("000_1fbc8f6db860bdc1-1", "001_13a152d53f73165c-1");
    assertThat(new HashSet<>(stories.values())).hasSize(1);
  }

  private static void countFalse(Map<String, Integer> stories, Outcome outcome) {
    Map<Integer, Set<String>> origins = new HashMap<>();
    stories.forEach((id, story) ->
        origins.computeIfAbsent(story, it -> new HashSet<>()).add(id.replaceAll("=.*", "")));
    origins
        .values()
        .forEach(mixed -> {
          for (int i = 1; i < mixed.size(); i++) {
            outcome.count(false, true, String.join(" ", mixed));
          }
        });
  }

  /** The articles that are no reprints of each other. */
  private List<Article> alone(Path file) throws IOException {
    Map<String, Integer> stories = stories(file);
    List<Article> alone = new ArrayList<>();
    for (Article article : read(temp.resolve("index"))) {
      if (!stories.containsKey(article.id())) {
        alone.add(article);
      }
    }
    alone.sort(Comparator.comparing(Article::id));
    return alone;
  }

  private static boolean same(Map<String, Integer> stories, String one, String other) {
    return stories.containsKey(one) && stories.get(one).equals(stories.get(other));
  }

  /** The story of each article that has one. */
  private Map<String, Integer> stories(Path source) throws IOException {
    Path index = temp.resolve("index");
    Reindex.from(source).into(index).run();
    Generation open = Generation.open(index);
    try {
      Map<String, Integer> stories = new HashMap<>();
      StoredFields stored = open.reader().storedFields();
      for (int story = 0; story < open.stories().size(); story++) {
        for (int document : open.stories().printings(story)) {
          stories.put(Search.article(stored, document).id(), story);
        }
      }
      return stories;
    } finally {
      open.reader().close();
    }
  }

  private static List<Article> read(Path index) throws IOException {
    Generation open = Generation.open(index);
    try {
      List<Article> all = new ArrayList<>();
      StoredFields stored = open.reader().storedFields();
      for (int document = 0; document < open.reader().maxDoc(); document++) {
        all.add(Search.article(stored, document));
      }
      return all;
    } finally {
      open.reader().close();
    }
  }

  private static String line(Article article) throws IOException {
    return JSON.writeValueAsString(ArticleJson.toMap(article));
  }

  private static List<String> labels() throws IOException {
    try (InputStream in = ReprintsScoreTest.class.getResourceAsStream("reprints-web-labels.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  private static List<String> lines(Path gzip) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(gzip))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /** What was found and what should have been. */
  private static final class Outcome {
    private int right;
    private int missed;
    private int wrong;

    void count(boolean expected, boolean found, String what) {
      right += expected && found ? 1 : 0;
      missed += expected && !found ? 1 : 0;
      wrong += !expected && found ? 1 : 0;
      if (MISSES && expected != found) {
        System.out.println((expected ? "missed " : "wrong ") + what);
      }
    }

    double precision() {
      return (double) right / (right + wrong);
    }

    double recall() {
      return (double) right / (right + missed);
    }

    @Override
    public String toString() {
      return "precision %.3f, recall %.3f, of %d pairs"
          .formatted(precision(), recall(), right + missed);
    }
  }
}
