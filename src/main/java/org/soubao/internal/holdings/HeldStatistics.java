package org.soubao.internal.holdings;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
   * @param parts what each part of it was made from
   */
  public Statistics of(
      long pages, Sizes sizes, String schema, Instant finished, List<Catalogue> parts) {
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
        sources(parts));
  }

  private List<City> citiesByArticles() {
    return cities.entrySet().stream()
        .map(city -> new City(city.getKey(), city.getValue()))
        .sorted(Comparator.comparingLong(City::articles).reversed().thenComparing(City::name))
        .toList();
  }

  /** What was named for several parts is told once, with the files of all. */
  private static List<Source> sources(List<Catalogue> parts) {
    Map<Path, Long> files = new LinkedHashMap<>();
    for (Catalogue part : parts) {
      for (int root = 0; root < part.roots().size(); root++) {
        files.merge(part.roots().get(root), part.filesOf(root), Long::sum);
      }
    }
    return files.entrySet().stream().map(it -> new Source(it.getKey(), it.getValue())).toList();
  }
}
