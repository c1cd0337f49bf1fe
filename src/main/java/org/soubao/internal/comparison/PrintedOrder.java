package org.soubao.internal.comparison;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.NaturalOrder;
import org.soubao.internal.PageLabel;
import org.soubao.model.Article;

/**
 * The order in which articles were printed: by date, then by page, then by newspaper and id. What
 * is not known comes last.
 */
final class PrintedOrder {
  static final Comparator<Article> INSTANCE =
      comparing(Article::date, nullsLast(naturalOrder()))
          .thenComparing(PrintedOrder::page, nullsLast(NaturalOrder.INSTANCE))
          .thenComparing(Article::newspaper, nullsLast(naturalOrder()))
          .thenComparing(Article::id, NaturalOrder.INSTANCE.thenComparing(naturalOrder()));

  private PrintedOrder() {}

  private static @Nullable String page(Article article) {
    return article.page() == null ? null : PageLabel.normalize(article.page());
  }
}
