package org.soubao.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.citation.CitedArticle;

/**
 * An article as <a href="https://schema.org/NewsArticle">schema.org</a> describes one, for those
 * who read pages by machine; what is not known is left out.
 *
 * @param context names the vocabulary
 * @param type {@code NewsArticle}
 * @param id the permalink
 * @param url the same
 * @param headline as it is cited
 * @param datePublished of the issue
 * @param author in print order
 * @param isPartOf the newspaper
 * @param printPage 版次
 * @param printSection 版名
 * @param description the lead
 * @param inLanguage {@code zh-CN}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record NewsArticle(
    @JsonProperty("@context") String context,
    @JsonProperty("@type") String type,
    @JsonProperty("@id") String id,
    String url,
    String headline,
    @Nullable String datePublished,
    List<Thing> author,
    @Nullable Thing isPartOf,
    @Nullable String printPage,
    @Nullable String printSection,
    @Nullable String description,
    String inLanguage) {
  /** Describes an article that is read at that address. */
  static NewsArticle of(CitedArticle article, String address, @Nullable String lead) {
    return new NewsArticle(
        "https://schema.org",
        "NewsArticle",
        address,
        address,
        article.title(),
        article.date() == null ? null : article.date().toString(),
        article.authors().stream().map(Thing::of).toList(),
        article.newspaper() == null ? null : new Thing("Newspaper", article.newspaper()),
        article.page(),
        article.section(),
        lead,
        "zh-CN");
  }

  /**
   * Something with a name.
   *
   * @param type such as {@code Person}
   * @param name its name
   */
  record Thing(@JsonProperty("@type") String type, String name) {
    static Thing of(CitedArticle.Author author) {
      return new Thing(author.corporate() ? "Organization" : "Person", author.name());
    }
  }
}
