package org.soubao.search;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.Words;

/**
 * What somebody who has typed so much may want to ask.
 *
 * @param text what to ask for, as it is printed or by its official name
 * @param kind what it is
 * @param filter the filter that takes {@code text} as its value; null where the text is to be
 *     searched: headlines, and places that are only named in articles
 * @param count articles that have that headline, that the filter leaves, or that name the place; at
 *     least 1
 */
public record Suggestion(String text, Kind kind, @Nullable FilterField filter, long count) {
  /** The most suggestions in one answer. */
  public static final int MAX_LIMIT = 20;

  /** Suggestions in an answer if nothing else is said. */
  public static final int DEFAULT_LIMIT = 8;

  /** What is suggested. */
  public enum Kind {
    /** A headline, its kicker or its deck. */
    HEADLINE,
    /** A name of a byline. */
    NAME,
    /** A city, a province, or a county. */
    PLACE,
    /** A newspaper. */
    NEWSPAPER,
    /** A section of a newspaper. */
    SECTION;

    /** The word used in JSON: {@code headline}. */
    public String word() {
      return Words.of(this);
    }
  }

  /** Checks that there is a text. */
  public Suggestion {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(kind, "kind");
  }
}
