package org.soubao.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.format.article.ArticleLines;
import org.soubao.internal.format.source.SourceFile;
import org.soubao.internal.format.source.SourceFiles;
import org.soubao.model.Article;

/**
 * An index as one writes it who takes Lucene as it comes: smartcn on headline and body, stored,
 * with offsets beside the postings, which is the fastest choice for {@code UnifiedHighlighter};
 * facets in Lucene's own field.
 */
final class PlainIndex {
  static final String HEADLINE = "headline";
  static final String BODY = "body";
  static final String DATE = "date";
  static final String PAGE = "page";
  static final List<String> FACETS =
      List.of("date", "province", "city", "section", "newspaper", "origin");

  private static final int THREADS = 2;
  private static final int BATCH = 100;
  private static final double RAM_BUFFER_MB = 192;
  private static final FieldType TEXT = new FieldType(TextField.TYPE_STORED);

  static {
    TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    TEXT.freeze();
  }

  private final FacetsConfig facets = facetsConfig();

  private PlainIndex() {}

  /** Cuts texts and queries. */
  static Analyzer analyzer() {
    return new SmartChineseAnalyzer();
  }

  static FacetsConfig facetsConfig() {
    FacetsConfig config = new FacetsConfig();
    config.setHierarchical("date", true);
    config.setHierarchical("province", true);
    return config;
  }

  /** Whether there is one in that folder. */
  static boolean exists(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Directory directory = FSDirectory.open(folder)) {
      return DirectoryReader.indexExists(directory);
    }
  }

  /** Indexes a file of articles into that folder. */
  static void build(Path file, Path folder) throws IOException {
    SourceFile source = SourceFiles.find(List.of(file)).files().getFirst();
    IndexWriterConfig config = new IndexWriterConfig(analyzer());
    config.setRAMBufferSizeMB(RAM_BUFFER_MB);
    try (ArticleLines lines = new ArticleLines(source.file(), source.form());
        Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config)) {
      new PlainIndex().add(lines, source.path(), writer);
    }
  }

  private void add(ArticleLines lines, String path, IndexWriter writer) {
    Callable<Void> work =
        () -> {
          for (var batch = next(lines); !batch.isEmpty(); batch = next(lines)) {
            for (ArticleLines.Line line : batch) {
              writer.addDocument(document(ArticleLines.parse(line, path)));
            }
          }
          return null;
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<Void>> done = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        done.add(threads.submit(work));
      }
      for (Future<Void> each : done) {
        each.get();
      }
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<ArticleLines.Line> next(ArticleLines lines) throws IOException {
    synchronized (lines) {
      return lines.next(BATCH);
    }
  }

  private Document document(Article article) throws IOException {
    Document document = new Document();
    document.add(new StringField("id", article.id(), Field.Store.YES));
    document.add(new Field(HEADLINE, article.headline(), TEXT));
    document.add(new Field(BODY, article.body(), TEXT));
    if (article.page() != null) {
      document.add(new StringField(PAGE, article.page(), Field.Store.YES));
    }
    addDate(document, article.date());
    addFacet(document, "city", article.place().city());
    addFacet(document, "section", article.section());
    addFacet(document, "newspaper", article.newspaper());
    addFacet(document, "origin", article.origin().word());
    addProvince(document, article.place().province(), article.place().city());
    return facets.build(document);
  }

  private static void addDate(Document document, @Nullable LocalDate date) {
    if (date != null) {
      String[] path = date.toString().split("-", -1);
      document.add(new LongField(DATE, date.toEpochDay(), Field.Store.YES));
      document.add(new SortedSetDocValuesFacetField("date", path));
    }
  }

  private static void addProvince(
      Document document, @Nullable String province, @Nullable String city) {
    if (province != null) {
      String[] path = city == null ? new String[] {province} : new String[] {province, city};
      document.add(new SortedSetDocValuesFacetField("province", path));
      document.add(new StoredField("province", province));
    }
  }

  private static void addFacet(Document document, String name, @Nullable String value) {
    if (value != null) {
      document.add(new SortedSetDocValuesFacetField(name, value));
      document.add(new StoredField(name, value));
    }
  }
}
