package org.soubao.internal.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
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
 * newspapers and cities and the dates, and kept. For many threads at once.
 */
final class StatisticsTable {
  private final Path folder;
  private final DirectoryReader reader;
  private final StoredPages pages;
  private @Nullable Statistics statistics;

  StatisticsTable(Path folder, DirectoryReader reader, StoredPages pages) {
    this.folder = folder;
    this.reader = reader;
    this.pages = pages;
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
    held(FilterField.NEWSPAPER).forEach((name, held) -> newspapers.add(held.of(name)));
    newspapers.sort(
        Comparator.comparingLong(Newspaper::articles).reversed().thenComparing(Newspaper::name));
    List<City> cities = new ArrayList<>();
    held(FilterField.CITY).forEach((name, held) -> cities.add(new City(name, held.articles())));
    cities.sort(Comparator.comparingLong(City::articles).reversed().thenComparing(City::name));
    HeldDays all = all();
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

  /** The articles that have each value of a field. */
  private Map<String, HeldDays> held(FilterField field) throws IOException {
    Map<String, HeldDays> held = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      TermsEnum values = Terms.getTerms(leaf.reader(), Schema.filterField(field)).iterator();
      PostingsEnum articles = null;
      for (BytesRef value = values.next(); value != null; value = values.next()) {
        articles = values.postings(articles, PostingsEnum.NONE);
        note(leaf, articles, held.computeIfAbsent(value.utf8ToString(), it -> new HeldDays()));
      }
    }
    held.values().removeIf(days -> days.articles() == 0);
    return held;
  }

  private HeldDays all() throws IOException {
    HeldDays all = new HeldDays();
    for (LeafReaderContext leaf : reader.leaves()) {
      note(leaf, DocIdSetIterator.all(leaf.reader().maxDoc()), all);
    }
    return all;
  }

  private static void note(LeafReaderContext leaf, DocIdSetIterator articles, HeldDays held)
      throws IOException {
    Bits live = LiveDocuments.of(leaf.reader());
    SortedNumericDocValues dates = DocValues.getSortedNumeric(leaf.reader(), Schema.DATE);
    for (int article = articles.nextDoc();
        article != DocIdSetIterator.NO_MORE_DOCS;
        article = articles.nextDoc()) {
      if (live.get(article)) {
        if (dates.advanceExact(article)) {
          held.add(dates.nextValue());
        } else {
          held.add();
        }
      }
    }
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
