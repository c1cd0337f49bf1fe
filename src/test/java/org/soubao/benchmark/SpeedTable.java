package org.soubao.benchmark;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The times of two engines for the same queries, and what can be said of them. */
final class SpeedTable {
  private static final int SLOWEST = 8;

  private final List<Row> rows;

  /** For those queries. */
  SpeedTable(List<LoggedQuery> log) {
    rows = log.stream().map(query -> new Row(query, new Times(), new Times())).toList();
  }

  /** A call: milliseconds of processor time and by the clock, and how many articles it found. */
  record Time(double processor, double wall, long found) {}

  /** A query with its times in every round. */
  private record Row(LoggedQuery query, Times ours, Times plain) {}

  /** The calls for one query; the middle one counts. */
  private static final class Times {
    private final List<Time> all = new ArrayList<>();

    double middle(ToDoubleFunction<Time> time) {
      return Figures.of(all.stream().mapToDouble(time).toArray()).median();
    }
  }

  /** Adds a round of that query. */
  void add(int query, Time ours, Time plain) {
    rows.get(query).ours.all.add(ours);
    rows.get(query).plain.all.add(plain);
  }

  /** Prints tables by kind of query, and the queries that took us longest. */
  void print() {
    print("processor time", Time::processor);
    print("by the clock", Time::wall);
    System.out.println("\nslowest of ours, ms: ours, plain, found by ours, by plain, query");
    rows.stream()
        .sorted(comparingDouble((Row row) -> row.ours.middle(Time::processor)).reversed())
        .limit(SLOWEST)
        .forEach(SpeedTable::print);
  }

  private static void print(Row row) {
    System.out.printf(
        Locale.ROOT,
        "%.2f %.2f %d %d %s%n",
        row.ours.middle(Time::processor),
        row.plain.middle(Time::processor),
        row.ours.all.getFirst().found,
        row.plain.all.getFirst().found,
        row.query.request().query());
  }

  private void print(String title, ToDoubleFunction<Time> time) {
    System.out.printf("%n%s, ms%n", title);
    System.out.println(
        "| queries | | ours: median | p90 | p99 | mean | plain: median | p90 | p99 | mean |"
            + " ours/plain: median | p99 | mean |");
    System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
    Map<String, List<Row>> kinds = new LinkedHashMap<>();
    kinds.put("all", rows);
    for (Row row : rows) {
      kinds.computeIfAbsent(row.query.kind(), kind -> new ArrayList<>()).add(row);
    }
    kinds.forEach((kind, some) -> print(kind, some, time));
  }

  private static void print(String kind, List<Row> rows, ToDoubleFunction<Time> time) {
    Figures ours = Figures.of(rows.stream().mapToDouble(row -> row.ours.middle(time)).toArray());
    Figures plain = Figures.of(rows.stream().mapToDouble(row -> row.plain.middle(time)).toArray());
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %s | %s | %.2f | %.2f | %.2f |%n",
        kind,
        rows.size(),
        cells(ours),
        cells(plain),
        ours.median() / plain.median(),
        ours.p99() / plain.p99(),
        ours.mean() / plain.mean());
  }

  private static String cells(Figures of) {
    return String.format(
        Locale.ROOT, "%.2f | %.2f | %.2f | %.2f", of.median(), of.p90(), of.p99(), of.mean());
  }
}
