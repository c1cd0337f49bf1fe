package org.soubao.internal.format.alto;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soubao.model.Box;

/**
 * A page as ALTO has it, in the file's own unit of length.
 *
 * @param width of the page; 0 where no places are given
 * @param height of the page
 * @param lines in the order of the file
 * @param pictures in shares of the page
 */
record AltoPage(double width, double height, List<Line> lines, List<Box> pictures) {
  AltoPage {
    lines = List.copyOf(lines);
    pictures = List.copyOf(pictures);
  }

  /**
   * A word, or what stands as one.
   *
   * @param place null where it isn't given
   */
  record Word(String text, @Nullable Place place) {}

  /** Edges from the page's top left corner. */
  record Place(double left, double top, double right, double bottom) {
    double width() {
      return right - left;
    }

    double height() {
      return bottom - top;
    }
  }

  /**
   * A printed line.
   *
   * @param text its words, with blanks where they belong
   * @param block the number of its text block on the page
   * @param ids of the line and all that holds it
   * @param place null where it isn't given
   * @param points size of its letters; 0 where it isn't given
   * @param bold whether they are bold
   */
  record Line(
      String text,
      List<Word> words,
      int block,
      List<String> ids,
      @Nullable Place place,
      double points,
      boolean bold) {}

  /** Where a line stands, in shares of the page; null where that isn't known. */
  @Nullable Box box(Line line) {
    Place place = line.place();
    return place == null || !(width > 0 && height > 0)
        ? null
        : Box.between(
            place.left() / width,
            place.top() / height,
            place.right() / width,
            place.bottom() / height);
  }
}
