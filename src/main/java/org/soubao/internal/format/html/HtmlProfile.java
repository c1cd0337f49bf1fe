package org.soubao.internal.format.html;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.Words;

/**
 * Where the parts of a newspaper's HTML pages stand.
 *
 * @param name for messages
 * @param when what a page of this shape holds
 * @param title what its title holds; null for anything
 * @param file what the path of its file holds; null for anything
 * @param path named groups {@code newspaper}, {@code date}, {@code page} and {@code section} that
 *     the path of the file tells; null where it tells nothing
 * @param picks how each thing stated is found, the first way that finds anything
 * @param areas the elements that make up each part
 */
public record HtmlProfile(
    String name,
    Evaluator when,
    @Nullable Pattern title,
    @Nullable Pattern file,
    @Nullable Pattern path,
    Map<Fact, List<HtmlPick>> picks,
    Map<Area, Evaluator> areas) {
  /** What a page states in few words. */
  public enum Fact {
    /** 引题. */
    KICKER,
    /** 主标题. */
    HEADLINE,
    /** 副题. */
    DECK,
    /** 署名. */
    BYLINE,
    /** 报名. */
    NEWSPAPER,
    /** Of the issue. */
    DATE,
    /** Label of the page. */
    PAGE,
    /** 版名. */
    SECTION
  }

  /** Parts of a page that are elements. */
  public enum Area {
    /** One article each; without, the page is one. */
    ARTICLE,
    /** The text. */
    CONTENT,
    /** What of it are paragraphs; without, its blocks and lines are. */
    PARAGRAPHS,
    /** 图片说明. */
    CAPTIONS,
    /** 小标题. */
    SUBHEADS,
    /** What is no text. */
    LEAVE_OUT
  }

  /** Copies the maps. */
  public HtmlProfile {
    picks = Map.copyOf(picks);
    areas = Map.copyOf(areas);
  }

  /** Whether a page has this shape. */
  boolean fits(Document page, String place) {
    return (title == null || title.matcher(page.title()).find())
        && (file == null || file.matcher(place).find())
        && page.selectFirst(when) != null;
  }

  /** What a page, or an article of it, states; empty where it does not. */
  Optional<String> fact(Fact fact, Element page) {
    return picks.getOrDefault(fact, List.of()).stream()
        .flatMap(pick -> pick.in(page).stream())
        .findFirst();
  }

  /** The elements of a part, in the order of the page. */
  List<Element> area(Area area, Element page) {
    Evaluator select = areas.get(area);
    return select == null ? List.of() : page.select(select);
  }

  /** What the path of its file tells. */
  Map<Fact, String> told(String place) {
    Map<Fact, String> told = new EnumMap<>(Fact.class);
    Matcher matcher = path == null ? null : path.matcher(place);
    if (path != null && matcher != null && matcher.find()) {
      for (Fact fact : List.of(Fact.NEWSPAPER, Fact.DATE, Fact.PAGE, Fact.SECTION)) {
        String group = Words.of(fact);
        if (path.namedGroups().containsKey(group) && matcher.group(group) != null) {
          told.put(fact, matcher.group(group));
        }
      }
    }
    return told;
  }
}
