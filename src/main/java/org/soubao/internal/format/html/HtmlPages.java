package org.soubao.internal.format.html;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.soubao.internal.format.page.MarkedLine;
import org.soubao.internal.format.page.MarkedText;
import org.soubao.internal.format.page.PageReader;
import org.soubao.internal.format.source.SourceFile;
import org.soubao.internal.format.text.UnreadableException;
import org.soubao.internal.pages.PageName;

/**
 * Reads e-paper pages as HTML: by a profile of their shape, else as reader modes do. A page that
 * only leads to others has no articles, and nothing is wrong with it.
 */
public final class HtmlPages implements PageReader {
  static final String WITHOUT_LIBRARIES =
      "Pages as HTML need jsoup and jackson-databind, which are not on the class path; add them.";

  /** How Founder's and like systems name the pages that list others. */
  private static final Pattern INDEX =
      Pattern.compile("(?i)(?:node_|nbs\\.|index|layout|default|list).*");

  /** Links of a page that is made of them. */
  private static final int MANY_LINKS = 5;

  private static final double MOSTLY = 0.5;

  /** The same where its name is that of such pages: articles of other systems have it too. */
  private static final double PARTLY = 0.25;

  private final HtmlProfiles profiles;

  /**
   * Reads them.
   *
   * @param profiles where the parts of a page stand
   */
  public HtmlPages(HtmlProfiles profiles) {
    this.profiles = profiles;
  }

  @Override
  public void read(SourceFile file, Sink sink) throws UnreadableException {
    try {
      read(file, HtmlDocument.read(file, sink::fault), sink);
    } catch (NoClassDefFoundError e) {
      throw new UnreadableException(WITHOUT_LIBRARIES);
    }
  }

  private void read(SourceFile file, Document page, Sink sink) throws UnreadableException {
    boolean index = isIndex(file, page);
    Optional<HtmlProfile> profile = profiles.of(page, HtmlFacts.place(file));
    MarkedText text = new MarkedText();
    PageName name;
    List<List<MarkedLine>> articles;
    if (profile.isPresent()) {
      name = HtmlFacts.stated(file, page, profile.get());
      articles = new ProfiledHtml(profile.get()).articles(page);
    } else {
      name = HtmlFacts.name(file);
      String head = HtmlFacts.head(file, page);
      if (!head.isEmpty()) {
        text.furniture(head);
      }
      articles = index ? List.of() : HtmlReaderMode.articles(page);
    }
    int zone = 0;
    for (List<MarkedLine> article : articles) {
      if (!article.isEmpty()) {
        text.article(article, ++zone);
      }
    }
    if (zone > 0) {
      sink.page(text.page(file.path(), name));
    } else if (!index && !isNamedIndex(file)) {
      throw page.text().isBlank()
          ? new UnreadableException("The page is empty.")
          : nothing(profile);
    }
  }

  private static UnreadableException nothing(Optional<HtmlProfile> profile) {
    return new UnreadableException(
        profile
            .map(known ->
                "It has the shape '%s' and no text: a picture without a caption is left out."
                    .formatted(known.name()))
            .orElse(
                "No article was found in it; say in html-profiles.json where its text stands."));
  }

  private static boolean isNamedIndex(SourceFile file) {
    return INDEX.matcher(file.stem()).matches();
  }

  private static boolean isIndex(SourceFile file, Document page) {
    if (page.selectFirst("frameset") != null) {
      return true;
    }
    List<String> links = page.select("a").eachText();
    int linked = links.stream().mapToInt(String::length).sum();
    double most = isNamedIndex(file) ? PARTLY : MOSTLY;
    return links.size() >= MANY_LINKS && linked > most * page.text().length();
  }
}
