package org.soubao.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.soubao.search.Statistics;
import org.soubao.search.Statistics.Gap;
import org.soubao.search.Statistics.Newspaper;
import org.soubao.search.Statistics.Sizes;

/** Prints statistics for a reader, in the columns of a terminal. */
final class PlainStatistics {
  private static final int CITIES = 20;

  /** Of a newspaper, the longest ones. */
  private static final int GAPS = 5;

  private static final int NAME = 20;
  private static final int NUMBER = 9;
  private static final int DATE = 12;
  private static final String INDENT = "    ";

  /** On fewer days than that there is nothing that could be called a rule. */
  private static final int RULE = 8;

  private final Console console;
  private final Instant now;

  /** Prints there; ages are told as of {@code now}. */
  PlainStatistics(Console console, Instant now) {
    this.console = console;
    this.now = now;
  }

  void print(String place, Statistics statistics) {
    row("index", List.of(place));
    row("articles", List.of(text("articles.value", statistics.articles(), statistics.undated())));
    row("pages", List.of(number(statistics.pages())));
    row("newspapers", List.of(newspapers(statistics)));
    row("dates", List.of(dates(statistics)));
    row("cities", cities(statistics));
    row("size", List.of(size(statistics.sizes())));
    row("schema", List.of(statistics.schema()));
    row("finished", List.of(finished(statistics.finished())));
    for (Statistics.Source source : statistics.sources()) {
      row("source", List.of(text("source.value", source.path().toString(), source.files())));
    }
    if (!statistics.newspapers().isEmpty()) {
      console.print("");
      head();
      statistics.newspapers().forEach(this::print);
    }
  }

  /** A label, and its value in as many lines as it needs; none where it is empty. */
  private void row(String key, List<String> values) {
    int label = Stream.of("newspapers", "finished").mapToInt(it -> label(it)).max().orElse(0) + 2;
    String separator = console.messages().separator();
    String begin = text(key);
    for (String line : Columns.lines(values, separator, Columns.TERMINAL - label)) {
      console.print((Columns.left(begin, label) + line).stripTrailing());
      begin = "";
    }
  }

  private int label(String key) {
    return Columns.width(text(key));
  }

  private String newspapers(Statistics statistics) {
    return text("newspapers.value", statistics.newspapers().size(), statistics.unnamed());
  }

  private String dates(Statistics statistics) {
    return statistics.first() == null
        ? text("none")
        : text("dates.value", statistics.first(), statistics.last());
  }

  private List<String> cities(Statistics statistics) {
    List<String> cities = new ArrayList<>();
    statistics.cities().stream()
        .limit(CITIES)
        .forEach(city -> cities.add("%s %s".formatted(city.name(), number(city.articles()))));
    int more = statistics.cities().size() - cities.size();
    if (more > 0) {
      cities.add(text("more", more));
    }
    return cities.isEmpty() ? List.of(text("none")) : cities;
  }

  private String size(Sizes sizes) {
    return text(
        "size.value",
        bytes(sizes.total()),
        bytes(sizes.articles()),
        bytes(sizes.pages()),
        bytes(sizes.catalogue()));
  }

  private String bytes(long bytes) {
    return console.messages().bytes(bytes);
  }

  private String finished(Instant finished) {
    Duration age = Duration.between(finished, now);
    String since =
        age.toDays() > 0
            ? text("age.days", age.toDays())
            : age.toHours() > 0
                ? text("age.hours", age.toHours())
                : text("age.minutes", Math.max(0, age.toMinutes()));
    return text("finished.value", console.messages().time(finished), since);
  }

  private void head() {
    console.print(
        line(
            text("head.newspaper"),
            text("head.articles"),
            text("head.first"),
            text("head.last"),
            text("head.days"),
            text("head.missing")));
  }

  private void print(Newspaper newspaper) {
    String first = newspaper.first() == null ? "" : newspaper.first().toString();
    String last = newspaper.last() == null ? "" : newspaper.last().toString();
    console.print(
        line(
            newspaper.name(),
            number(newspaper.articles()),
            first,
            last,
            number(newspaper.days()),
            number(newspaper.missingDays())));
    if (!newspaper.missing().isEmpty()) {
      String interval = newspaper.days() < RULE ? "" : text("interval", newspaper.usualInterval());
      console.print(INDENT + interval + text("gaps"));
      Columns.lines(
              gaps(newspaper), console.messages().separator(), Columns.TERMINAL - INDENT.length())
          .forEach(line -> console.print(INDENT + line));
    }
  }

  private static String line(
      String name, String articles, String first, String last, String days, String missing) {
    String begin = Columns.left(name, NAME) + (Columns.width(name) >= NAME ? " " : "");
    return (begin
            + Columns.right(articles, NUMBER)
            + Columns.right(first, DATE)
            + Columns.right(last, DATE)
            + Columns.right(days, NUMBER)
            + Columns.right(missing, NUMBER))
        .stripTrailing();
  }

  /** The longest first; of equally long ones, the latest. */
  private List<String> gaps(Newspaper newspaper) {
    List<String> gaps = new ArrayList<>();
    newspaper.missing().stream()
        .sorted(Comparator.comparingLong(Gap::days).thenComparing(Gap::from).reversed())
        .limit(GAPS)
        .map(this::gap)
        .forEach(gaps::add);
    int more = newspaper.missing().size() - GAPS;
    if (more > 0) {
      gaps.add(text("more", more));
    }
    return gaps;
  }

  private String gap(Gap gap) {
    return gap.days() == 1 ? gap.from().toString() : text("gap", gap.from(), gap.to(), gap.days());
  }

  private String number(long number) {
    return console.messages().number(number);
  }

  private String text(String key, Object... values) {
    return console.messages().text("stats." + key, values);
  }
}
