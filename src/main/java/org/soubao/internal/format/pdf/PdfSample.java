package org.soubao.internal.format.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.soubao.internal.format.source.SourceFile;
import org.soubao.internal.format.text.UnreadableException;
import org.soubao.internal.layout.Recurrence;

/** Reads some pages of a PDF for what stands where on them. */
final class PdfSample {
  /** Pages of one file, spread over it. */
  private static final int PAGES = 12;

  private PdfSample() {}

  /** What stands where, page by page; pages that can't be read are left out. */
  static List<long[]> placedTexts(SourceFile file) {
    List<long[]> texts = new ArrayList<>();
    try (PDDocument document = PdfFile.open(file.file())) {
      int count = PdfFile.pages(document);
      int pages = Math.min(count, PAGES);
      for (int i = 0; i < pages; i++) {
        add(document, (int) ((long) i * count / pages), texts);
      }
    } catch (UnreadableException | IOException e) {
      return texts; // It is told of when the file is read.
    }
    return texts;
  }

  private static void add(PDDocument document, int page, List<long[]> texts) {
    PDPage sheet = PdfFile.page(document, page);
    if (sheet == null) {
      return;
    }
    try {
      texts.add(Recurrence.placedTexts(PdfPageEngine.read(sheet).printed()));
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // It is told of when the page is read.
    }
  }
}
