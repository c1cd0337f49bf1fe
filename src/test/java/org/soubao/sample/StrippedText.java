package org.soubao.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What PDFBox's text stripper makes of a PDF: what there was to read before places were. */
final class StrippedText {
  private StrippedText() {}

  /**
   * Writes it to a file.
   *
   * @param byPosition whether by position, or else in the order of the stream
   */
  static void write(Path pdf, boolean byPosition, Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(byPosition);
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, stripper.getText(document), StandardCharsets.UTF_8);
    }
  }
}
