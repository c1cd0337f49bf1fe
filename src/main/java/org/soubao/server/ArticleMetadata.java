package org.soubao.server;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.citation.CitedArticle;
import org.soubao.internal.citation.PlainLine;
import org.soubao.model.Article;

/**
 * What the head of an article's page says of it to machines: Highwire's tags, Dublin Core, and
 * {@link NewsArticle}.
 *
 * <p>Zotero's translator Embedded Metadata makes a journal article of every page that has {@code
 * citation_journal_title}, whatever else it says. So the newspaper's name is in {@code DC.source},
 * from which it takes the publication's title as well, and {@code DC.type} names Zotero's type,
 * which counts before the guess that {@code citation_title} is one of a journal.
 *
 * <p>Every element has the attribute {@code data-article}, so that a page that shows another
 * article without being loaded anew can take them away.
 */
final class ArticleMetadata {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT);
  private static final int LEAD = 160;

  private final StringBuilder head = new StringBuilder();

  private ArticleMetadata() {}

  /** The elements of the head for an article whose permalink is that address. */
  static String of(Article article, String address) {
    return new ArticleMetadata().write(article, address);
  }

  private String write(Article article, String address) {
    CitedArticle cited = CitedArticle.of(article);
    String lead = lead(article);
    head.append("<title>%s – 搜报</title>\n".formatted(Html.escape(cited.title())));
    named("description", lead);
    named("citation_title", cited.title());
    cited.authors().forEach(author -> named("citation_author", author.name()));
    named("citation_publication_date", cited.date() == null ? null : DATE.format(cited.date()));
    named("citation_firstpage", cited.page());
    named("citation_language", "zh-CN");
    named("citation_public_url", address);
    named("DC.type", "newspaperArticle");
    named("DC.source", cited.newspaper());
    if (cited.section() != null) {
      meta("property", "article:section", cited.section());
    }
    head.append(
        "<link rel=\"canonical\" href=\"%s\" data-article>\n".formatted(Html.escape(address)));
    head.append(
        "<script type=\"application/ld+json\" data-article>%s</script>\n"
            .formatted(Html.json(NewsArticle.of(cited, address, lead))));
    return head.toString();
  }

  /** The first paragraph, cut where it is long. */
  private static @Nullable String lead(Article article) {
    String lead =
        article
            .body()
            .lines()
            .flatMap(paragraph -> Stream.ofNullable(PlainLine.of(paragraph)))
            .findFirst()
            .orElse(null);
    return lead == null ? null : Excerpt.of(lead, LEAD);
  }

  private void named(String name, @Nullable String content) {
    if (content != null) {
      meta("name", name, content);
    }
  }

  private void meta(String attribute, String name, String content) {
    head.append(
        "<meta %s=\"%s\" content=\"%s\" data-article>\n"
            .formatted(attribute, name, Html.escape(content)));
  }
}
