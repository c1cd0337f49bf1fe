package org.soubao.internal.format.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import org.soubao.ingest.RejectedPage;
import org.soubao.internal.Reasons;
import org.soubao.internal.format.page.PageReader;
import org.soubao.internal.format.source.SourceFile;
import org.soubao.internal.format.text.UnreadableException;
import org.soubao.internal.layout.LaidOutPage;
import org.soubao.internal.layout.LayoutReader;
import org.soubao.internal.layout.Recurrence;
import org.soubao.internal.pages.PageDump;
import org.soubao.internal.pages.PageLayout;
import org.soubao.internal.pages.PageName;

/** Reads one PDF. For one thread. */
final class PdfReading {
  /** PDFBox keeps what it has parsed of a file until that is closed: it is then opened anew. */
  private static final int PAGES_AT_ONCE = 200;

  /** Share of letters without a character from which on a page can't be read. */
  private static final double MOST_UNKNOWN = 0.3;

  /** Letters of a stamp on a scanned page, at most. */
  private static final int STAMP = 40;

  /** Share of a scanned page that is its picture, at least. */
  private static final double SCAN = 0.6;

  /** Pages without a text that are named one by one. */
  private static final int MOST_NAMED = 100;

  /** Type so much larger than the body's is a headline's. */
  private static final double HEADLINE = 1.3;

  /** Pages with headlines that show how large these are. */
  private static final int LAST = 15;

  /** Shares of a page's letters: of Han where it is no Chinese, and of what English has hardly. */
  private static final double FEW_HAN = 0.2;

  private static final double MOST_STRANGE = 0.12;

  /** Pages in a row that are not there, after which none is looked for. */
  private static final int MOST_ABSENT = 100;

  private static final String NEEDS_OCR =
      "It is a picture without a text; run OCR over it (for example ocrmypdf) and ingest the"
          + " result.";

  private final SourceFile file;
  private final PageName name;
  private final Recurrence recurrence;
  private final PageReader.Sink sink;
  private final List<Integer> pictures = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
  private final boolean cut;
  private final List<Double> largest = new ArrayList<>();
  private int count;
  private int blanks;
  private boolean anyText;

  /** Pages in a row, up to the last one looked for, that are not there. */
  private int absent;

  /**
   * A page that is left out for letters without a character.
   *
   * @param page its index
   */
  private record Unread(int page, int letters, int unknown) {}

  /**
   * A reading.
   *
   * @param name what the path of the file tells
   * @param recurrence what recurs on its pages and others of its newspaper
   */
  PdfReading(SourceFile file, PageName name, Recurrence recurrence, PageReader.Sink sink) {
    this.file = file;
    this.name = name;
    this.recurrence = recurrence;
    this.sink = sink;
    cut = PdfFile.isCut(file.file());
  }

  /**
   * Reads all pages.
   *
   * @throws UnreadableException if the file can't be opened, or has one page, which can't be read
   */
  void read() throws UnreadableException {
    int next = 0;
    do {
      try (PDDocument document = PdfFile.open(file.file())) {
        count = next == 0 ? PdfFile.pages(document) : count;
        int end = Math.min(count, next + PAGES_AT_ONCE);
        for (; next < end && absent < MOST_ABSENT; next++) {
          page(document, next);
        }
      } catch (IOException e) {
        throw new UnreadableException("It can't be closed: %s.".formatted(Reasons.of(e)));
      }
    } while (next < count && absent < MOST_ABSENT);
    tellOfAbsent(next);
    if (blanks == count) {
      throw new UnreadableException("Its %,d pages are blank; export it anew.".formatted(count));
    }
    tellOfPictures();
    tellOfUnread();
    if (cut) {
      sink.fault(
          new RejectedPage(
              file.path(),
              0,
              "The PDF is cut off: its end is not there. What can be read of it is read; copy or"
                  + " export it anew."));
    }
  }

  private void page(PDDocument document, int i) throws UnreadableException {
    PDPage page = PdfFile.page(document, i);
    if (page == null) {
      absent++;
      return;
    }
    tellOfAbsent(i);
    PageDump dump = null;
    try {
      dump = dump(PdfPageEngine.read(page), i);
    } catch (IOException | RuntimeException e) {
      fault(i, "The page is damaged (%s); export the PDF anew.".formatted(PdfFile.said(e)));
    } catch (StackOverflowError e) {
      fault(i, "The content of the page is nested too deeply; export the PDF anew.");
    } catch (OutOfMemoryError e) {
      fault(i, "The page needs more memory than there is; give more (-Xmx).");
    }
    if (dump != null) {
      anyText = true;
      sink.page(dump);
    }
  }

