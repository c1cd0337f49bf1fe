package org.soubao.internal.pages;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives the lines their roles whose form, or whose source, decides alone. For one page. */
final class FormRoles {
  private static final int TALLEST_ADVERTISEMENT = 8;

  /** By how much the letters of one size differ. */
  private static final double ONE_SIZE = 0.05;

  /** By the body's size. */
  private static final double LARGEST_NAME = 1.06;

  private final List<Line> lines;
  private final @Nullable String newspaper;
  private final @Nullable Role[] given;
  private final boolean[] contents;

  private FormRoles(List<Line> lines, @Nullable String newspaper) {
    this.lines = lines;
    this.newspaper = newspaper;
    given = new Role[lines.size()];
    contents = ContentsList.in(lines);
    for (int i = 0; i < given.length; i++) {
      Mark mark = lines.get(i).mark();
      given[i] = mark == null ? given(i) : given(i, mark);
    }
    leaveOutAdvertisements();
  }

  /**
   * The roles of a page's lines; null for those where it takes more.
   *
   * @param newspaper the page's; null where it isn't known
   */
  static @Nullable Role[] of(List<Line> lines, @Nullable String newspaper) {
    return new FormRoles(lines, newspaper).given;
  }

  /** A few lines together without a sentence, one of which says where to call. */
  private void leaveOutAdvertisements() {
    for (int from = 0, to; from < given.length; from = to) {
      to = from + 1;
      while (to < given.length && !lines.get(to).afterBlank()) {
        to++;
      }
      List<Line> block = lines.subList(from, to);
      if (to - from <= TALLEST_ADVERTISEMENT
          && block.stream().anyMatch(line -> Furniture.saysWhereToCall(line.text()))
          && block.stream().noneMatch(line -> line.hasFullStop() || line.mark() != null)) {
        Arrays.fill(given, from, to, Role.FURNITURE);
      }
    }
  }

  private @Nullable Role given(int i) {
    Line line = lines.get(i);
    Role role = Signs.role(line, newspaper);
    if (role != null && (PrintedType.isHeadings(line, role) || PrintedScript.is(lines, i))) {
      return null;
    }
    boolean followed = i + 1 < lines.size() && !lines.get(i + 1).afterBlank();
    // An office and a name may also be the beginning of a sentence.
    boolean sentence =
        role == Role.BYLINE
            && followed
            && Signs.role(lines.get(i + 1), newspaper) == null
            && Character.isIdeographic(line.first())
            && line.text().indexOf(' ') < 0
            && !PrintedParagraphs.endsEarly(line)
            && !isOfficeAbove(i);
    if (role == null && (contents[i] || goesOnWithGuide(i) || goesOnWithEditors(i))) {
      return Role.FURNITURE;
    }
    if (role == null && isNamedBelowHeadline(i)) {
      return Role.BYLINE;
    }
    return sentence ? null : role;
  }

  /** What the source calls the line; jump lines, sources and bylines stand in its text. */
  private @Nullable Role given(int i, Mark mark) {
    Role stated = mark.role();
    if (stated != null && !stated.isBody()) {
      return stated == Role.HEADING ? null : stated;
    }
    Role role = Signs.role(lines.get(i), newspaper);
    return role == Role.JUMP || role == Role.SOURCE || role == Role.BYLINE ? role : null;
  }

  /** Names in small type, alone right below a large heading: of authors, of whatever kind. */
  private boolean isNamedBelowHeadline(int i) {
    Line line = lines.get(i);
    boolean alone = line.afterBlank() && (i + 1 == lines.size() || lines.get(i + 1).afterBlank());
    return alone
        && i > 0
        && line.size() > 0
        && line.size() < LARGEST_NAME
        && given[i - 1] == null
        && lines.get(i - 1).isLarge()
        && (Authors.isTransliterated(line.text()) || Authors.areNames(line.text()));
  }

  /** Whether the line is an office whose holder stands below, in the middle of the column. */
  private boolean isOfficeAbove(int i) {
    Line name = lines.get(i + 1);
    return Signs.isOffice(lines.get(i).text())
        && PrintedParagraphs.isCentred(name)
        && Authors.areNames(name.text());
  }

  private boolean goesOnWithGuide(int i) {
    String text = lines.get(i).text();
    if (i == 0 || given[i - 1] != Role.FURNITURE || !Furniture.continuesGuide(text)) {
      return false;
    }
    String above = lines.get(i - 1).text();
    return Furniture.opensGuide(above) || Furniture.continuesGuide(above);
  }

  /** Whether the names of those who made the page go on, in the type of the line above. */
  private boolean goesOnWithEditors(int i) {
    Line line = lines.get(i);
    return i > 0
        && line.size() > 0
        && given[i - 1] == Role.FURNITURE
        && Math.abs(lines.get(i - 1).size() - line.size()) < ONE_SIZE
        && Furniture.namesEditors(lines.get(i - 1).text())
        && Authors.areNames(line.text());
  }
}
