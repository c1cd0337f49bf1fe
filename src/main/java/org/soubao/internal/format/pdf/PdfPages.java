package org.soubao.internal.format.pdf;

import java.util.List;
import org.soubao.internal.format.page.PageReader;
import org.soubao.internal.format.source.PagePath;
import org.soubao.internal.format.source.SourceFile;
import org.soubao.internal.format.text.UnreadableException;
import org.soubao.internal.layout.Recurrence;

/**
 * Reads the pages of PDFs: one at a time, so that a file of ten thousand needs no more memory than
 * a short one.
 */
public final class PdfPages implements PageReader {
  private final Recurrence recurrence;

  /**
   * Reads them.
   *
   * @param recurrence what recurs on the pages of the issue and of those before it
   */
  public PdfPages(Recurrence recurrence) {
    this.recurrence = recurrence;
  }

  /** What stands where on some pages of a file; nothing of one that can't be read. */
  public static List<long[]> placedTexts(SourceFile file) {
    try {
      return PdfSample.placedTexts(file);
    } catch (NoClassDefFoundError e) {
      return List.of(); // It is told of when the file is read.
    }
  }

  @Override
  public void read(SourceFile file, Sink sink) throws UnreadableException {
    if (file.bytes() == 0) {
      throw new UnreadableException("The file is empty; copy it anew.");
    }
    try {
      new PdfReading(file, PagePath.of(file), recurrence, sink).read();
    } catch (NoClassDefFoundError e) {
      throw new UnreadableException(
          "PDFs are read by PDFBox, which is not there; add org.apache.pdfbox:pdfbox.");
    }
  }
}
