package org.soubao.search;

import java.util.List;
import java.util.Objects;

/**
 * How two articles differ, sentence by sentence and character by character. The one that was
 * printed first stands on the left.
 *
 * <p>Punctuation, blanks, full or half width and traditional or simplified characters make no
 * difference; the texts are as printed. What stands on the left of all sentences, one after the
 * other, is the body of the left article, and so on the right.
 *
 * @param left id of the article printed first; of those of one day, the one first in their order
 * @param right id of the other
 * @param headings those that one of them has, in the order kicker, headline, deck
 * @param sentences in the order of the texts
 * @param leftShare how much of the left body stands in the right one too, 0 to 1; 1 of an empty one
 * @param rightShare how much of the right body stands in the left one too, 0 to 1
 * @param partial whether only the beginnings of the bodies are compared, {@value #MAX_LENGTH}
 *     characters of each: the rest is left out
 */
public record Comparison(
    String left,
    String right,
    List<ComparedHeading> headings,
    List<ComparedSentence> sentences,
    double leftShare,
    double rightShare,
    boolean partial) {
  /** So many characters of a body are compared. */
  public static final int MAX_LENGTH = 100_000;

  /** Copies the lists. */
  public Comparison {
    Objects.requireNonNull(left, "left");
    Objects.requireNonNull(right, "right");
    headings = List.copyOf(headings);
    sentences = List.copyOf(sentences);
  }

  /** Whether a heading of one is not that of the other. */
  public boolean retitled() {
    return headings.stream().anyMatch(heading -> !heading.same());
  }

  /** How many of the sentences are of that kind. */
  public long count(ComparedSentence.Kind kind) {
    return sentences.stream().filter(sentence -> sentence.kind() == kind).count();
  }
}
