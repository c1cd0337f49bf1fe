package org.soubao.internal.format.alto;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
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
    for (Mets.Page page : mets.pages()) {
      String href = String.valueOf(mets.files().get(page.file()));
      SourceFile alto = MetsFiles.part(file, href);
      if (alto == null) {
        String reason =
            "It names %s, which does not lie there; add the file, or take its page out."
                .formatted(href);
        sink.fault(new RejectedPage(file.path(), 0, reason));
        continue;
      }
      try {
        read(file, mets, page, alto, sink);
      } catch (UnreadableException e) {
        sink.fault(new RejectedPage(alto.path(), e.line(), e.getMessage()));
      }
    }
  }

  private static void read(SourceFile file, Mets mets, Mets.Page page, SourceFile alto, Sink sink)
      throws UnreadableException {
    PageName name = name(file, mets, page, alto);
    List<AltoPage> read = AltoReader.read(alto.file());
    for (int i = 0; i < read.size(); i++) {
      String path = AltoPages.path(alto, i, read.size());
      PageDump dump =
          mets.articles().isEmpty()
              ? AltoText.page(path, name, read.get(i))
              : new MetsText(mets, page.file(), read.get(i)).page(path, name, file.path());
      if (dump == null) {
        sink.fault(new RejectedPage(path, 0, AltoPages.NO_TEXT));
      } else {
        sink.page(dump);
      }
    }
  }

  private static PageName name(SourceFile file, Mets mets, Mets.Page page, SourceFile alto)
      throws UnreadableException {
    PageName path = PagePath.of(file);
    LocalDate date = path.date() == null ? mets.date() : path.date();
    String newspaper = path.newspaper() == null ? mets.newspaper() : path.newspaper();
    int number =
        1
            + IntStream.range(0, mets.pages().size())
                .filter(i -> mets.pages().get(i).equals(page))
                .findFirst()
                .orElse(0);
    String label = label(page.label());
    return new PageName(
        alto.stem(), newspaper, date, label == null ? PageLabel.normalize(number + "") : label);
  }

  private static @Nullable String label(@Nullable String label) {
    return label == null ? null : PageLabel.normalize(label);
  }
}
