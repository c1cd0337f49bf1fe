package org.soubao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.model.Article;
import org.soubao.search.Hit;
import org.soubao.search.SearchRequest;
import org.soubao.search.Statistics;
import org.soubao.search.Statistics.City;
import org.soubao.search.Statistics.Gap;
import org.soubao.search.Statistics.Newspaper;

/** What an archive says of itself is what a walk through its articles gives. */
class StatisticsTest {
  private static final long SEED = Long.getLong("statistics.seed", System.nanoTime());
  private static final int ROUNDS = 12;

  @TempDir Path temp;

  @Test
  void countsWhatIsThereWhateverWasRemoved() throws IOException {
    ChangingFolder folder = new ChangingFolder(temp.resolve("a"), new Random(SEED));
    Path index = temp.resolve("index");
    Reindex.from(folder.path()).into(index).run();
    for (int round = 0; round < ROUNDS; round++) {
      folder.change();
      folder.change();
      Update.of(index).run();
      try (Archive archive = Archive.open(index)) {
        compare(archive);
        assertThat(Check.of(index).run().served().faults()).as("seed %d", SEED).isEmpty();
      }
    }
  }

  private static void compare(Archive archive) {
    String where = "seed %d".formatted(SEED);
    Statistics statistics = archive.statistics();
    List<Article> all =
        archive.search(SearchRequest.everything().limit(100).build()).hits().stream()
            .map(Hit::article)
            .toList();
    assertThat(statistics.articles()).as(where).isEqualTo(all.size());
    assertThat(statistics.undated())
        .as(where)
        .isEqualTo(all.stream().filter(it -> it.date() == null).count());
    assertThat(statistics.unnamed())
        .as(where)
        .isEqualTo(all.stream().filter(it -> it.newspaper() == null).count());
    NavigableSet<LocalDate> dates = new TreeSet<>();
    all.stream().map(Article::date).filter(Objects::nonNull).forEach(dates::add);
    assertThat(statistics.first()).as(where).isEqualTo(dates.isEmpty() ? null : dates.first());
    assertThat(statistics.last()).as(where).isEqualTo(dates.isEmpty() ? null : dates.last());
    Map<String, Long> cities = new HashMap<>();
    all.stream()
        .map(it -> it.place().city())
        .filter(Objects::nonNull)
        .forEach(city -> cities.merge(city, 1L, Long::sum));
    assertThat(statistics.cities())
        .as(where)
        .extracting(City::name, City::articles)
        .containsExactlyInAnyOrderElementsOf(
            cities.entrySet().stream().map(it -> tuple(it.getKey(), it.getValue())).toList());
    compareNewspapers(statistics, all);
  }

  private static void compareNewspapers(Statistics statistics, List<Article> all) {
    Map<String, List<Article>> newspapers = new TreeMap<>();
    all.stream()
        .filter(it -> it.newspaper() != null)
        .forEach(
            it -> newspapers.computeIfAbsent(it.newspaper(), name -> new ArrayList<>()).add(it));
    assertThat(statistics.newspapers()).hasSize(newspapers.size());
    for (Newspaper newspaper : statistics.newspapers()) {
      List<Article> own = newspapers.get(newspaper.name());
      assertThat(newspaper.articles()).as("seed %d", SEED).isEqualTo(own.size());
      TreeSet<LocalDate> days = new TreeSet<>();
      own.stream().map(Article::date).filter(Objects::nonNull).forEach(days::add);
      assertThat(newspaper.days()).isEqualTo(days.size());
      TreeSet<LocalDate> missing = new TreeSet<>();
      newspaper
          .missing()
          .forEach(gap -> gap.from().datesUntil(gap.to().plusDays(1)).forEach(missing::add));
      assertThat(missing).noneMatch(days::contains);
      days.addAll(missing);
      if (!days.isEmpty()) {
        assertThat(days)
            .containsExactlyElementsOf(days.first().datesUntil(days.last().plusDays(1)).toList());
      }
    }
  }

  @Test
  void tellsWhichDaysAreMissing() throws IOException {
    StringBuilder lines = new StringBuilder();
    LocalDate day = LocalDate.parse("2025-01-01");
    for (int week = 0; week < 10; week++) {
      if (week != 4) {
        lines.append(line("w" + week, "青石周报", "\"%s\"".formatted(day.plusWeeks(week))));
      }
    }
    for (String date : List.of("2025-02-01", "2025-02-02", "2025-02-04", "2025-02-04")) {
      lines.append(line(date + lines.length(), "白鹭时报", "\"%s\"".formatted(date)));
    }
    lines.append(line("u", "无期小报", "null"));
    lines.append("{\"id\":\"n\",\"body\":\"不知出自何处。\"}\n");
    Path source = Files.writeString(temp.resolve("a.jsonl"), lines);
    Path index = temp.resolve("index");
    Instant before = Instant.now();
    Reindex.from(source).into(index).run();

    try (Archive archive = Archive.open(index)) {
      Statistics statistics = archive.statistics();
      assertThat(statistics.articles()).isEqualTo(15);
      assertThat(statistics.unnamed()).isEqualTo(1);
      assertThat(statistics.undated()).isEqualTo(2);
      assertThat(statistics.pages()).isZero();
      assertThat(statistics.finished()).isBetween(before, Instant.now());
      assertThat(statistics.sources())
          .containsExactly(new Statistics.Source(source.toAbsolutePath(), 1));
      assertThat(statistics.newspapers())
          .extracting(Newspaper::name)
          .containsExactly("青石周报", "白鹭时报", "无期小报");
      Newspaper weekly = statistics.newspapers().getFirst();
      assertThat(weekly.days()).isEqualTo(9);
      assertThat(weekly.usualInterval()).isEqualTo(7);
      assertThat(weekly.missingDays()).isEqualTo(64 - 9);
      assertThat(weekly.missing())
          .hasSize(8)
          .contains(new Gap(LocalDate.parse("2025-01-23"), LocalDate.parse("2025-02-04")));
      Newspaper daily = statistics.newspapers().get(1);
      assertThat(daily.missing())
          .containsExactly(new Gap(LocalDate.parse("2025-02-03"), LocalDate.parse("2025-02-03")));
      assertThat(daily.usualInterval()).isEqualTo(1);
      Newspaper undated = statistics.newspapers().getLast();
      assertThat(undated).isEqualTo(new Newspaper("无期小报", 1, null, null, 0, 0, List.of()));
      assertThat(archive.statistics()).isSameAs(statistics);
    }
  }

  private static String line(String id, String newspaper, String date) {
    return "{\"id\":\"%s\",\"newspaper\":\"%s\",\"date\":%s,\"body\":\"河堤加固。\"}\n"
        .formatted(id, newspaper, date);
  }
}
