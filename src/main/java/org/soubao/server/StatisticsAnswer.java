package org.soubao.server;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soubao.search.Statistics;

/**
 * The answer of {@code GET /api/v1/stats} and of {@code soubao stats --json}. Of a source only the
 * last part of its path is told: where it lies is nobody's business who asks over HTTP.
 *
 * @param articles how many
 * @param undated how many of them have no date
 * @param unnamed how many of them are of no known newspaper
 * @param pages how many raw pages are kept
 * @param first the earliest date of an article; null where none has one
 * @param last the latest one; null where none has one
 * @param newspapers by falling number of articles
 * @param cities by falling number of articles
 * @param bytes how large the files of the index are
 * @param schema which version of the index's form it has
 * @param finished when the index was made or updated last, as ISO 8601 has it, in UTC
 * @param sources what it was made from
 */
public record StatisticsAnswer(
    long articles,
    long undated,
    long unnamed,
    long pages,
    @Nullable String first,
    @Nullable String last,
    List<Newspaper> newspapers,
    List<City> cities,
    Bytes bytes,
    String schema,
    String finished,
    List<Source> sources) {
  /** The wire form of statistics. */
  public static StatisticsAnswer of(Statistics statistics) {
    return new StatisticsAnswer(
        statistics.articles(),
        statistics.undated(),
        statistics.unnamed(),
        statistics.pages(),
        text(statistics.first()),
        text(statistics.last()),
        statistics.newspapers().stream().map(Newspaper::of).toList(),
        statistics.cities().stream().map(City::of).toList(),
        Bytes.of(statistics.sizes()),
        statistics.schema(),
        statistics.finished().toString(),
        statistics.sources().stream().map(Source::of).toList());
  }

  private static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }

  /**
   * A newspaper.
   *
   * @param name its name
   * @param articles how many there are of it
   * @param first the earliest date of one; null where none has one
   * @param last the latest one; null where none has one
   * @param days on how many days there are articles of it
   * @param usualInterval how many days lie between one such day and the next, as the median; 0
   *     where there are fewer than two
   * @param missingDays how many days between the first and the last have no article
   * @param missing those days, in order
   */
  public record Newspaper(
      String name,
      long articles,
      @Nullable String first,
      @Nullable String last,
      long days,
      long usualInterval,
      long missingDays,
      List<Gap> missing) {
    static Newspaper of(Statistics.Newspaper newspaper) {
      return new Newspaper(
          newspaper.name(),
          newspaper.articles(),
          text(newspaper.first()),
          text(newspaper.last()),
          newspaper.days(),
          newspaper.usualInterval(),
          newspaper.missingDays(),
          newspaper.missing().stream().map(Gap::of).toList());
    }
  }

  /**
   * Days on end of which there is nothing.
   *
   * @param from the first one
   * @param to the last one
   * @param days how many
   */
  public record Gap(String from, String to, long days) {
    static Gap of(Statistics.Gap gap) {
      return new Gap(gap.from().toString(), gap.to().toString(), gap.days());
    }
  }

  /**
   * A city.
   *
   * @param name its official name
   * @param articles how many there are of its newspapers
   */
  public record City(String name, long articles) {
    static City of(Statistics.City city) {
      return new City(city.name(), city.articles());
    }
  }

  /**
   * Sizes in bytes.
   *
   * @param total all files
   * @param articles the articles, with all that finds them
   * @param pages the raw pages
   * @param catalogue the list of what the index was made from
   */
  public record Bytes(long total, long articles, long pages, long catalogue) {
    static Bytes of(Statistics.Sizes sizes) {
      return new Bytes(sizes.total(), sizes.articles(), sizes.pages(), sizes.catalogue());
    }
  }

  /**
   * What the index was made from.
   *
   * @param name of the file or folder
   * @param files how many files of it were ingested
   */
  public record Source(String name, long files) {
    static Source of(Statistics.Source source) {
      return new Source(String.valueOf(source.path().getFileName()), source.files());
    }
  }
}
