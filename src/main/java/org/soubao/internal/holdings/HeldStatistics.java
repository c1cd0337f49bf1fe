package org.soubao.internal.holdings;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.soubao.internal.store.Catalogue;
import org.soubao.search.Statistics;
import org.soubao.search.Statistics.City;
import org.soubao.search.Statistics.Newspaper;
import org.soubao.search.Statistics.Sizes;
import org.soubao.search.Statistics.Source;

/**
 * What is held, counted.
 *
 * @param all the days of all articles
 * @param newspapers the days of those of each newspaper
 * @param cities how many articles there are of each
 */
public record HeldStatistics(HeldDays all, Holdings newspapers, Map<String, Long> cities) {
  /** Copies the map. */
  public HeldStatistics {
    cities = Map.copyOf(cities);
  }

  /**
   * The statistics, with what the engine knows of its index.
   *
   * @param catalogues what each of its parts was made from
   */
  public Statistics of(
      long pages, Sizes sizes, String schema, Instant finished, List<Catalogue> catalogues) {
    List<Newspaper> named = newspapers.withGaps();
    return new Statistics(
        all.articles(),
        all.undated(),
        all.articles() - named.stream().mapToLong(Newspaper::articles).sum(),
        pages,
        all.first(),
        all.last(),
        named,
        citiesByArticles(),
        sizes,
        schema,
        finished,
        catalogues.stream().flatMap(HeldStatistics::sources).toList());
  }

  private List<City> citiesByArticles() {
    return cities.entrySet().stream()
        .map(city -> new City(city.getKey(), city.getValue()))
        .sorted(Comparator.comparingLong(City::articles).reversed().thenComparing(City::name))
        .toList();
  }

  private static Stream<Source> sources(Catalogue catalogue) {
    return IntStream.range(0, catalogue.roots().size())
        .mapToObj(root -> new Source(catalogue.roots().get(root), catalogue.filesOf(root)));
  }
}
