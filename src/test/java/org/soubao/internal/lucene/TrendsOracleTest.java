package org.soubao.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.model.Article;
import org.soubao.model.Origin;
import org.soubao.search.Filter;
import org.soubao.search.FilterField;
import org.soubao.search.SearchRequest;
import org.soubao.search.Trends;
import org.soubao.search.Trends.Bucket;
import org.soubao.search.Trends.Count;
import org.soubao.search.Trends.Printing;
import org.soubao.search.TrendsRequest;
import org.soubao.search.TrendsRequest.By;

/** Counts are those that somebody gets who exports all that is found, and counts that. */
class TrendsOracleTest {
  private static final long SEED = Long.getLong("trends.seed", 20261122);
  private static final int QUESTIONS = 100;
  private static final List<By> CHOICES = List.of(By.values());

  @TempDir static Path index;
  private static ReprintedArchive archive;

  @BeforeAll
  static void open() throws IOException {
    archive = new ReprintedArchive(index, 900, new Random(SEED));
  }

  @AfterAll
  static void close() throws IOException {
    archive.close();
  }

  @Test
  void countsAreThoseOfAnExport() {
    Random random = new Random(SEED);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < QUESTIONS; i++) {
      SearchRequest search = question(random);
      By by = ReprintedArchive.one(CHOICES, random);
      String name = "seed %d, by %s, %s".formatted(SEED, by, search);
      Trends trends = archive.trends(new TrendsRequest(search, by));
      Oracle oracle = new Oracle(search, by);
      assertThat(trends.buckets()).as(name).isEqualTo(oracle.buckets());
      assertThat(trends.total()).as(name).isEqualTo(count(oracle.found, oracle.held));
      assertThat(trends.unknown()).as(name).isEqualTo(oracle.count(null));
      assertThat(trends.first()).as(name).isEqualTo(first(oracle.found));
      assertThat(trends.relaxed()).as(name).isEqualTo(archive.search(search).relaxed());
      assertThat(trends.partial()).isFalse();
      assertThat(trends.buckets().stream().mapToLong(it -> it.count().articles()).sum())
          .as("none is lost, %s", name)
          .isEqualTo(trends.total().articles() - trends.unknown().articles());
      note(trends, seen);
    }
    assertThat(seen).contains("relaxed", "any-word", "nothing", "story in two buckets", "unknown");
  }

  private static void note(Trends trends, Set<String> seen) {
    trends.notices().forEach(notice -> seen.add(notice.code().word()));
    if (trends.total().articles() == 0) {
      seen.add("nothing");
    }
    if (trends.unknown().articles() > 0) {
      seen.add("unknown");
    }
    if (trends.buckets().stream().mapToLong(it -> it.count().stories()).sum()
        > trends.total().stories()) {
      seen.add("story in two buckets");
    }
  }

  private static SearchRequest question(Random random) {
    SearchRequest.Builder question =
        SearchRequest.query(ReprintedArchive.query(5, random)).allWords(random.nextInt(4) == 0);
    if (random.nextInt(3) == 0) {
      question.filter(FilterField.CITY, ReprintedArchive.city(random));
    }
    if (random.nextInt(4) == 0) {
      question.exclude(FilterField.NEWSPAPER, ReprintedArchive.newspaper(random));
    }
    if (random.nextInt(4) == 0) {
      question.filter(FilterField.ORIGIN, Origin.WIRE.word());
    }
    if (random.nextInt(4) == 0) {
      question.from(LocalDate.of(2024, 12, 25)).to(LocalDate.of(2025, 1, 1 + random.nextInt(30)));
    }
    return question.build();
  }

  private static Count count(List<Article> found, List<Article> held) {
    long stories = found.stream().map(it -> archive.story(it.id())).distinct().count();
    return new Count(found.size(), stories, held.size());
  }

  private static @Nullable Printing first(List<Article> found) {
    List<Article> dated =
        found.stream()
            .filter(it -> it.date() != null)
            .sorted(Comparator.comparing(Article::date).thenComparing(Article::id))
            .toList();
    if (dated.isEmpty()) {
      return null;
    }
    Article first = dated.getFirst();
    LocalDate date = first.date();
    long sameDay = dated.stream().filter(it -> date.equals(it.date())).count();
    return new Printing(
        first.id(), first.newspaper(), first.place().city(), date, first.headline(), sameDay);
  }

  /** Has all that is found and held, and looks through it again for each bucket. */
  private static final class Oracle {
    private final List<Article> found;
    private final List<Article> held;
    private final By by;

    Oracle(SearchRequest search, By by) {
      this.by = by;
      found = articles(search);
      SearchRequest.Builder issues = SearchRequest.everything().from(search.from()).to(search.to());
      for (Filter filter : search.filters()) {
        if (filter.field() != FilterField.ORIGIN) {
          issues.filter(filter);
        }
      }
      held = articles(issues.build());
    }

    private static List<Article> articles(SearchRequest request) {
      return archive.export(request).stream().map(archive::article).toList();
    }

    private @Nullable String key(Article article) {
      return switch (by) {
        case MONTH -> article.date() == null ? null : YearMonth.from(article.date()).toString();
        case CITY -> article.place().city();
        case NEWSPAPER -> article.newspaper();
      };
    }

    private List<Article> in(@Nullable String key, List<Article> articles) {
      return articles.stream()
          .filter(it -> key == null ? key(it) == null : key.equals(key(it)))
          .toList();
    }

    Count count(@Nullable String key) {
      return TrendsOracleTest.count(in(key, found), in(key, held));
    }

    List<Bucket> buckets() {
      Set<String> keys = new TreeSet<>();
      for (Article article : held) {
        String key = key(article);
        if (key != null) {
          keys.add(key);
        }
      }
      List<Bucket> buckets = new ArrayList<>();
      for (String key : keys) {
        long days = in(key, held).stream().map(Article::date).distinct().count();
        Integer heldDays = by == By.MONTH ? (int) days : null;
        buckets.add(new Bucket(key, count(key), heldDays, first(in(key, found))));
      }
      Function<Bucket, Long> articles = bucket -> -bucket.count().articles();
      Function<Bucket, Long> all = bucket -> -bucket.count().held();
      if (by != By.MONTH) {
        buckets.sort(Comparator.comparing(articles).thenComparing(all).thenComparing(Bucket::key));
      }
      return buckets;
    }
  }
}
