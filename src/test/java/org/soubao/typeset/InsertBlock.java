package org.soubao.typeset;

import java.util.ArrayList;
import java.util.List;
import org.soubao.sample.LineBreaker;
import org.soubao.typeset.Ink.Role;
import org.soubao.typeset.SetLine.Piece;
import org.soubao.typeset.SetLine.Place;

/** A notice, an advertisement or a reading guide, in a box. */
final class InsertBlock implements Block {
  private final Press press;
  private final Insert insert;
  private final int owner;

  InsertBlock(Press press, Insert insert, int owner) {
    this.press = press;
    this.insert = insert;
    this.owner = owner;
  }

  private record Row(SetLine line, double size) {}

  private List<Row> rows(double width) {
    PressStyle style = press.style();
    List<Row> rows = new ArrayList<>();
    boolean title = true;
    for (String line : insert.lines()) {
      double size = style.em() * (title ? 1.6 : 1);
      if (line.isBlank()) {
        continue;
      }
      int capacity = Math.max(4, (int) (width / size));
      for (String part : new LineBreaker(capacity, false, false).lines(line.strip())) {
        Piece piece = new Piece(part, title ? Face.HEI : Face.SONG, title);
        Place place = title && !insert.guide() ? Place.CENTER : Place.LEFT;
        rows.add(new Row(new SetLine(List.of(piece), place, 0, Role.INSERT, false), size));
      }
      title = false;
    }
    return rows;
  }

  @Override
  public double height(int columns) {
    if (insert.guide() && columns > 2) {
      return Double.POSITIVE_INFINITY;
    }
    double width = press.style().width(columns) - 2 * press.style().em();
    double lines = rows(width).stream().mapToDouble(row -> row.size() * 1.5).sum();
    return lines + 2 * press.style().em();
  }

  @Override
  public void place(Sheet sheet, int columns, double x, double y, double height) {
    PressStyle style = press.style();
    double width = style.width(columns);
    sheet.frame(x, y, width, height, 0.7);
    List<Row> rows = rows(width - 2 * style.em());
    double spare = height - height(columns);
    double baseline = y + style.em() * 0.6;
    double gap = Math.min(style.em(), spare / (rows.size() + 1));
    for (Row row : rows) {
      baseline += row.size() * 1.5 + gap;
      press
          .typist()
          .set(
              sheet,
              row.line(),
              x + style.em(),
              baseline - row.size() * 0.3,
              width - 2 * style.em(),
              row.size(),
              owner,
              0);
    }
  }
}
