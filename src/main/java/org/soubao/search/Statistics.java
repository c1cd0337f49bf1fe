package org.soubao.search;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an archive holds, and which days of its newspapers are missing.
 *
 * @param articles how many
 * @param undated how many of them have no date
 * @param unnamed how many of them are of no known newspaper
 * @param pages how many raw pages are kept
 * @param first the earliest date of an article; null where none has one
 * @param last the latest one; null where none has one
 * @param newspapers those that have an article, by falling number of articles
 * @param cities those that have an article, likewise
 * @param sizes how large the files of the index are
 * @param schema which version of the index's form it has
 * @param finished when the index was made or updated last
 * @param sources what it was made from, in their order
 */
public record Statistics(
    long articles,
    long undated,
    long unnamed,
    long pages,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    List<Newspaper> newspapers,
    List<City> cities,
    Sizes sizes,
    String schema,
    Instant finished,
    List<Source> sources) {
  /** Copies the lists. */
  public Statistics {
    Objects.requireNonNull(sizes, "sizes");
    Objects.requireNonNull(schema, "schema");
    Objects.requireNonNull(finished, "finished");
    newspapers = List.copyOf(newspapers);
    cities = List.copyOf(cities);
    sources = List.copyOf(sources);
  }

  /**
   * A newspaper.
   *
   * @param name its name
   * @param articles how many there are of it, dated or not
   * @param first the earliest date of one; null where none has one
   * @param last the latest one; null where none has one
   * @param days on how many days there are articles of it
   * @param usualInterval how many days lie between one such day and the next, as the median: 1 for
   *     a daily paper, 7 for a weekly one; 0 where there are fewer than two
   * @param missing the days between the first and the last without an article, in order
   */
  public record Newspaper(
      String name,
      long articles,
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      long days,
      long usualInterval,
      List<Gap> missing) {
    /** Copies the list. */
    public Newspaper {
      Objects.requireNonNull(name, "name");
      missing = List.copyOf(missing);
    }

    /** How many days are missing. */
    public long missingDays() {
      return missing.stream().mapToLong(Gap::days).sum();
    }
  }

  /**
   * Days on end of which there is nothing.
   *
   * @param from the first one
   * @param to the last one, which may be the same
   */
  public record Gap(LocalDate from, LocalDate to) {
    /** Checks their order. */
    public Gap {
      if (to.isBefore(from)) {
        throw new IllegalArgumentException("%s is before %s".formatted(to, from));
      }
    }

    /** How many, 1 or more. */
    public long days() {
      return ChronoUnit.DAYS.between(from, to) + 1;
    }
  }

  /**
   * A city.
   *
   * @param name its official name
   * @param articles how many there are of the newspapers that serve it
   */
  public record City(String name, long articles) {
    /** Checks that it has a name. */
    public City {
      Objects.requireNonNull(name, "name");
    }
  }

  /**
   * How large the files of the index are, in bytes.
   *
   * @param articles the articles, with all that finds them
   * @param pages the raw pages
   * @param catalogue the list of what it was made from
   */
  public record Sizes(long articles, long pages, long catalogue) {
    /** All of them. */
    public long total() {
      return articles + pages + catalogue;
    }
  }

  /**
   * A file or folder that the index was made from.
   *
   * @param path where it lay, absolute
   * @param files how many files of it were ingested
   */
  public record Source(Path path, long files) {
    /** Checks that it has a path. */
    public Source {
      Objects.requireNonNull(path, "path");
    }
  }
}
