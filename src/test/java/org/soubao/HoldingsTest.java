package org.soubao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.model.Place;
import org.soubao.search.HeldIssues;
import org.soubao.search.HeldNewspaper;
import org.soubao.search.Issue;
import org.soubao.search.IssueArticle;
import org.soubao.search.IssuePage;

/**
 * What an archive says of newspapers, issues and pages is what was put into it, however it was
 * shuffled and updated. {@code -Dholdings.seed} repeats a run.
 */
class HoldingsTest {
  private static final long SEED = Long.getLong("holdings.seed", System.nanoTime());
  private static final int ROUNDS = 8;
  private static final List<String> NEWSPAPERS = List.of("青石晚报", "白鹭时报", "松涛新报");
  private static final LocalDate FIRST = LocalDate.parse("2024-12-20");

  /** In print order. */
  private static final List<String> PAGES = List.of("2", "10", "A01", "A2", "A10", "B01", "");

  @TempDir Path temp;

  private final Random random = new Random(SEED);

  /** What lies in the sources: each issue as its file of lines. */
  private final Map<Path, Printed> files = new TreeMap<>();

  private int last;

  /**
   * An issue as it was printed; a page of no label is not known.
   *
   * @param date null where it is not known
   */
  private record Printed(
      String newspaper, @Nullable LocalDate date, NavigableMap<Integer, List<String>> pages) {
    long articles() {
      return pages.values().stream().mapToLong(List::size).sum();
    }
  }

  @Test
  void whatIsHeldIsWhatWasPutIn() throws IOException {
    Path sources = Files.createDirectories(temp.resolve("sources"));
    for (int i = 0; i < 12; i++) {
      write(sources);
    }
    Path index = temp.resolve("index");
    Reindex.from(sources).into(index).run();
    for (int round = 0; round < ROUNDS; round++) {
      try (Archive archive = Archive.open(index)) {
        compare(archive);
      }
      for (int i = random.nextInt(4); i >= 0; i--) {
        write(sources);
        remove();
      }
      Update.of(index).run();
    }
  }

  @Test
  void anOpenArchiveFollowsAnUpdate() throws Exception {
    Path sources = Files.createDirectories(temp.resolve("sources"));
    write(sources);
    Path index = temp.resolve("index");
    Reindex.from(sources).into(index).run();
    try (Archive archive = Archive.open(index)) {
      compare(archive);
      long before = articles(archive);
      write(sources);
      Update.of(index).run();
      for (int i = 0; i < 200 && articles(archive) == before; i++) {
        Thread.sleep(50);
      }
      compare(archive);
    }
  }

  private static long articles(Archive archive) {
    return archive.newspapers().stream().mapToLong(HeldNewspaper::articles).sum();
  }

  private void compare(Archive archive) {
    List<HeldNewspaper> newspapers = archive.newspapers();
    assertThat(archive.newspapers()).isSameAs(newspapers);
    assertThat(newspapers)
        .as("seed %d", SEED)
        .isSortedAccordingTo(
            Comparator.comparingLong(HeldNewspaper::articles)
                .reversed()
                .thenComparing(HeldNewspaper::name));
    assertThat(newspapers.stream().map(HeldNewspaper::name))
        .containsExactlyInAnyOrderElementsOf(
            files.values().stream().map(Printed::newspaper).distinct().toList());
    newspapers.forEach(newspaper -> compare(archive, newspaper));
    assertThat(archive.issues("没有的报", null, null)).isEmpty();
    assertThat(archive.issue("没有的报", FIRST)).isEmpty();
  }

  private void compare(Archive archive, HeldNewspaper held) {
    NavigableMap<LocalDate, Printed> days = new TreeMap<>();
    own(held.name())
        .filter(issue -> issue.date() != null)
        .forEach(issue -> days.put(issue.date(), issue));
    assertThat(held.articles()).isEqualTo(own(held.name()).mapToLong(Printed::articles).sum());
    assertThat(held.issues()).as("seed %d", SEED).isEqualTo(days.size());
    assertThat(held.first()).isEqualTo(days.isEmpty() ? null : days.firstKey());
    assertThat(held.last()).isEqualTo(days.isEmpty() ? null : days.lastKey());
    assertThat(held.place()).isEqualTo(place(held.name()));
    Map<YearMonth, List<Printed>> months = new TreeMap<>();
    days.forEach((day, issue) ->
        months.computeIfAbsent(YearMonth.from(day), month -> new ArrayList<>()).add(issue));
    assertThat(held.months())
        .containsExactlyElementsOf(
            months.entrySet().stream()
                .map(month ->
                    new HeldNewspaper.Month(
                        month.getKey(),
                        month.getValue().size(),
                        month.getValue().stream().mapToLong(Printed::articles).sum()))
                .toList());
    compareSpans(archive, held.name(), days);
    for (int day = -1; day < 45; day++) {
      compare(archive.issue(held.name(), FIRST.plusDays(day)).orElseThrow(), held.name(), days);
    }
  }

