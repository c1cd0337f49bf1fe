package org.soubao.internal.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.PageLabel;
import org.soubao.model.Place;

/**
 * What all articles of a page share: from its path, else from its page head and datelines.
 *
 * @param dump the page
 * @param newspaper null where neither tells
 * @param place of the newspaper
 * @param date null where neither tells
 * @param page label of the page
 * @param section as the page head names it
 * @param inferred what was not in the path
 */
record Issue(
    PageDump dump,
    @Nullable String newspaper,
    Place place,
    @Nullable LocalDate date,
    @Nullable String page,
    @Nullable String section,
    Set<String> inferred) {
  private static final Pattern DATE =
      Pattern.compile("(?<year>(?:19|20)[0-9]{2})年(?<month>[0-9]{1,2})月(?<day>[0-9]{1,2})日");
  private static final Pattern NAME =
      Pattern.compile(
          "(?:^|[ \u3000])([\u4e00-\u9fff]{2,6}(?:日报|晚报|早报|晨报|都市报|商报|快报|时报))(?:[ \u3000]|$)");

  /** Reads it from the path, the page's furniture and its datelines. */
  static Issue of(PageDump dump, List<Line> furniture, List<Line> lines) {
    Set<String> inferred = new LinkedHashSet<>();
    String newspaper = dump.newspaper();
    if (newspaper == null) {
      newspaper = newspaper(furniture, lines);
      note(newspaper, "newspaper", inferred);
    }
    List<PageHead> heads =
        furniture.stream().flatMap(line -> PageHead.of(line.text()).stream()).toList();
    LocalDate date = dump.date();
    if (date == null) {
      date = date(furniture);
      note(date, "date", inferred);
    }
    String page = dump.page();
    if (page == null) {
      page = first(heads, PageHead::page);
      note(page, "page", inferred);
    }
    String section = first(heads, PageHead::section);
    note(section, "section", inferred);
    Place place =
        newspaper == null ? Place.UNKNOWN : NewspaperRegistry.standard().placeOf(newspaper);
    return new Issue(
        dump,
        newspaper,
        place,
        date,
        page == null ? null : PageLabel.normalize(page),
        section,
        inferred);
  }

  /** The id of the page's n-th article; never from what was inferred. */
  String id(int n) {
    boolean known = dump.newspaper() != null && dump.date() != null && dump.page() != null;
    return known
        ? "%s-%s-%s-%d".formatted(dump.newspaper(), dump.date(), dump.page(), n)
        : String.format(Locale.ROOT, "%s-%d", dump.stem(), n);
  }

  private static void note(@Nullable Object value, String field, Set<String> inferred) {
    if (value != null) {
      inferred.add(field);
    }
  }

  private static @Nullable String newspaper(List<Line> furniture, List<Line> lines) {
    for (Line line : furniture) {
      Matcher name = Signs.find(NAME, line.text());
      if (name != null) {
        return name.group(1);
      }
    }
    for (Line line : lines) {
      Matcher dateline = Signs.DATELINE.matcher(line.text());
      if (dateline.lookingAt() && dateline.group("paper") != null) {
        String paper = dateline.group("paper");
        return NewspaperRegistry.standard().knows(paper) ? paper : null;
      }
    }
    return null;
  }

  private static @Nullable LocalDate date(List<Line> furniture) {
    for (Line line : furniture) {
      Matcher date = Signs.find(DATE, line.text());
      if (date != null) {
        try {
          return LocalDate.of(
              Integer.parseInt(date.group("year")),
              Integer.parseInt(date.group("month")),
              Integer.parseInt(date.group("day")));
        } catch (DateTimeException e) {
          return null; // A misprint: thin evidence gives no date.
        }
      }
    }
    return null;
  }

  private static @Nullable String first(
      List<PageHead> heads, Function<PageHead, @Nullable String> part) {
    return heads.stream().map(part).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
