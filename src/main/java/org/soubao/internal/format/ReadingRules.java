package org.soubao.internal.format;

/**
 * What is said beside the sources of how pages are read.
 *
 * @param html where the parts of an HTML page stand
 */
public record ReadingRules(HtmlProfiles html) {
  /** Nothing is said. */
  public static final ReadingRules NONE = new ReadingRules(HtmlProfiles.NONE);
}
