package org.soubao.internal.format;

/**
 * Reads the pages of PDFs: one at a time, so that a file of ten thousand needs no more memory than
 * a short one.
 */
final class PdfPages implements PageReader {
  @Override
  public void read(SourceFile file, ReadingRules rules, Sink sink) throws UnreadableException {
    if (file.bytes() == 0) {
      throw new UnreadableException("The file is empty; copy it anew.");
    }
    try {
      new PdfReading(file, PagePath.of(file), sink).read();
    } catch (NoClassDefFoundError e) {
      throw new UnreadableException(
          "PDFs are read by PDFBox, which is not there; add org.apache.pdfbox:pdfbox.");
    }
  }
}
