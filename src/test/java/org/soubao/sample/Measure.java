package org.soubao.sample;

/** What is measured of the articles that were found. */
enum Measure {
  /** Kicker, headline and deck together hold the printed characters, no more and no fewer. */
  HEADING,
  /** The headline alone is exact. */
  HEADLINE,
  /** The set of names is exact, empty where there is none. */
  BYLINE,
  /** The agency's name is exact, null where there is none. */
  AGENCY,
  /** The origin is the written one. */
  ORIGIN,
  /** Photo story or not. */
  KIND,
  /** {@code continuedOn} is there exactly where the continuation was not stitched on. */
  JUMP
}
