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
    /**
     * The query is long, so what was counted has any of its words; as hits, those with more of them
     * would come first.
     */
    ANY_WORD,
    /** What may be one name or term was taken apart, since no article has it as it was typed. */
    TAKEN_APART,
    /** A quotation mark has no partner, so what follows was searched as plain words. */
    PLAIN_WORDS,
    /** A parenthesis has no partner, so it was left out. */
    UNCLOSED_PARENTHESIS,
    /** Parentheses nest too deep; the inner ones were left out. */
    TOO_DEEP,
    /**
     * {@code OR} or {@code AND} stands before or behind nothing, or {@code NOT} before nothing, so
     * it was left out.
     */
    LONE_OR,
    /** {@code *} stands alone, so it was left out. */
    LONE_STAR,
    /** A field has no value, so its name was searched as a word. */
    EMPTY_FIELD,
    /** A field has a value that no article can have, so it was searched as plain words. */
    BAD_VALUE,
    /** A date can't be read, so it was searched as plain words. */
    BAD_DATE,
    /** A range of dates can't be read, so it was searched as plain words. */
    BAD_RANGE,
    /** What stands behind a phrase does not fit it, so the phrase was searched as it stands. */
    BAD_TILDE,
    /** It was too long; its end was left out. */
    SHORTENED,
    /** It holds nothing that can be searched, such as punctuation only. */
    NOTHING_TO_SEARCH,
    /**
     * Nothing was found, and nothing at all is held of the newspapers, cities, provinces and days
     * that were asked for.
     */
    NOT_HELD,
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
