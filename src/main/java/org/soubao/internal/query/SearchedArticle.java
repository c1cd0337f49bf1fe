package org.soubao.internal.query;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soubao.model.Article;
import org.soubao.search.FilterField;

/** What of an article conditions are about, the same for an index and for an explanation. */
public final class SearchedArticle {
  private SearchedArticle() {}

  /** What is matched as the headline, a paragraph each; an inferred headline is not. */
  public static String headline(Article article) {
    String headline = article.hasPrintedHeadline() ? article.headline() : null;
    return String.join(
        "\n",
        Arrays.asList(article.kicker(), headline, article.deck()).stream()
            .filter(Objects::nonNull)
            .toList());
  }

  /** The values of a field, by their official names, each once. */
  public static List<String> values(Article article, FilterField field) {
    return printed(article, field)
        .map(value -> FilterValues.official(field, value))
        .distinct()
        .toList();
  }

  private static Stream<String> printed(Article article, FilterField field) {
    return switch (field) {
      case CITY -> optional(article.place().city());
      case PROVINCE -> optional(article.place().province());
      case NEWSPAPER -> optional(article.newspaper());
      case SECTION -> optional(article.section());
      case ORIGIN -> Stream.of(article.origin().word());
      case KIND -> Stream.of(article.kind().word());
      case PAGE -> optional(article.page());
      case BYLINE -> article.byline().stream();
    };
  }

  private static Stream<String> optional(@Nullable String value) {
    return value == null || value.isEmpty() ? Stream.of() : Stream.of(value);
  }
}
