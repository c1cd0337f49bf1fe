package org.soubao.internal.layout;

import java.util.Objects;
import org.soubao.internal.pages.PageLayout;

/**
 * A page in the order of reading.
 *
 * @param text one printed line a line, a blank line between blocks
 * @param layout how each line is printed
 */
public record LaidOutPage(String text, PageLayout layout) {
  /** Checks that nothing is missing. */
  public LaidOutPage {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(layout, "layout");
  }
}
