package org.soubao.internal.format;

import java.util.List;
import java.util.Set;

/**
 * Reads the pages of PDFs: one at a time, so that a file of ten thousand needs no more memory than
 * a short one.
 */
final class PdfPages implements PageReader {
  /** What stands where on some pages of a file; nothing of one that can't be read. */
  static List<Set<String>> placedTexts(SourceFile file) {
    try {
      return PdfSample.placedTexts(file);
    } catch (NoClassDefFoundError e) {
      return List.of(); // It is told of when the file is read.
    }
  }

  @Override
  public void read(SourceFile file, ReadingRules rules, Sink sink) throws UnreadableException {
    if (file.bytes() == 0) {
      throw new UnreadableException("The file is empty; copy it anew.");
    }
    try {
      new PdfReading(file, PagePath.of(file), rules.recurrence(), sink).read();
    } catch (NoClassDefFoundError e) {
      throw new UnreadableException(
          "PDFs are read by PDFBox, which is not there; add org.apache.pdfbox:pdfbox.");
    }
  }
}