  /** The page as it is read; null for one without a text. */
  private @Nullable PageDump dump(PdfPage page, int i) throws UnreadableException {
    int letters = page.printed().runs().size();
    if (letters == 0 || isScan(page, letters)) {
      blank(i, page);
      return null;
    }
    if (page.unknown() > MOST_UNKNOWN * letters) {
      unread.add(new Unread(i, letters, page.unknown()));
      return null;
    }
    LaidOutPage laidOut = LayoutReader.read(page.printed(), recurrence);
    int strange = strange(laidOut.text());
    if (strange > 0) {
      unread.add(new Unread(i, letters, strange));
      return null;
    }
    PageLayout layout = laidOut.layout().behind(headlineSize());
    if (layout.largest() >= HEADLINE) {
      largest.add(layout.largest());
    }
    return new PageDump(path(i), name(i), laidOut.text(), layout);
  }

  /** The median of what is largest on each of the last pages; 0 where that is no headline. */
  private double headlineSize() {
    int last = Math.max(0, largest.size() - LAST);
    return largest.stream()
        .skip(last)
        .sorted()
        .skip((largest.size() - last) / 2)
        .findFirst()
        .orElse(0.0);
  }

  /**
   * How many letters are of no text in Chinese or English, where they are many: a font that does
   * not name its letters has numbers for them, and some programs take these for characters.
   */
  private static int strange(String text) {
    int han = 0;
    int strange = 0;
    int all = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      all += Character.isWhitespace(c) ? 0 : 1;
      han += Character.isIdeographic(c) ? 1 : 0;
      strange += (c >= 0x7f && c < 0x2000) || (c < ' ' && c != '\n') ? 1 : 0;
    }
    return han < FEW_HAN * all && strange > MOST_STRANGE * all ? strange : 0;
  }

  /** Whether a picture is all of the page, but for a number or a stamp. */
  private static boolean isScan(PdfPage page, int letters) {
    return letters <= STAMP
        && page.printed().pictures().stream()
            .anyMatch(picture -> picture.width() * picture.height() >= SCAN);
  }

  /** A page without letters: nothing at all, or a picture. */
  private void blank(int i, PdfPage page) throws UnreadableException {
    if (!page.printed().pictures().isEmpty()) {
      pictures.add(i);
    }
    if (count == 1) {
      throw new UnreadableException(pictures.isEmpty() ? "The page is empty." : NEEDS_OCR);
    }
    blanks += page.printed().pictures().isEmpty() ? 1 : 0;
  }

  /** Once for pages in a row that are not there, of which the given one is the next. */
  private void tellOfAbsent(int next) throws UnreadableException {
    int first = next - absent + 1;
    if (absent > 0 && first == 1) {
      throw new UnreadableException(
          "The pages that it promises are not there; copy or export it anew.");
    }
    if (absent == MOST_ABSENT && next < count) {
      sink.fault(
          new RejectedPage(
              file.path(),
              0,
              ("It promises %,d pages, but from page %,d on they are not there: it is read no"
                      + " further; copy or export it anew.")
                  .formatted(count, first)));
    } else if (absent > 1) {
      sink.fault(
          new RejectedPage(
              file.path(),
              0,
              "Pages %,d to %,d are promised, but not there; copy or export it anew."
                  .formatted(first, next)));
    } else if (absent == 1) {
      fault(first - 1, "The page is promised, but not there; copy or export the PDF anew.");
    }
    absent = 0;
  }

  private void tellOfPictures() {
    if (pictures.isEmpty()) {
      return;
    }
    if (anyText) {
      String which = pictures.size() == 1 ? "page %d" : "%2$d pages, page %1$d first,";
      sink.fault(
          new RejectedPage(
              file.path(),
              0,
              ("Pictures without a text: "
                      + which
                      + " left out; where they are scanned pages, run OCR over them (for example"
                      + " ocrmypdf --skip-text).")
                  .formatted(pictures.getFirst() + 1, pictures.size())));
      return;
    }
    pictures.stream()
        .limit(MOST_NAMED)
        .forEach(i -> sink.fault(new RejectedPage(path(i), 0, NEEDS_OCR)));
    if (pictures.size() > MOST_NAMED) {
      String rest = "So are %,d further pages.".formatted(pictures.size() - MOST_NAMED);
      sink.fault(new RejectedPage(file.path(), 0, NEEDS_OCR + " " + rest));
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
      fault(first.page(), reason);
      return;
    }
    String all =
        "%,d pages, page %d first, are left out: most of their letters are of no known character,"
                .formatted(unread.size(), first.page() + 1)
            + " for their fonts do not name them; "
            + remedy;
    sink.fault(new RejectedPage(file.path(), 0, all));
  }

  private void fault(int i, String reason) throws UnreadableException {
    if (count == 1) {
      throw new UnreadableException(reason);
    }
    sink.fault(new RejectedPage(path(i), 0, reason));
  }

  private String path(int i) {
    return count == 1 ? file.path() : "%s#page=%d".formatted(file.path(), i + 1);
  }

  /** Of several pages each tells its label itself; ids have its number in the file. */
  private PageName name(int i) {
    boolean told = name.newspaper() != null && name.date() != null;
    if (count == 1 && (name.page() != null || !told)) {
      return name;
    }
    String number = Integer.toString(i + 1);
    String stem = told ? number : "%s-%s".formatted(name.stem(), number);
    return new PageName(stem, null, name.newspaper(), name.date(), null, name.section());
  }
}
