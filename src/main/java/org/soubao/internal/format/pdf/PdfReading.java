package org.soubao.internal.format.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
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

  /** Type so much larger than the body's is a headline's. */
  private static final double HEADLINE = 1.3;

  /** Pages with headlines that show how large these are. */
  private static final int LAST = 15;

  /** Shares of a page's letters: of Han where it is no Chinese, and of Latin ones with accents. */
  private static final double FEW_HAN = 0.2;

  private static final double MOST_STRANGE = 0.12;

  private final SourceFile file;
  private final PageName name;
  private final Recurrence recurrence;
  private final PageReader.Sink sink;
  private final PdfFaults faults;
  private final Deque<Double> largest = new ArrayDeque<>();
  private int count;
  private boolean anyText;

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
    faults = new PdfFaults(file, sink);
  }

  /**
   * Reads all pages.
   *
   * @throws UnreadableException if the file can't be opened, or has one page, which can't be read
   */
  void read() throws UnreadableException {
    int next = 0;
    boolean goesOn = true;
    while (goesOn) {
      try (PDDocument document = PdfFile.open(file.file())) {
        if (next == 0) {
          count = PdfFile.pages(document);
          faults.begin(count);
        }
        int end = Math.min(count, next + PAGES_AT_ONCE);
        while (goesOn && next < end) {
          goesOn = page(document, next++);
        }
      } catch (IOException e) {
        throw new UnreadableException("It can't be closed: %s.".formatted(Reasons.of(e)));
      }
      goesOn &= next < count;
    }
    faults.tell(next, anyText);
  }

  /** Reads a page, if it is there; gives whether it is worth looking for the next. */
  private boolean page(PDDocument document, int i) throws UnreadableException {
    PDPage page = PdfFile.page(document, i);
    if (page == null) {
      return !faults.missed();
    }
    faults.tellOfAbsent(i);
    PageDump dump = null;
    try {
      dump = dump(PdfPageEngine.read(page), i);
    } catch (IOException | RuntimeException e) {
      faults.page(i, "The page is damaged (%s); export the PDF anew.".formatted(PdfFile.said(e)));
    } catch (StackOverflowError e) {
      faults.page(i, "The content of the page is nested too deeply; export the PDF anew.");
    } catch (OutOfMemoryError e) {
      faults.page(i, "The page needs more memory than there is; give more (-Xmx).");
    }
    if (dump != null) {
      anyText = true;
      sink.page(dump);
    }
    return true;
  }

  /** The page as it is read; null for one without a text. */
  private @Nullable PageDump dump(PdfPage page, int i) throws UnreadableException {
    int letters = page.printed().runs().size();
    if (letters == 0 || isScan(page, letters)) {
      faults.blank(i, !page.printed().pictures().isEmpty());
      return null;
    }
    if (page.unknown() > MOST_UNKNOWN * letters) {
      faults.unread(i, letters, page.unknown());
      return null;
    }
    LaidOutPage laidOut = LayoutReader.read(page.printed(), recurrence);
    int strange = strange(laidOut.text());
    if (strange > 0) {
      faults.unread(i, letters, strange);
      return null;
    }
    PageLayout layout = laidOut.layout().behind(headlineSize());
    if (layout.largest() >= HEADLINE) {
      largest.add(layout.largest());
      if (largest.size() > LAST) {
        largest.remove();
      }
    }
    return new PageDump(faults.path(i), name(i), laidOut.text(), layout);
  }

  /** The median of what is largest on each of the last pages; 0 where that is no headline. */
  private double headlineSize() {
    return largest.stream().sorted().skip(largest.size() / 2).findFirst().orElse(0.0);
  }

  /**
   * How many letters are accented Latin ones or controls, where they are many on no Chinese page: a
   * font that does not name its letters has numbers for them, and some programs take these for
   * characters.
   */
  private static int strange(String text) {
    int han = 0;
    int strange = 0;
    int all = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      all += Character.isWhitespace(c) ? 0 : 1;
      han += Character.isIdeographic(c) ? 1 : 0;
      strange += (c >= 0x7f && c < 0x370) || (c < ' ' && c != '\n') ? 1 : 0;
    }
    return han < FEW_HAN * all && strange > MOST_STRANGE * all ? strange : 0;
  }

  /** Whether a picture is all of the page, but for a number or a stamp. */
  private static boolean isScan(PdfPage page, int letters) {
    return letters <= STAMP
        && page.printed().pictures().stream()
            .anyMatch(picture -> picture.width() * picture.height() >= SCAN);
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
