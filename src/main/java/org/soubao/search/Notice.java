package org.soubao.search;

import java.util.Objects;
import org.soubao.internal.Words;

/**
 * Something that was done to a query and that its author should know.
 *
 * @param code what was done
 * @param text the same in a sentence
 */
public record Notice(Code code, String text) {
  /** What can be done to a query. */
  public enum Code {
    /** Not all words had to match, since no article has all. */
    RELAXED,
    /** Its syntax was broken, so it was searched as plain words. */
    PLAIN_WORDS,
    /** It was too long; its end was left out. */
    SHORTENED,
    /** It holds nothing that can be searched, such as punctuation only. */
    NOTHING_TO_SEARCH,
    /** The time limit ended the search. */
    TIME_LIMIT;

    /** The word used in JSON: {@code time limit} is {@code time-limit}. */
    public String word() {
      return Words.of(this).replace(' ', '-');
    }
  }

  /** Checks that nothing is null. */
  public Notice {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(text, "text");
  }
}
