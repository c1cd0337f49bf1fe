package org.soubao.internal.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.pages.PageDump;

/**
 * Writes the raw pages of a generation into an index of their own inside of it, so that scores,
 * counts and facets of articles know nothing of pages. Where no page is added there is no such
 * index. {@link #add} is for many threads.
 */
final class PageWriter implements Closeable {
  /** The folder inside a generation. */
  static final String FOLDER = "pages";

  private final Path folder;
  private @Nullable IndexWriter writer;

  /** Writes into the generation in that folder. */
  PageWriter(Path generation) {
    folder = generation.resolve(FOLDER);
  }

  /** Adds a page, with the ids of the articles that stand on it. */
  void add(int unit, PageDump page, Collection<String> articles) throws IOException {
    writer().addDocument(Schema.page(unit, page, articles));
  }

  /** Removes the pages of a unit that were there so far. */
  void remove(int unit) throws IOException {
    if (writer != null || Files.exists(folder)) {
      writer().deleteDocuments(Schema.unit(unit));
    }
  }

  /**
   * Makes all that was written durable.
   *
   * @return how many pages there are
   */
  synchronized long finish() throws IOException {
    if (writer == null && !Files.exists(folder)) {
      return 0;
    }
    IndexWriter finished = writer();
    finished.commit();
    long pages = finished.getDocStats().numDocs;
    finished.close();
    return pages;
  }

  /** Lets go of the files; what was not finished stays unfinished. */
  @Override
  public synchronized void close() throws IOException {
    if (writer != null) {
      try (Directory directory = writer.getDirectory()) {
        writer.rollback();
      }
    }
  }

  private synchronized IndexWriter writer() throws IOException {
    if (writer == null) {
      IndexWriterConfig config = new IndexWriterConfig();
      config.setOpenMode(OpenMode.CREATE_OR_APPEND);
      config.setCodec(new Lucene104Codec(Lucene104Codec.Mode.BEST_COMPRESSION));
      config.setCommitOnClose(false);
      writer = new IndexWriter(FSDirectory.open(Files.createDirectories(folder)), config);
    }
    return writer;
  }
}
