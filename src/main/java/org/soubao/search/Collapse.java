package org.soubao.search;

import org.soubao.internal.Words;

/** Whether the printings of one story are told apart. */
public enum Collapse {
  /** Each article is a hit. */
  NONE,
  /**
   * The printings of a story that a request finds are one hit: the first of them in the order that
   * is asked for. Counts are of stories then. An article that nobody reprinted is a story too.
   */
  REPRINTS;

  /** The word used on the command line and in URLs: {@code reprints}. */
  public String word() {
    return Words.of(this);
  }

  /**
   * The constant of that {@link #word}.
   *
   * @throws IllegalArgumentException if there is none; its message lists the words
   */
  public static Collapse ofWord(String word) {
    return Words.constant(Collapse.class, word);
  }
}
