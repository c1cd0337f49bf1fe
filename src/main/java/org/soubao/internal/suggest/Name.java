package org.soubao.internal.suggest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soubao.search.FilterField;
import org.soubao.search.Suggestion;
import org.soubao.search.Suggestion.Kind;

/**
 * A name that can be suggested.
 *
 * @param text what is suggested
 * @param forms how it may be typed, as it is {@linkplain TypedText#comparable compared}: {@code 柳州}
 *     and {@code 柳州市}, the shortest first
 * @param kind what it is
 * @param filter the filter that takes it; null where it is searched as text
 * @param count articles that have it
 */
public record Name(
    String text, List<String> forms, Kind kind, @Nullable FilterField filter, long count) {
  /** Copies the list. */
  public Name {
    forms = List.copyOf(forms);
  }

  /** Whether articles come from this place. */
  boolean isPlaceOfArticles() {
    return kind == Kind.PLACE && filter != null;
  }

  /** What is searched to find it: the short form, where it has one. */
  public String shortest() {
    return forms.getFirst();
  }

  /** The same with another count. */
  public Name withCount(long other) {
    return new Name(text, forms, kind, filter, other);
  }

  /** What is answered. */
  public Suggestion suggestion() {
    return new Suggestion(text, kind, filter, count);
  }
}
