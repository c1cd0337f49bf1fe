package org.soubao.search;

import org.soubao.internal.Words;

/** A part of an article. */
public enum Where {
  /** Headline, kicker or deck, as printed; an inferred headline is searched nowhere. */
  HEADLINE,
  /** The first hundred characters of the body. */
  LEAD,
  /** The body; where the lead is told apart from it, what follows that. */
  BODY,
  /** Headline or body. */
  ANYWHERE;

  /** The word used in JSON: {@code headline}. */
  public String word() {
    return Words.of(this);
  }
}
