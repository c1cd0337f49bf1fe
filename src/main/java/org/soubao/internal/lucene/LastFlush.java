package org.soubao.internal.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexWriter;

/**
 * Writes what the threads of a writer have left in memory, side by side; a commit alone does it one
 * after the other.
 */
final class LastFlush {
  private LastFlush() {}

  /** Once all documents are added. */
  static void of(IndexWriter writer) throws IOException {
    try {
      IntStream.range(0, Runtime.getRuntime().availableProcessors())
          .parallel()
          .forEach(any -> flush(writer));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void flush(IndexWriter writer) {
    try {
      boolean more = true;
      while (more) {
        more = writer.flushNextBuffer();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
