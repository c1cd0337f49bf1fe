package org.soubao.internal.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.store.Catalogue;
import org.soubao.internal.store.CatalogueFile;
import org.soubao.internal.store.Seal;
import org.soubao.search.FilterField;
import org.soubao.search.Statistics;
import org.soubao.search.Statistics.City;
import org.soubao.search.Statistics.Newspaper;
import org.soubao.search.Statistics.Sizes;
import org.soubao.search.Statistics.Source;

/**
 * What a generation holds: read when it is first asked for, in one pass over the terms of the
 * cities and the dates beside those of {@link HoldingsTable}, and kept. For many threads at once.
 */
final class StatisticsTable {
  private final Path folder;
  private final DirectoryReader reader;
  private final StoredPages pages;
  private final HoldingsTable holdings;
  private @Nullable Statistics statistics;

  StatisticsTable(Path folder, DirectoryReader reader, StoredPages pages, HoldingsTable holdings) {
    this.folder = folder;
    this.reader = reader;
    this.pages = pages;
    this.holdings = holdings;
  }

  /**
   * What it holds.
   *
   * @throws IOException if it can't be read
   */
  synchronized Statistics read() throws IOException {
    if (statistics == null) {
      statistics = make();
    }
    return statistics;
  }

  private Statistics make() throws IOException {
    List<Newspaper> newspapers = new ArrayList<>();
    holdings.days().forEach((name, held) -> newspapers.add(held.of(name)));
    newspapers.sort(
        Comparator.comparingLong(Newspaper::articles).reversed().thenComparing(Newspaper::name));
    List<City> cities = new ArrayList<>();
    HeldValues.of(reader, FilterField.CITY)
        .forEach((name, held) -> cities.add(new City(name, held.articles())));
    cities.sort(Comparator.comparingLong(City::articles).reversed().thenComparing(City::name));
    HeldDays all = HeldValues.all(reader);
    Newspaper together = all.of("");
    long named = newspapers.stream().mapToLong(Newspaper::articles).sum();
    return new Statistics(
        together.articles(),
        all.undated(),
        together.articles() - named,
        pages.size(),
        together.first(),
        together.last(),
        newspapers,
        cities,
        sizes(),
        Schema.FINGERPRINT,
        Generation.finished(reader),
        sources());
  }

  private Sizes sizes() throws IOException {
    long articles = 0;
    long pages = 0;
    long catalogue = 0;
    for (Path file : Seal.files(folder)) {
      long size = Files.size(file);
      if (file.startsWith(folder.resolve(PageWriter.FOLDER))) {
        pages += size;
      } else if (file.endsWith(CatalogueFile.NAME)) {
        catalogue += size;
      } else {
        articles += size;
      }
    }
    return new Sizes(articles, pages, catalogue);
  }

  private List<Source> sources() throws IOException {
    Catalogue catalogue;
    try (Directory directory = FSDirectory.open(folder)) {
      catalogue = CatalogueFile.read(directory);
    }
    List<Source> sources = new ArrayList<>();
    for (int root = 0; root < catalogue.roots().size(); root++) {
      sources.add(new Source(catalogue.roots().get(root), catalogue.filesOf(root)));
    }
    return sources;
  }
}
