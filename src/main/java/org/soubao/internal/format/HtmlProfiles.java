package org.soubao.internal.format;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

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
