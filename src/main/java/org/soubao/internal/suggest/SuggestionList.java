package org.soubao.internal.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.soubao.search.Suggestion;

/** What is suggested to somebody who types, of the names and headlines that an index has. */
public final class SuggestionList {
  private static final int MAX_TYPED = 64;

  private SuggestionList() {}

  /** As much of what was typed as is looked at. */
  public static String kept(String typed) {
    String stripped = typed.strip();
    return stripped.substring(0, Math.min(stripped.length(), MAX_TYPED));
  }

  /** At most so many: names first, but at least every other one a headline, if there are any. */
  public static List<Suggestion> of(
      String typed, int limit, List<Suggestion> headlines, Names names, TextCounts counts) {
    List<Suggestion> suggestions = new ArrayList<>();
    int room = limit - Math.min(headlines.size(), limit / 2);
    List<Name> fitting = names.startingWith(TypedText.of(typed), room);
    counts.expectArticles(fitting.stream().filter(SuggestionList::isText).map(Name::text).toList());
    for (Name name : fitting) {
      Name counted = isText(name) ? name.withCount(counts.articles(name.text())) : name;
      if (counted.count() > 0) {
        suggestions.add(counted.suggestion());
      }
    }
    headlines.stream().limit(limit - suggestions.size()).forEach(suggestions::add);
    return suggestions;
  }

  /** Whether it is only named in articles, so that only an estimate of their number is known. */
  private static boolean isText(Name name) {
    return Objects.isNull(name.filter());
  }
}
