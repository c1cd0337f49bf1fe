package org.soubao.internal.format;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Opens PDFs. */
final class PdfFile {
  private PdfFile() {}

  /**
   * Opens one, which keeps what it needs to remember in a temporary file.
   *
   * @throws UnreadableException if that can't be done; says why and what to do
   */
  static PDDocument open(Path file) throws UnreadableException {
    try {
      return Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache());
    } catch (InvalidPasswordException e) {
      throw new UnreadableException(
          "The PDF is encrypted with a password; save it without one and ingest that.");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new UnreadableException(
          "The PDF is damaged and can't be opened (%s); copy or export it anew."
              .formatted(said(e)));
    }
  }

  /** What an exception says, or else its kind. */
  static String said(Throwable e) {
    String message = e.getMessage();
    return message == null || message.isBlank() ? e.getClass().getSimpleName() : message.strip();
  }
}
