package org.soubao.internal.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.holdings.HeldStatistics;
import org.soubao.internal.store.Catalogue;
import org.soubao.internal.store.CatalogueFile;
import org.soubao.internal.store.Seal;
import org.soubao.search.FilterField;
import org.soubao.search.Statistics;
import org.soubao.search.Statistics.Sizes;

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
    Map<String, Long> cities = new HashMap<>();
    HeldValues.of(reader, FilterField.CITY)
        .forEach((name, held) -> cities.put(name, held.articles()));
    return new HeldStatistics(HeldValues.all(reader), holdings.held(), cities)
        .of(
            pages.size(),
            sizes(),
            Schema.FINGERPRINT,
            Generation.finished(reader),
            List.of(catalogue()));
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

  private Catalogue catalogue() throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      return CatalogueFile.read(directory);
    }
  }
}
