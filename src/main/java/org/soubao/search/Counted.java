package org.soubao.search;

import org.soubao.internal.Words;

/** What a number in an answer counts. */
public enum Counted {
  /** Every printing. */
  ARTICLES,
  /** An article with all its reprints once; one that nobody reprinted is a story too. */
  STORIES;

  /** The word used in JSON: {@code stories}. */
  public String word() {
    return Words.of(this);
  }
}
