package org.soubao.internal.format;

import java.util.function.Consumer;
import org.soubao.ingest.RejectedPage;
import org.soubao.internal.format.alto.AltoPages;
import org.soubao.internal.format.alto.MetsPages;
import org.soubao.internal.format.html.HtmlPages;
import org.soubao.internal.format.page.PageReader;
import org.soubao.internal.format.page.TextPages;
import org.soubao.internal.format.pdf.PdfPages;
import org.soubao.internal.format.source.SourceFile;
import org.soubao.internal.format.text.UnreadableException;
import org.soubao.internal.pages.PageDump;

/** Reads the pages of a file, whatever its form; each form has its {@link PageReader}. */
public final class PageFile {
  private PageFile() {}

  /**
   * Reads all pages of a file, one after another, so that a long file needs no more memory than a
   * short one.
   *
   * @param rules what is said beside the sources of how pages are read
   * @param onPage is given each page, in the order of the file
   * @param onFault is told what of the file could not be read, where the rest could
   * @throws UnreadableException if the file as a whole can't be read, or not any further; what it
   *     gave before that stays given
   */
  public static void read(
      SourceFile file,
      ReadingRules rules,
      Consumer<PageDump> onPage,
      Consumer<RejectedPage> onFault)
      throws UnreadableException {
    reader(file, rules).read(file, sink(onPage, onFault));
  }

  private static PageReader reader(SourceFile file, ReadingRules rules) {
    return switch (file.form()) {
      case TEXT -> new TextPages();
      case PDF -> new PdfPages(rules.recurrence());
      case HTML -> new HtmlPages(rules.html());
      case METS -> new MetsPages();
      case ALTO -> new AltoPages();
      case TABLE, ARTICLES, ZIPPED_ARTICLES ->
          throw new IllegalArgumentException("%s holds no pages".formatted(file.path()));
    };
  }

  private static PageReader.Sink sink(Consumer<PageDump> onPage, Consumer<RejectedPage> onFault) {
    return new PageReader.Sink() {
      @Override
      public void page(PageDump page) {
        onPage.accept(page);
      }

      @Override
      public void fault(RejectedPage page) {
        onFault.accept(page);
      }
    };
  }
}
