package org.soubao.typeset;

import java.util.ArrayList;
import java.util.List;
import org.soubao.typeset.SetLine.Piece;
import org.soubao.typeset.SetLine.Place;

/** Places lines of text on a sheet. */
final class Typist {
  /** Beyond that, a line is left short rather than spread; in ems per character. */
  private static final double WIDEST_GAP = 0.4;

  private final Typefaces faces;
  private final boolean blanks;

  /**
   * Makes a typist.
   *
   * @param faces to measure with
   * @param blanks whether blanks are printed as characters
   */
  Typist(Typefaces faces, boolean blanks) {
    this.faces = faces;
    this.blanks = blanks;
  }

  /** The width of a text in that size. */
  double width(Face face, String text, double size) {
    return size * faces.width(face, text);
  }

  /** A line of a column of that width. */
  void set(
      Sheet sheet,
      SetLine line,
      double x,
      double baseline,
      double width,
      double em,
      int owner,
      int column) {
    List<Piece> pieces = stripped(line.pieces());
    double natural = pieces.stream().mapToDouble(piece -> width(piece, em)).sum();
    int count = pieces.stream().mapToInt(piece -> piece.text().length()).sum();
    double room = width - line.indent() * em - natural;
    double spacing = 0;
    boolean tooLong = room < 0 && count > 1;
    if (tooLong || (line.place() == Place.SPREAD && room < WIDEST_GAP * em * count)) {
      spacing = count > 1 ? room / (count - 1) : 0;
    }
    double left = x + line.indent() * em;
    if (!tooLong && line.place() == Place.CENTER) {
      left += room / 2;
    } else if (!tooLong && line.place() == Place.RIGHT) {
      left += room;
    }
    for (Piece piece : pieces) {
      Ink.Text whole =
          new Ink.Text(
              piece.text(),
              piece.face(),
              em,
              piece.bold(),
              left,
              baseline,
              spacing,
              1,
              0,
              line.role(),
              owner,
              column);
      set(sheet, whole);
      left += width(piece, em) + spacing * piece.text().length();
    }
  }

  /** A text, cut where another font must be taken or a blank is a mere gap. */
  void set(Sheet sheet, Ink.Text text) {
    double x = text.x();
    int start = 0;
    String all = text.text();
    while (start < all.length()) {
      Face face = faces.having(text.face(), all.codePointAt(start));
      boolean blank = isBlank(all.codePointAt(start));
      int end = start;
      while (end < all.length()
          && faces.having(text.face(), all.codePointAt(end)) == face
          && (blanks || isBlank(all.codePointAt(end)) == blank)) {
        end += Character.charCount(all.codePointAt(end));
      }
      String part = all.substring(start, end);
      if (!blank || blanks) {
        sheet.add(
            new Ink.Text(
                part,
                face,
                text.size(),
                text.bold(),
                x,
                text.baseline(),
                text.spacing(),
                text.stretch(),
                text.gray(),
                text.role(),
                text.owner(),
                text.column()));
      }
      x += text.stretch() * (width(face, part, text.size()) + text.spacing() * part.length());
      start = end;
    }
  }

  private static boolean isBlank(int character) {
    return character == ' ' || character == '　';
  }

  private double width(Piece piece, double em) {
    return width(piece.face(), piece.text(), em);
  }

  private static List<Piece> stripped(List<Piece> pieces) {
    List<Piece> stripped = new ArrayList<>(pieces);
    while (!stripped.isEmpty()) {
      Piece last = stripped.removeLast();
      String text = last.text().stripTrailing();
      if (!text.isEmpty()) {
        stripped.add(new Piece(text, last.face(), last.bold()));
        return stripped;
      }
    }
    return stripped;
  }
}
