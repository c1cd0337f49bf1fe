package org.soubao.internal.format.alto;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soubao.ingest.RejectedPage;
import org.soubao.internal.PageLabel;
import org.soubao.internal.format.mets.Mets;
import org.soubao.internal.format.mets.MetsReader;
import org.soubao.internal.format.page.PageReader;
import org.soubao.internal.format.source.MetsFiles;
import org.soubao.internal.format.source.PagePath;
import org.soubao.internal.format.source.SourceFile;
import org.soubao.internal.format.text.UnreadableException;
import org.soubao.internal.pages.PageDump;
import org.soubao.internal.pages.PageName;

/**
 * Reads the pages of an issue that METS describes, which lie in ALTO files. Where it names
 * articles, its word counts; what belongs to none, and issues without them, are read by their
 * places.
 */
public final class MetsPages implements PageReader {
  @Override
  public void read(SourceFile file, Sink sink) throws UnreadableException {
    Mets mets = MetsReader.read(file.file());
    if (mets.files().isEmpty()) {
      throw new UnreadableException("It names no ALTO files, so there is no text to read.");
    }
    Map<String, SourceFile> altos = MetsFiles.named(file, mets.files().values());
    Set<SourceFile> read = new HashSet<>();
    for (int i = 0; i < mets.pages().size(); i++) {
      Mets.Page page = mets.pages().get(i);
      String href = String.valueOf(mets.files().get(page.file()));
      SourceFile alto = altos.get(href);
      if (alto == null) {
        String reason =
            "It names %s, which does not lie there; add the file, or take its page out."
                .formatted(href);
        sink.fault(new RejectedPage(file.path(), 0, reason));
      } else if (read.add(alto)) {
        read(file, mets, new Sheet(page, i + 1, alto), sink);
      }
    }
  }

  /**
   * A page of the issue.
   *
   * @param number from 1
   */
  private record Sheet(Mets.Page page, int number, SourceFile alto) {}

  private static void read(SourceFile file, Mets mets, Sheet sheet, Sink sink) {
    try {
      List<AltoPage> pages = AltoReader.read(sheet.alto().file());
      PageName name = name(file, mets, sheet);
      for (int i = 0; i < pages.size(); i++) {
        String path = AltoPages.path(sheet.alto(), i, pages.size());
        PageDump dump =
            mets.articles().isEmpty()
                ? AltoText.page(path, name, pages.get(i))
                : new MetsText(mets, sheet.page().file(), pages.get(i))
                    .page(path, name, file.path());
        if (dump == null) {
          sink.fault(new RejectedPage(path, 0, AltoPages.NO_TEXT));
        } else {
          sink.page(dump);
        }
      }
    } catch (UnreadableException e) {
      sink.fault(new RejectedPage(sheet.alto().path(), e.line(), e.getMessage()));
    }
  }

  private static PageName name(SourceFile file, Mets mets, Sheet sheet) throws UnreadableException {
    PageName path = PagePath.of(file);
    LocalDate date = path.date() == null ? mets.date() : path.date();
    String newspaper = path.newspaper() == null ? mets.newspaper() : path.newspaper();
    String label = label(sheet.page().label());
    return new PageName(
        sheet.alto().stem(),
        newspaper,
        date,
        label == null ? PageLabel.normalize(sheet.number() + "") : label);
  }

  private static @Nullable String label(@Nullable String label) {
    return label == null ? null : PageLabel.normalize(label);
  }
}
