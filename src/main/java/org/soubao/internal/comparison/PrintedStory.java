package org.soubao.internal.comparison;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.PageLabel;
import org.soubao.model.Article;
import org.soubao.model.Place;
import org.soubao.search.PlaceLag;
import org.soubao.search.Printing;
import org.soubao.search.Reprints;

/** What the printings of a story say when they are put beside each other. */
public final class PrintedStory {
  private PrintedStory() {}

  /**
   * The printings of a story.
   *
   * @param id of the article that was asked for
   * @param count how many there are
   * @param articles those that are told of, one at least, in any order
   */
  public static Reprints of(String id, int count, List<Article> articles) {
    List<Article> sorted = articles.stream().sorted(PrintedOrder.INSTANCE).toList();
    Comparator<Article> byLength = Comparator.comparingInt(PrintedStory::length);
    KeptText longest = new KeptText(Collections.max(sorted, byLength).body());
    LocalDate first = sorted.getFirst().date();
    Set<String> newspapers = new HashSet<>();
    List<Printing> printings = new ArrayList<>();
    for (Article article : sorted) {
      String newspaper = article.newspaper();
      printings.add(
          new Printing(
              article,
              length(article),
              article.page() != null && PageLabel.isFront(article.page()),
              newspaper != null && !newspapers.add(newspaper),
              lag(first, article.date()),
              longest.in(article.body())));
    }
    return new Reprints(id, count, printings, places(printings));
  }

  private static int length(Article article) {
    return (int) article.body().codePoints().filter(c -> !Character.isWhitespace(c)).count();
  }

  private static @Nullable Integer lag(@Nullable LocalDate first, @Nullable LocalDate date) {
    return first == null || date == null
        ? null
        : Math.toIntExact(ChronoUnit.DAYS.between(first, date));
  }

  private static List<PlaceLag> places(List<Printing> printings) {
    Map<Place, List<Printing>> places =
        printings.stream()
            .filter(it -> it.lag() != null && !it.article().place().equals(Place.UNKNOWN))
            .collect(groupingBy(it -> it.article().place(), LinkedHashMap::new, toList()));
    return places.entrySet().stream().map(it -> place(it.getKey(), it.getValue())).toList();
  }

  private static PlaceLag place(Place place, List<Printing> there) {
    Printing first = there.getFirst();
    return new PlaceLag(
        place,
        Objects.requireNonNull(first.article().date()),
        Objects.requireNonNull(first.lag()),
        there.size());
  }
}
