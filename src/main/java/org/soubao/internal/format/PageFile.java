package org.soubao.internal.format;

import java.util.Map;
import java.util.function.Consumer;
import org.soubao.ingest.RejectedPage;
import org.soubao.internal.format.SourceFile.Form;
import org.soubao.internal.pages.PageDump;

/** Reads the pages of a file, whatever its form; each form has its {@link PageReader}. */
public final class PageFile {
  private static final Map<Form, PageReader> READERS =
      Map.ofEntries(
          Map.entry(Form.TEXT, new TextPages()),
          Map.entry(Form.PDF, new PdfPages()),
          Map.entry(Form.HTML, new HtmlPages()),
          Map.entry(Form.METS, new MetsPages()),
          Map.entry(Form.ALTO, new AltoPages()));

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
    PageReader reader = READERS.get(file.form());
    if (reader == null) {
      throw new IllegalArgumentException("%s holds no pages".formatted(file.path()));
    }
    reader.read(
        file,
        rules,
        new PageReader.Sink() {
          @Override
          public void page(PageDump page) {
            onPage.accept(page);
          }

          @Override
          public void fault(RejectedPage page) {
            onFault.accept(page);
          }
        });
  }
}
