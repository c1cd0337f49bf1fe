package org.soubao.search;

import java.util.Objects;
import org.soubao.internal.Words;

/**
 * What one part of a query brings to an article's score.
 *
 * @param kind what it is
 * @param where where it was looked for
 * @param text the word, pair or run, in normal form; all of the query's pairs for a passage
 * @param score what it adds, more than 0
 */
public record Contribution(Kind kind, Where where, String text, double score) {
  /** What adds to a score. */
  public enum Kind {
    /** A word as the segmenter cuts it. */
    WORD,
    /** Two characters that stand together. */
    PAIR,
    /** A whole run of what was typed between blanks or in quotes. */
    RUN,
    /** A single character, number or Latin word. */
    UNIT,
    /** The same, in the headline or the lead. */
    LEAD_UNIT,
    /** The passage in which most of the query stands together. */
    PASSAGE;

    /** The word used in JSON: {@code lead unit}. */
    public String word() {
      return Words.of(this);
    }

    /** Whether only the first hits get it, when they are looked at a second time. */
    public boolean isSecondLook() {
      return switch (this) {
        case WORD, PAIR, RUN -> false;
        case UNIT, LEAD_UNIT, PASSAGE -> true;
      };
    }
  }

  /** Checks that nothing is null. */
  public Contribution {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(text, "text");
  }
}
