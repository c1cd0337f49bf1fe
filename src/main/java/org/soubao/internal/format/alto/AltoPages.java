package org.soubao.internal.format.alto;

import java.util.List;
import org.soubao.ingest.RejectedPage;
import org.soubao.internal.format.page.PageReader;
import org.soubao.internal.format.source.PagePath;
import org.soubao.internal.format.source.SourceFile;
import org.soubao.internal.format.text.UnreadableException;
import org.soubao.internal.pages.PageDump;

/** Reads pages of ALTO that no METS file names. */
public final class AltoPages implements PageReader {
  static final String NO_TEXT =
      "There is no text on it; the picture of the page needs OCR, or is left out.";

  @Override
  public void read(SourceFile file, Sink sink) throws UnreadableException {
    List<AltoPage> pages = AltoReader.read(file.file());
    if (pages.isEmpty()) {
      throw new UnreadableException("It is ALTO without a page.");
    }
    for (int i = 0; i < pages.size(); i++) {
      String path = path(file, i, pages.size());
      PageDump page = AltoText.page(path, PagePath.of(file), pages.get(i));
      if (page == null) {
        sink.fault(new RejectedPage(path, 0, NO_TEXT));
      } else {
        sink.page(page);
      }
    }
  }

  /** How a page of a file is named. */
  static String path(SourceFile file, int page, int pages) {
    return pages == 1 ? file.path() : "%s#page=%d".formatted(file.path(), page + 1);
  }
}
