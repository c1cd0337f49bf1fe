package org.soubao.search;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.Words;

/**
 * What one printing says at some place, beside what the other says there: a sentence, or two of
 * which the other made one.
 *
 * @param kind how they differ
 * @param left of the first printing; null where it has nothing there
 * @param right of the second printing; null where it has nothing there
 * @param moved which of the comparison's sentences, from 0, has it in the other printing; -1 where
 *     it did not move
 */
public record ComparedSentence(
    Kind kind, @Nullable ComparedText left, @Nullable ComparedText right, int moved) {
  /** How two printings differ at a place. */
  public enum Kind {
    /** Not at all, or in punctuation, width and traditional forms alone. */
    SAME,
    /** In some characters. */
    CHANGED,
    /** Only the first printing has it. */
    CUT,
    /** Only the second printing has it. */
    ADDED,
    /** Both have it, elsewhere: it stands once on the left and once on the right. */
    MOVED;

    /** The word used in JSON: {@code changed}. */
    public String word() {
      return Words.of(this);
    }
  }

  /** Checks that there is a text. */
  public ComparedSentence {
    Objects.requireNonNull(kind, "kind");
    if (left == null && right == null) {
      throw new IllegalArgumentException("a sentence stands on one side at least");
    }
  }
}
