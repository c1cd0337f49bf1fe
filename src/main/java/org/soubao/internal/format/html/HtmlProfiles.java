package org.soubao.internal.format.html;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.soubao.ingest.RejectedPage;
import org.soubao.internal.format.source.SourceFile;
import org.soubao.internal.format.source.SourceFiles;
import org.soubao.internal.format.source.UserTable;

/**
 * The shapes of HTML pages that are known. For many threads.
 *
 * @param own those of the user, which come first
 */
public record HtmlProfiles(List<HtmlProfile> own) {
  /** Only the program's. */
  public static final HtmlProfiles NONE = new HtmlProfiles(List.of());

  /** Copies the list. */
  public HtmlProfiles {
    own = List.copyOf(own);
  }

  /**
   * The profiles beside the sources; nothing is asked of the libraries where there are none.
   *
   * @param rejected is told of each that can't be used; the others are
   */
  public static HtmlProfiles read(SourceFiles sources, Consumer<RejectedPage> rejected) {
    List<SourceFile> files = sources.tables(UserTable.HTML_PROFILES);
    try {
      return files.isEmpty() ? NONE : HtmlProfilesFile.read(files, rejected);
    } catch (NoClassDefFoundError e) {
      rejected.accept(new RejectedPage(files.getFirst().path(), 0, HtmlPages.WITHOUT_LIBRARIES));
      return NONE;
    }
  }

  /**
   * The first that a page fits; empty where none does.
   *
   * @param place of its file, with {@code /}
   */
  Optional<HtmlProfile> of(Document page, String place) {
    return Stream.concat(own.stream(), HtmlProfilesFile.standard().stream())
        .filter(profile -> profile.fits(page, place))
        .findFirst();
  }
}
