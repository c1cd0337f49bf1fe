package org.soubao.internal.pages;

/** What a line of a page is. */
public enum Role {
  /** First line of a paragraph. */
  PARAGRAPH,
  /** Goes on with the paragraph above. */
  WRAP,
  /** Kicker, headline, deck or subhead. */
  HEADING,
  /** A byline or photo credit on lines of its own. */
  BYLINE,
  /** Text of a photograph. */
  CAPTION,
  /** 下转, 上接. */
  JUMP,
  /** {@code ■据新华社}. */
  SOURCE,
  /** Masthead, page head, imprint and the like. */
  FURNITURE;

  boolean isBody() {
    return this == PARAGRAPH || this == WRAP;
  }
}
