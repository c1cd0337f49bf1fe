package org.soubao.internal.format;

import org.soubao.internal.format.html.HtmlProfiles;
import org.soubao.internal.layout.Recurrence;

/**
 * What is said beside the sources of how pages are read.
 *
 * @param html where the parts of an HTML page stand
 * @param recurrence what recurs on the pages of the issue and of those before it
 */
public record ReadingRules(HtmlProfiles html, Recurrence recurrence) {
  /** Nothing is said. */
  public static final ReadingRules NONE = of(HtmlProfiles.NONE);

  /** What is said for all issues. */
  public static ReadingRules of(HtmlProfiles html) {
    return new ReadingRules(html, Recurrence.NONE);
  }

  /** The same for an issue. */
  public ReadingRules with(Recurrence recurrence) {
    return new ReadingRules(html, recurrence);
  }
}
