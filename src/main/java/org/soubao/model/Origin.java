package org.soubao.model;

import org.soubao.internal.Words;

/** Who wrote an article, as far as its page tells. */
public enum Origin {
  /** The newspaper's own reporters. */
  STAFF,
  /** Correspondents (通讯员), readers and authors outside the newsroom. */
  CONTRIBUTED,
  /** A news agency (通稿). */
  WIRE,
  /** Another newspaper or its reporter (转载). */
  REPRINT,
  /** The page does not say. */
  UNKNOWN;

  /** The word used in JSON, on the command line and in URLs: {@code staff}, {@code wire} … */
  public String word() {
    return Words.of(this);
  }

  /**
   * The origin of that {@link #word}.
   *
   * @throws IllegalArgumentException if there is none; its message lists the words
   */
  public static Origin ofWord(String word) {
    return Words.constant(Origin.class, word);
  }
}
