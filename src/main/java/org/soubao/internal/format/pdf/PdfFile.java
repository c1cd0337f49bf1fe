package org.soubao.internal.format.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.format.text.UnreadableException;

/** Opens PDFs. */
final class PdfFile {
  /** Bytes in which the mark stands: some programs write more behind it. */
  private static final int TAIL = 4096;

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
      if (!isNamedRightly(file)) {
        throw new UnreadableException(
            "It is no PDF, whatever its name says; look at what it is, and get the PDF.");
      }
      throw new UnreadableException(
          "The PDF is damaged and can't be opened (%s); copy or export it anew."
              .formatted(said(e)));
    }
  }

  /** Whether it begins like a PDF; some have other bytes before that. */
  private static boolean isNamedRightly(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(TAIL), ISO_8859_1).contains("%PDF-");
    } catch (IOException e) {
      return true;
    }
  }

  /**
   * How many pages a file says it has, at least one; it may have less.
   *
   * @throws UnreadableException if it has none
   */
  static int pages(PDDocument document) throws UnreadableException {
    int count = 0;
    try {
      count = document.getNumberOfPages();
    } catch (RuntimeException e) {
      // It has no tree of pages.
    }
    if (count <= 0) {
      throw new UnreadableException("The PDF has no pages; export it anew.");
    }
    return count;
  }

  /** A page by its index; null where none is there, whatever the file promises. */
  static @Nullable PDPage page(PDDocument document, int i) {
    try {
      return document.getPage(i);
    } catch (RuntimeException | StackOverflowError e) {
      return null;
    }
  }

  /** Whether the mark is missing that a PDF ends with. */
  static boolean isCut(Path file) {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      byte[] end = new byte[(int) Math.min(in.length(), TAIL)];
      in.seek(in.length() - end.length);
      in.readFully(end);
      return !new String(end, ISO_8859_1).contains("%%EOF");
    } catch (IOException e) {
      return false; // It is told of when the file is opened.
    }
  }

  /** What an exception says, or else its kind. */
  static String said(Throwable e) {
    String message = e.getMessage();
    return message == null || message.isBlank() ? e.getClass().getSimpleName() : message.strip();
  }
}
