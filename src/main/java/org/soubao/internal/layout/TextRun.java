package org.soubao.internal.layout;

import java.util.Objects;

/**
 * A character, a word or another fragment of a printed line, as its source gives it: nothing is
 * promised of its order, nor that its place makes sense.
 *
 * @param text what it says; may hold blanks
 * @param left edge, in the page's unit of length from its left
 * @param top edge, from the page's top
 * @param right edge
 * @param bottom edge
 * @param size of the letters, in that unit
 * @param bold whether they are bold
 */
public record TextRun(
    String text, double left, double top, double right, double bottom, double size, boolean bold) {
  /** Checks that there is a text. */
  public TextRun {
    Objects.requireNonNull(text, "text");
  }
}
