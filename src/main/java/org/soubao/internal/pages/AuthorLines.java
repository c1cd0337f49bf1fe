package org.soubao.internal.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes bylines of the headings that name an author, and of the names that go on with a byline. */
final class AuthorLines {
  private static final int LONGEST_NAMES = 14;

  private final List<Line> lines;
  private final @Nullable Role[] given;
  private final @Nullable String newspaper;

  /**
   * Of a page.
   *
   * @param given the roles that forms decide
   * @param newspaper the page's; null where it isn't known
   */
  AuthorLines(List<Line> lines, @Nullable Role[] given, @Nullable String newspaper) {
    this.lines = lines;
    this.given = given;
    this.newspaper = newspaper;
  }

  /** Makes bylines of the headings that name an author: beside another, or on a literary page. */
  void nameAuthors(Role[] roles) {
    boolean literary = isLiterary(roles);
    for (int i = 0; i < roles.length; i++) {
      boolean beside = isHeading(roles, i - 1) || isHeading(roles, i + 1);
      if (roles[i] == Role.HEADING
          && lines.get(i).mark() == null
          && !lines.get(i).isLarge()
          && (beside || literary)
          && Authors.isAmongHeadings(lines.get(i).text(), literary)) {
        roles[i] = Role.BYLINE;
      }
      if (i > 0 && roles[i - 1] == Role.BYLINE && isFurtherName(i)) {
        roles[i] = Role.BYLINE;
      }
    }
  }

  /** A name right below others that did not find room in their line. */
  private boolean isFurtherName(int i) {
    Line line = lines.get(i);
    return given[i] == null
        && line.size() > 0
        && !line.isLarge()
        && PrintedParagraphs.endsEarly(line)
        && line.text().length() <= LONGEST_NAMES
        && (Signs.NAMES_LINE.matcher(line.text()).matches()
            || Signs.BYLINE.matcher(line.text()).matches());
  }

  private static boolean isHeading(Role[] roles, int i) {
    return i >= 0 && i < roles.length && roles[i] == Role.HEADING;
  }

  /** Whether the page's head calls it one of essays and verse. */
  private boolean isLiterary(Role[] roles) {
    for (int i = 0; i < roles.length; i++) {
      if (roles[i] == Role.FURNITURE
          && PageHead.of(lines.get(i).text(), newspaper).filter(PageHead::isLiterary).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
