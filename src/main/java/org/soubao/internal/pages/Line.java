package org.soubao.internal.pages;

import org.jspecify.annotations.Nullable;

/**
 * One line of a page that holds something.
 *
 * @param start offset of its first non-blank character in the dump
 * @param end offset behind its last non-blank character
 * @param text without the blanks that justification put in, and not doubled
 * @param afterBlank whether a blank line, or the page's beginning, stands before it
 * @param frame whether it opens a text frame: begins with one blank and no blank line before it
 * @param doubled whether a shadow had doubled its text
 * @param width of {@code text} in full-width characters
 * @param print how it is printed and marked up; null where the page is text alone
 */
record Line(
    int start,
    int end,
    String text,
    boolean afterBlank,
    boolean frame,
    boolean doubled,
    double width,
    @Nullable PrintedLine print) {
  private static final String SENTENCE_ENDS = "。！？…；!?";
  private static final String CLOSING = "”’）】》」』)\"";

  /** What the source calls it; null where that says nothing. */
  @Nullable Mark mark() {
    return print == null ? null : print.mark();
  }

  /** The number of the article that it belongs to, from 1; 0 where its place does not tell. */
  int zone() {
    return print == null ? 0 : print.zone();
  }

  /** Size of its letters by that of the body's, where its source only places lines; else 0. */
  double size() {
    return print == null || print.mark() != null ? 0 : print.size();
  }

  /** Whether it is printed as headlines are: clearly larger than the body. */
  boolean isLarge() {
    return size() >= 1.25;
  }

  /** Whether it is printed in the body's size, and is not bold. */
  boolean isPlain() {
    return print != null && size() > 0.93 && size() < 1.06 && !print.bold();
  }

  char first() {
    return text.charAt(0);
  }

  char last() {
    return text.charAt(text.length() - 1);
  }

  /** Whether a sentence ends here; a bracket may close it. */
  boolean endsSentence() {
    return endsSentence(text) || text.endsWith("）");
  }

  /** Whether a text ends with a full stop and the like, closing quotes behind it aside. */
  static boolean endsSentence(String text) {
    int i = text.length() - 1;
    while (i > 0 && CLOSING.indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return SENTENCE_ENDS.indexOf(text.charAt(i)) >= 0;
  }

  boolean hasFullStop() {
    return text.indexOf('。') >= 0;
  }
}