  private void compareSpans(
      Archive archive, String newspaper, NavigableMap<LocalDate, Printed> days) {
    for (int i = 0; i < 5; i++) {
      LocalDate from = random.nextInt(4) == 0 ? null : FIRST.plusDays(random.nextInt(45));
      LocalDate to = random.nextInt(4) == 0 ? null : FIRST.plusDays(random.nextInt(45));
      HeldIssues issues = archive.issues(newspaper, from, to).orElseThrow();
      assertThat(issues.issues())
          .as("seed %d: %s to %s", SEED, from, to)
          .containsExactlyElementsOf(
              days.values().stream()
                  .filter(issue -> from == null || !from.isAfter(issue.date()))
                  .filter(issue -> to == null || !to.isBefore(issue.date()))
                  .map(issue -> new HeldIssues.Day(issue.date(), issue.articles()))
                  .toList());
      assertThat(issues.first()).isEqualTo(days.isEmpty() ? null : days.firstKey());
      assertThat(issues.last()).isEqualTo(days.isEmpty() ? null : days.lastKey());
    }
  }

  private static void compare(
      Issue issue, String newspaper, NavigableMap<LocalDate, Printed> days) {
    assertThat(issue.newspaper()).isEqualTo(newspaper);
    assertThat(issue.previous()).isEqualTo(days.lowerKey(issue.date()));
    assertThat(issue.next()).isEqualTo(days.higherKey(issue.date()));
    Printed printed = days.get(issue.date());
    NavigableMap<Integer, List<String>> pages = printed == null ? new TreeMap<>() : printed.pages();
    assertThat(issue.pages().stream().map(IssuePage::page))
        .as("seed %d: %s %s", SEED, newspaper, issue.date())
        .containsExactlyElementsOf(pages.keySet().stream().map(HoldingsTest::label).toList());
    assertThat(issue.pages().stream().map(HoldingsTest::ids))
        .as("seed %d: %s %s", SEED, newspaper, issue.date())
        .containsExactlyElementsOf(pages.values());
  }

  private static List<String> ids(IssuePage page) {
    return page.articles().stream().map(IssueArticle::id).toList();
  }

  private static @Nullable String label(int page) {
    return PAGES.get(page).isEmpty() ? null : PAGES.get(page);
  }

  private Stream<Printed> own(String newspaper) {
    return files.values().stream().filter(issue -> issue.newspaper().equals(newspaper));
  }

  private static Place place(String newspaper) {
    return switch (NEWSPAPERS.indexOf(newspaper)) {
      case 0 -> new Place("广西壮族自治区", "柳州市");
      case 1 -> new Place("福建省", null);
      default -> Place.UNKNOWN;
    };
  }

  /** Writes an issue anew, or another one, its articles in no order. */
  private void write(Path sources) throws IOException {
    String newspaper = NEWSPAPERS.get(random.nextInt(NEWSPAPERS.size()));
    LocalDate date = random.nextInt(8) == 0 ? null : FIRST.plusDays(random.nextInt(40));
    NavigableMap<Integer, List<String>> pages = new TreeMap<>();
    List<String> lines = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      int page = random.nextInt(PAGES.size());
      if (!pages.containsKey(page)) {
        pages.put(page, page(newspaper, date, page, lines));
      }
    }
    Collections.shuffle(lines, random);
    Path file = sources.resolve("%s-%s.jsonl".formatted(newspaper, date));
    Files.writeString(file, String.join("", lines));
    files.put(file, new Printed(newspaper, date, pages));
  }

  /** Adds the articles of a page to the lines; gives their ids in print order. */
  private List<String> page(
      String newspaper, @Nullable LocalDate date, int page, List<String> lines) {
    List<String> ids = new ArrayList<>();
    String label = label(page);
    int inFile = random.nextInt(4);
    int articles = Math.max(1, inFile + random.nextInt(13));
    int prefix = ++last;
    int letter = random.nextInt(26);
    for (int i = 0; i < articles; i++) {
      // The pieces decide where there are any; then the number, whatever stands before it.
      String id =
          i < inFile
              ? "%c-%d-%d".formatted('a' + random.nextInt(26), prefix, 99 - i)
              : "%c-%d-%d".formatted('a' + letter, prefix, 1 + i);
      String source =
          i < inFile
              ? "{\"path\":\"p.txt\",\"pieces\":[[%d,%d]]}".formatted(i * 10, i * 10 + 5)
              : "null";
      ids.add(id);
      lines.add(line(id, newspaper, date, label, source));
    }
    return ids;
  }

  private static String line(
      String id, String newspaper, @Nullable LocalDate date, @Nullable String page, String source) {
    Place place = place(newspaper);
    return "{\"id\":%s,\"newspaper\":%s,\"date\":%s,\"page\":%s,\"province\":%s,\"city\":%s,\"source\":%s,\"body\":\"河堤加固。\"}\n"
        .formatted(
            quoted(id),
            quoted(newspaper),
            quoted(Objects.toString(date, null)),
            quoted(page),
            quoted(place.province()),
            quoted(place.city()),
            source);
  }

  private static String quoted(@Nullable String text) {
    return text == null ? "null" : "\"" + text + "\"";
  }

  private void remove() throws IOException {
    if (files.size() > 3) {
      Path file = List.copyOf(files.keySet()).get(random.nextInt(files.size()));
      Files.delete(file);
      files.remove(file);
    }
  }
}
