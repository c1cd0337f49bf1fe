package org.soubao.search;

import org.soubao.internal.Words;

/** The order of hits; equals are ordered by date, newest first, then by id. */
public enum Sort {
  /** Best match first. */
  RELEVANCE,
  /** Latest date first, undated last. */
  NEWEST,
  /** Earliest date first, undated last. */
  OLDEST;

  /** The word used on the command line and in URLs: {@code newest}. */
  public String word() {
    return Words.of(this);
  }

  /**
   * The order of that {@link #word}.
   *
   * @throws IllegalArgumentException if there is none; its message lists the words
   */
  public static Sort ofWord(String word) {
    return Words.constant(Sort.class, word);
  }
}
