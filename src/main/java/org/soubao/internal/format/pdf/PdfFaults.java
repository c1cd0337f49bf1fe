package org.soubao.internal.format.pdf;

import java.util.ArrayList;
import java.util.List;
import org.soubao.ingest.RejectedPage;
import org.soubao.internal.format.page.PageReader;
import org.soubao.internal.format.source.SourceFile;
import org.soubao.internal.format.text.UnreadableException;

/**
 * What can't be read of a PDF: told page by page, or once for the file where it is the same of many
 * pages. What is wrong with the only page is wrong with the file. For one thread.
 */
final class PdfFaults {
  /** Pages without a text that are named one by one. */
  private static final int MOST_NAMED = 100;

  /** Pages in a row that are not there, after which none is looked for. */
  private static final int MOST_ABSENT = 100;

  private static final String NEEDS_OCR =
      "It is a picture without a text; run OCR over it (for example ocrmypdf) and ingest the"
          + " result.";

  private final SourceFile file;
  private final PageReader.Sink sink;
  private final boolean cut;
  private final List<Integer> pictures = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
  private int count;
  private int blanks;

  /** Pages in a row, up to the last one looked for, that are not there. */
  private int absent;

  /**
   * A page that is left out for letters without a character.
   *
   * @param page its index
   */
  private record Unread(int page, int letters, int unknown) {}

  PdfFaults(SourceFile file, PageReader.Sink sink) {
    this.file = file;
    this.sink = sink;
    cut = PdfFile.isCut(file.file());
  }

  /** Takes how many pages the file says it has. */
  void begin(int count) {
    this.count = count;
  }

  /** How a page is named; with its number where there are several. */
  String path(int i) {
    return count == 1 ? file.path() : "%s#page=%d".formatted(file.path(), i + 1);
  }

  /** A page is not there; gives whether so many are not that none is to be looked for. */
  boolean missed() {
    absent++;
    return absent >= MOST_ABSENT;
  }

  /** A page without a text. */
  void blank(int i, boolean isPicture) throws UnreadableException {
    if (count == 1) {
      throw new UnreadableException(isPicture ? NEEDS_OCR : "The page is empty.");
    }
    if (isPicture) {
      pictures.add(i);
    } else {
      blanks++;
    }
  }

  /** A page with letters of which nobody can tell what they are. */
  void unread(int i, int letters, int unknown) {
    unread.add(new Unread(i, letters, unknown));
  }

  /** A page that can't be read. */
  void page(int i, String reason) throws UnreadableException {
    if (count == 1) {
      throw new UnreadableException(reason);
    }
    sink.fault(new RejectedPage(path(i), 0, reason));
  }

  /**
   * Tells what there is to tell of the file.
   *
   * @param next the page behind the last that was looked for
   * @param anyText whether any page was read
   * @throws UnreadableException if that is why nothing of it can be read
   */
  void tell(int next, boolean anyText) throws UnreadableException {
    tellOfAbsent(next);
    if (blanks == count) {
      throw new UnreadableException("Its %,d pages are blank; export it anew.".formatted(count));
    }
    tellOfPictures(anyText);
    tellOfUnread();
    if (cut) {
      file(
          "The PDF is cut off: its end is not there. What can be read of it is read; copy or"
              + " export it anew.");
    }
  }

  /** Once for pages in a row that are not there, of which the given one is the next. */
  void tellOfAbsent(int next) throws UnreadableException {
    int first = next - absent + 1;
    if (absent > 0 && first == 1) {
      throw new UnreadableException(
          "The pages that it promises are not there; copy or export it anew.");
    }
    if (absent == MOST_ABSENT && next < count) {
      file(
          ("It promises %,d pages, but from page %,d on they are not there: it is read no"
                  + " further; copy or export it anew.")
              .formatted(count, first));
    } else if (absent > 1) {
      file(
          "Pages %,d to %,d are promised, but not there; copy or export it anew."
              .formatted(first, next));
    } else if (absent == 1) {
      page(first - 1, "The page is promised, but not there; copy or export the PDF anew.");
    }
    absent = 0;
  }

  private void tellOfPictures(boolean anyText) {
    if (pictures.isEmpty()) {
      return;
    }
    if (anyText) {
      String which = pictures.size() == 1 ? "page %d" : "%2$d pages, page %1$d first,";
      file(
          ("Pictures without a text: "
                  + which
                  + " left out; where they are scanned pages, run OCR over them (for example"
                  + " ocrmypdf --skip-text).")
              .formatted(pictures.getFirst() + 1, pictures.size()));
      return;
    }
    pictures.stream()
        .limit(MOST_NAMED)
        .forEach(i -> sink.fault(new RejectedPage(path(i), 0, NEEDS_OCR)));
    if (pictures.size() > MOST_NAMED) {
      String rest = "So are %,d further pages.".formatted(pictures.size() - MOST_NAMED);
      file(NEEDS_OCR + " " + rest);
    }
  }

  /** Once for all pages whose fonts do not name their letters. */
  private void tellOfUnread() throws UnreadableException {
    if (unread.isEmpty()) {
      return;
    }
    String remedy =
        cut
            ? "the file is cut off, copy or export it anew."
            : "run OCR over it (for example ocrmypdf --force-ocr).";
    Unread first = unread.getFirst();
    String reason =
        "Of its %,d letters %,d are of no known character, for its fonts do not name them; %s"
            .formatted(first.letters(), first.unknown(), remedy);
    if (unread.size() == 1) {
      page(first.page(), reason);
      return;
    }
    String all =
        "%,d pages, page %d first, are left out: most of their letters are of no known character,"
                .formatted(unread.size(), first.page() + 1)
            + " for their fonts do not name them; "
            + remedy;
    file(all);
  }

  private void file(String reason) {
    sink.fault(new RejectedPage(file.path(), 0, reason));
  }
}
