package org.soubao.server;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soubao.search.Suggestion;

/**
 * The answer of {@code GET /api/v1/suggest}.
 *
 * @param query what has been typed
 * @param suggestions the best first
 */
record SuggestAnswer(String query, List<Suggested> suggestions) {
  /** The wire form of suggestions. */
  static SuggestAnswer of(String query, List<Suggestion> suggestions) {
    return new SuggestAnswer(query, suggestions.stream().map(Suggested::of).toList());
  }

  /**
   * A suggestion.
   *
   * @param text what to ask for
   * @param kind {@code headline}, {@code name}, {@code place}, {@code newspaper} or {@code section}
   * @param filter the parameter of {@code /search} that takes the text; null where {@code q} does
   * @param count how many articles it finds
   */
  record Suggested(String text, String kind, @Nullable String filter, long count) {
    static Suggested of(Suggestion suggestion) {
      return new Suggested(
          suggestion.text(),
          suggestion.kind().word(),
          suggestion.filter() == null ? null : suggestion.filter().word(),
          suggestion.count());
    }
  }
}
