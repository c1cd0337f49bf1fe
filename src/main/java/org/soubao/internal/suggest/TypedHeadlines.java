package org.soubao.internal.suggest;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.analysis.Run;
import org.soubao.model.Article;
import org.soubao.search.Suggestion;
import org.soubao.search.Suggestion.Kind;

/** Chooses among the headlines that hold what is being typed; for one thread, once. */
public final class TypedHeadlines {
  /** So many articles are to be read for each headline wanted: some headlines are equal. */
  public static final int READ_FOR_EACH = 3;

  /** A longer line, in UTF-16 units, is no headline that somebody would choose from a list. */
  private static final int MAX_LENGTH = 60;

  private final List<Run> runs;
  private final Map<String, Headline> headlines = new LinkedHashMap<>();

  /** For what was typed. */
  public TypedHeadlines(String typed) {
    runs = runs(typed);
  }

  /** What was typed, in the runs that a headline has to hold. */
  public static List<Run> runs(String typed) {
    return Stream.of(typed.split("[\\s\\p{Z}\"＂]+", -1))
        .map(Run::of)
        .filter(run -> !run.isEmpty())
        .toList();
  }

  /**
   * A line that was found.
   *
   * @param begins whether it begins with what was typed
   * @param day of the article, in days since 1970; the least number where it has none
   */
  private record Headline(String text, boolean begins, long day) {
    static final Comparator<Headline> ORDER =
        Comparator.comparing((Headline it) -> !it.begins)
            .thenComparing(Headline::day, Comparator.reverseOrder())
            .thenComparing(Headline::text);

    Headline newer(Headline other) {
      return other.day > day ? other : this;
    }
  }

  /** Adds the line of the article's heading, not a long one, that holds what was typed. */
  public void add(Article article) {
    String headline = article.hasPrintedHeadline() ? article.headline() : null;
    add(headline, article.kicker(), article.deck(), article.date());
  }

  /** The same for an article with those lines in its heading. */
  public void add(
      @Nullable String headline,
      @Nullable String kicker,
      @Nullable String deck,
      @Nullable LocalDate date) {
    long day = date == null ? Long.MIN_VALUE : date.toEpochDay();
    Stream.of(Optional.ofNullable(headline), Optional.ofNullable(kicker), Optional.ofNullable(deck))
        .flatMap(Optional::stream)
        .map(line -> line.replace('\n', ' ').strip())
        .filter(line -> line.length() <= MAX_LENGTH)
        .filter(this::holds)
        .findFirst()
        .map(line -> new Headline(line, begins(line), day))
        .ifPresent(found -> headlines.merge(found.text, found, Headline::newer));
  }

  /** Those that begin with it, then those that hold it; newest first. */
  public List<String> best(int limit) {
    return headlines.values().stream()
        .sorted(Headline.ORDER)
        .limit(limit)
        .map(Headline::text)
        .toList();
  }

  /** A headline as it is suggested, in which so many articles hold it, as an index counts. */
  public static Suggestion suggestion(String headline, long count) {
    return new Suggestion(headline, Kind.HEADLINE, null, Math.max(1, count));
  }

  private boolean holds(String line) {
    String text = comparable(line);
    return runs.stream().allMatch(run -> text.contains(String.join("", run.units())));
  }

  private boolean begins(String line) {
    return comparable(line).startsWith(String.join("", runs.getFirst().units()));
  }

  private static String comparable(String line) {
    return String.join("", Run.of(line).units());
  }
}
