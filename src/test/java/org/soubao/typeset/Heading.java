package org.soubao.typeset;

import java.util.ArrayList;
import java.util.List;

/**
 * A heading, set but not placed.
 *
 * @param texts from the top left of the heading
 * @param width in points
 * @param height in points, with what is free below
 */
record Heading(List<Ink.Text> texts, double width, double height) {
  /** No heading at all. */
  static final Heading NONE = new Heading(List.of(), 0, 0);

  Heading {
    texts = List.copyOf(texts);
  }

  /** Prints it; a shadow first, where there is one. */
  void place(Sheet sheet, Typist typist, double x, double y, int owner, boolean shadow) {
    List<Ink.Text> placed = new ArrayList<>();
    for (Ink.Text text : texts) {
      placed.add(
          new Ink.Text(
              text.text(),
              text.face(),
              text.size(),
              text.bold(),
              x + text.x(),
              y + text.baseline(),
              text.spacing(),
              text.stretch(),
              text.gray(),
              text.role(),
              owner,
              text.column()));
    }
    for (Ink.Text text : placed) {
      if (shadow && text.size() > 16) {
        typist.set(sheet, text.at(text.size() / 40, text.size() / 40).inGray(0.6));
      }
      typist.set(sheet, text);
    }
  }
}
