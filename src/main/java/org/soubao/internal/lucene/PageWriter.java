package org.soubao.internal.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.index.DirectoryReader;
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
  private final AtomicLong added = new AtomicLong();
  private @Nullable IndexWriter writer;

  /** Writes into the generation in that folder. */
  PageWriter(Path generation) {
    folder = generation.resolve(FOLDER);
  }

  /** Adds a page, with the ids of the articles that stand on it. */
  void add(PageDump page, Collection<String> articles) throws IOException {
    writer().addDocument(Schema.page(page, articles));
    added.incrementAndGet();
  }

  /**
   * Makes all that was added durable, and checks that it can be read.
   *
   * @return how many pages there are
   * @throws IOException if it can't be written, or another number of pages than were added is there
   */
  synchronized long finish() throws IOException {
    if (writer == null) {
      return 0;
    }
    writer.commit();
    writer.close();
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      if (reader.numDocs() != added.get()) {
        throw new IOException(
            "%d pages were written, not %d".formatted(reader.numDocs(), added.get()));
      }
    }
    return added.get();
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
      config.setOpenMode(OpenMode.CREATE);
      config.setCodec(new Lucene104Codec(Lucene104Codec.Mode.BEST_COMPRESSION));
      config.setCommitOnClose(false);
      writer = new IndexWriter(FSDirectory.open(Files.createDirectory(folder)), config);
    }
    return writer;
  }
}
