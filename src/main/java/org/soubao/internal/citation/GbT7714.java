package org.soubao.internal.citation;

import java.util.List;
import java.util.stream.Collectors;
import org.soubao.internal.citation.CitedArticle.Author;

/**
 * A reference by GB/T 7714-2015 信息与文献 参考文献著录规则, for lists in the order of citation (顺序编码制): {@code
 * 林知远, 沈秋禾. 石桥修缮完工[N]. 青石晚报, 2025-02-24(A05).}
 *
 * <p>4.4.2 gives the order of the elements, 7.2 their signs, which are ASCII with a blank behind
 * stop and comma; 8.1.2 three authors and {@code , 等}; 8.1.3 that the reference begins with the
 * title where there is no author; 8.4.3.2 the date; 8.8.5 that date and page follow the newspaper,
 * {@code 2013-03-16(1)}. Other title information (8.2.3), such as a deck, is left out.
 */
public final class GbT7714 {
  private static final int AUTHORS = 3;

  private GbT7714() {}

  /** The reference to the printed paper. */
  public static String printed(CitedArticle article) {
    return head(article, "[N]") + source(article);
  }

  /**
   * The reference to the copy that is read online (7.2: a stop may close a reference; none stands
   * behind an address, where it would be taken for a part of it).
   */
  public static String online(CitedArticle article, OnlineCopy copy) {
    String source = source(article).isEmpty() ? " " : source(article).replaceFirst("\\.$", "");
    return "%s%s[%s]. %s"
        .formatted(head(article, "[N/OL]"), source, copy.accessed(), copy.address());
  }

  private static String head(CitedArticle article, String type) {
    List<Author> authors = article.authors();
    String names =
        authors.stream().limit(AUTHORS).map(Author::name).collect(Collectors.joining(", "));
    String others = authors.size() > AUTHORS ? ", 等" : "";
    return (names.isEmpty() ? "" : names + others + ". ") + article.title() + type + ".";
  }

  /** With a blank before it; empty where nothing is known. */
  private static String source(CitedArticle article) {
    StringBuilder source = new StringBuilder();
    if (article.newspaper() != null) {
      source.append(' ').append(article.newspaper());
    }
    if (article.date() != null) {
      source.append(source.isEmpty() ? " " : ", ").append(article.date());
    }
    if (article.page() != null) {
      source.append(source.isEmpty() ? " " : "").append('(').append(article.page()).append(')');
    }
    return source.isEmpty() ? "" : source.append('.').toString();
  }
}
