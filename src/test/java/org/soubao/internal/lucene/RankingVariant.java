package org.soubao.internal.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A ranking that is compared with the one that is used.
 *
 * @param name what is different
 * @param ranking its weights
 * @param reading how it reads a query
 */
record RankingVariant(String name, Ranking ranking, Reading reading) {
  /** What is used. */
  static final RankingVariant FULL = new RankingVariant("full", Ranking.DEFAULT, Reading.USED);

  /** In the order in which each is added to those before; the last makes it full. */
  private static final List<Part> ADDED =
      List.of(Part.PAIRS, Part.RUN, Part.UNITS, Part.LEAD, Part.PASSAGE);

  /** How a query is read. */
  enum Reading {
    USED,
    QUESTION_WORDS_KEPT,
    NO_NAMES,
  }

  /** A kind of evidence that has a weight. */
  private enum Part {
    PAIRS,
    RUN,
    UNITS,
    LEAD,
    PASSAGE,
    HEADLINE;

    private String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What of a first score is the same for two variants. */
  record First(
      float headline,
      float pairs,
      float run,
      int longestRun,
      boolean demandedRuns,
      Reading reading) {}

  /** What its first score depends on. */
  First first() {
    return new First(
        ranking.headline(),
        ranking.pairs(),
        ranking.run(),
        ranking.longestRun(),
        ranking.demandedRuns(),
        reading);
  }

  /**
   * All that are measured, or those whose names match {@code -Dbenchmark.variants=PATTERN}; the one
   * that is used comes first.
   */
  static List<RankingVariant> chosen() {
    String pattern = System.getProperty("benchmark.variants", ".*");
    return all().stream().filter(it -> it.equals(FULL) || it.name.matches(pattern)).toList();
  }

  private static List<RankingVariant> all() {
    List<RankingVariant> all = new ArrayList<>();
    all.add(FULL);
    all.add(new RankingVariant("words alone", without(ADDED), Reading.USED));
    ADDED.stream().limit(ADDED.size() - 1).map(RankingVariant::upTo).forEach(all::add);
    for (Part part : Part.values()) {
      all.add(times(part, 0, "without " + part.label()));
      all.add(times(part, 0.5f, "half of " + part.label()));
      all.add(times(part, 2, "double of " + part.label()));
    }
    all.add(used("runs of any length", runs(Integer.MAX_VALUE, false)));
    all.add(used("demanded runs, too", runs(Ranking.DEFAULT.longestRun(), true)));
    for (int width : new int[] {10, 20, 60, 80}) {
      all.add(used("passage of " + width, sized(width, Ranking.DEFAULT.window())));
    }
    for (int window : new int[] {20, 100, 200}) {
      all.add(used("window of " + window, sized(Ranking.DEFAULT.passageWidth(), window)));
    }
    all.add(
        new RankingVariant("question words kept", Ranking.DEFAULT, Reading.QUESTION_WORDS_KEPT));
    all.add(new RankingVariant("no names, no new words", Ranking.DEFAULT, Reading.NO_NAMES));
    return all;
  }

  private static RankingVariant upTo(Part part) {
    String name = "… + " + part.label();
    return used(name, without(ADDED.subList(ADDED.indexOf(part) + 1, ADDED.size())));
  }

  private static Ranking without(List<Part> parts) {
    Ranking ranking = Ranking.DEFAULT;
    for (Part part : parts) {
      ranking = times(ranking, part, 0);
    }
    return ranking;
  }

  private static RankingVariant times(Part part, float factor, String name) {
    return used(name, times(Ranking.DEFAULT, part, factor));
  }

  private static RankingVariant used(String name, Ranking ranking) {
    return new RankingVariant(name, ranking, Reading.USED);
  }

  private static Ranking sized(int passageWidth, int window) {
    Ranking used = Ranking.DEFAULT;
    return new Ranking(
        used.headline(),
        used.pairs(),
        used.run(),
        used.longestRun(),
        used.demandedRuns(),
        used.units(),
        used.lead(),
        used.passage(),
        passageWidth,
        window);
  }

  private static Ranking runs(int longest, boolean demanded) {
    Ranking used = Ranking.DEFAULT;
    return new Ranking(
        used.headline(),
        used.pairs(),
        used.run(),
        longest,
        demanded,
        used.units(),
        used.lead(),
        used.passage(),
        used.passageWidth(),
        used.window());
  }

  private static Ranking times(Ranking ranking, Part part, float factor) {
    return new Ranking(
        ranking.headline() * (part == Part.HEADLINE ? factor : 1),
        ranking.pairs() * (part == Part.PAIRS ? factor : 1),
        ranking.run() * (part == Part.RUN ? factor : 1),
        ranking.longestRun(),
        ranking.demandedRuns(),
        ranking.units() * (part == Part.UNITS ? factor : 1),
        ranking.lead() * (part == Part.LEAD ? factor : 1),
        ranking.passage() * (part == Part.PASSAGE ? factor : 1),
        ranking.passageWidth(),
        ranking.window());
  }
}
