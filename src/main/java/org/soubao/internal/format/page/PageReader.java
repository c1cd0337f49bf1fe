package org.soubao.internal.format.page;

import org.soubao.ingest.RejectedPage;
import org.soubao.internal.format.source.SourceFile;
import org.soubao.internal.format.text.UnreadableException;
import org.soubao.internal.pages.PageDump;

/** Reads the pages of files of one form. For many threads. */
public interface PageReader {
  /** Takes what is read. */
  interface Sink {
    /** A page, in the order of the file. */
    void page(PageDump page);

    /** A page, or a part of one, that could not be read; the others are. */
    void fault(RejectedPage page);
  }

  /**
   * Reads all pages of a file, holding a few of them at a time.
   *
   * @throws UnreadableException if the file as a whole can't be read, or not any further; what it
   *     gave before that stays given
   */
  void read(SourceFile file, Sink sink) throws UnreadableException;
}
