package org.soubao.internal;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.soubao.model.Article;
import org.soubao.model.Piece;
import org.soubao.model.Source;
import org.soubao.search.IssueArticle;
import org.soubao.search.IssuePage;

/**
 * Puts the articles of an issue in the order in which they were printed, page by page. It keeps
 * their headings, not their texts. Not for several threads.
 *
 * <p>On a page they stand as in its file, where they were read from one; those of which that is not
 * known follow by the number that ends their id, and those without such a number by their id. A
 * stitched article stands on the page where it begins.
 */
public final class PrintOrder {
  private static final Comparator<Placed> ON_PAGE =
      comparing(Placed::path, nullsLast(NaturalOrder.INSTANCE.thenComparing(naturalOrder())))
          .thenComparingInt(Placed::start)
          .thenComparing(Placed::number, nullsLast(NaturalOrder::compareNumbers))
          .thenComparing(Placed::id, NaturalOrder.INSTANCE.thenComparing(naturalOrder()));

  /** By the label in one form; articles without one under null. */
  private final Map<@Nullable String, List<Placed>> pages =
      new TreeMap<>(nullsLast(NaturalOrder.INSTANCE.thenComparing(naturalOrder())));

  /** Adds an article of the issue. */
  public void add(Article article) {
    String label = article.page() == null ? null : PageLabel.normalize(article.page());
    pages.computeIfAbsent(label, page -> new ArrayList<>()).add(Placed.of(article));
  }

  /** All pages with an article, in order. */
  public List<IssuePage> pages() {
    return pages.values().stream().map(PrintOrder::page).toList();
  }

  private static IssuePage page(List<Placed> placed) {
    List<Placed> sorted = placed.stream().sorted(ON_PAGE).toList();
    return new IssuePage(
        sorted.getFirst().page(), section(sorted), sorted.stream().map(Placed::article).toList());
  }

  /** The most frequent one, the first of several. */
  private static @Nullable String section(List<Placed> articles) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Placed article : articles) {
      if (article.section() != null) {
        counts.merge(article.section(), 1, Integer::sum);
      }
    }
    // Of equal ones, the stream's maximum would be the last.
    return counts.entrySet().stream()
        .min(comparingInt(count -> -count.getValue()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /**
   * An article and what tells its place.
   *
   * @param path the file of its page; null where no part of a file is known
   * @param start where it begins in it
   * @param number the digits that end its id; null where there are none
   */
  private record Placed(
      IssueArticle article,
      @Nullable String page,
      @Nullable String section,
      @Nullable String path,
      int start,
      @Nullable String number) {
    static Placed of(Article article) {
      Source source = article.source();
      boolean known = source != null && !source.pieces().isEmpty();
      return new Placed(
          IssueArticle.of(article),
          article.page(),
          article.section(),
          known ? source.path() : null,
          known ? source.pieces().stream().mapToInt(Piece::start).min().getAsInt() : 0,
          number(article.id()));
    }

    String id() {
      return article.id();
    }

    private static @Nullable String number(String id) {
      int start = id.length();
      while (start > 0 && NaturalOrder.isDigit(id.charAt(start - 1))) {
        start--;
      }
      return start == id.length() ? null : id.substring(start);
    }
  }
}
