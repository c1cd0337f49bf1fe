package org.soubao.typeset;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soubao.sample.LineBreaker;
import org.soubao.typeset.Ink.Role;
import org.soubao.typeset.SetLine.Piece;
import org.soubao.typeset.SetLine.Place;

/**
 * A photograph with what is said of it.
 *
 * @param ratio height by width
 * @param caption below or beside it; null for none
 * @param beside whether it stands beside
 * @param seed of what is to be seen
 */
record Photo(double ratio, @Nullable String caption, boolean beside, long seed) {
  private static final double SMALLER = 0.9;

  /** Height of a picture that is not yet enlarged, of the page's. */
  private static final double LARGEST = 0.2;

  /** The height with the caption. */
  double height(Press press, double width, double scale) {
    double most = press.style().format().height() * LARGEST;
    double picture = Math.min(most, pictureWidth(press, width) * ratio) * scale;
    double lines = captionLines(press, width).size() * press.style().leading() * SMALLER;
    boolean besides = isBeside(press, width);
    double all = besides ? Math.max(picture, lines) : picture + lines;
    return all + press.style().em() * 0.9;
  }

  /** Prints it into that height. */
  void place(Sheet sheet, Press press, double x, double y, double width, double height, int owner) {
    PressStyle style = press.style();
    double leading = style.leading() * SMALLER;
    List<SetLine> lines = captionLines(press, width);
    boolean besides = isBeside(press, width);
    double below = besides ? 0 : lines.size() * leading;
    double pictureHeight = height - below - style.em() * 0.9;
    double pictureWidth = pictureWidth(press, width);
    sheet.add(new Ink.Picture(x, y, pictureWidth, pictureHeight, seed));
    double textX = besides ? x + pictureWidth + style.em() * 0.8 : x;
    double textWidth = besides ? width - pictureWidth - style.em() * 0.8 : width;
    double baseline =
        besides
            ? y + pictureHeight - (lines.size() - 1) * leading - 1
            : y + pictureHeight + leading * 0.95;
    for (SetLine line : lines) {
      press
          .typist()
          .set(sheet, line, textX, baseline, textWidth, style.em() * SMALLER, owner, (int) (y / 7));
      baseline += leading;
    }
  }

  private boolean isBeside(Press press, double width) {
    return beside && caption != null && width > press.style().em() * 24;
  }

  private double pictureWidth(Press press, double width) {
    return isBeside(press, width) ? width - press.style().em() * 8.8 : width;
  }

  private List<SetLine> captionLines(Press press, double width) {
    PressStyle style = press.style();
    List<SetLine> lines = new ArrayList<>();
    if (caption == null) {
      return lines;
    }
    double textWidth = isBeside(press, width) ? style.em() * 8 : width;
    int capacity = Math.max(4, (int) (textWidth / (style.em() * SMALLER) + 0.03));
    List<String> broken = new LineBreaker(capacity, false, false).lines(caption);
    for (int i = 0; i < broken.size(); i++) {
      lines.add(
          new SetLine(
              List.of(new Piece(broken.get(i), style.credit(), false)),
              i < broken.size() - 1 ? Place.SPREAD : Place.LEFT,
              0,
              Role.CAPTION,
              false));
    }
    return lines;
  }
}
