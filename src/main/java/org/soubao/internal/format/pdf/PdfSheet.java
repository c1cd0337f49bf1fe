package org.soubao.internal.format.pdf;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.soubao.model.Box;

/**
 * The part of a PDF page that is shown, the way it is turned: places in points from its top left.
 *
 * @param crop what is shown, in the page's own measure
 * @param turned by how many degrees to the right, in quarters
 */
record PdfSheet(Rectangle2D.Double crop, int turned) {
  /** In points: the largest page that the format knows has 14,400, but a unit may be larger. */
  private static final double LONGEST = 200_000;

  private static final Rectangle2D.Double A4 = new Rectangle2D.Double(0, 0, 595, 842);

  /** Share of a side that a picture has at least: smaller ones are ornaments. */
  private static final double SMALLEST_PICTURE = 0.02;

  private static final double ALL = 0.9;

  /** Of a page; one that says no size that can be is taken to be A4. */
  static PdfSheet of(PDPage page) {
    Rectangle2D.Double crop = rectangle(page.getCropBox());
    Rectangle2D.Double media = rectangle(page.getMediaBox());
    int turned = Math.floorMod(page.getRotation(), 360) / 90 * 90;
    return new PdfSheet(isPage(crop) ? crop : isPage(media) ? media : A4, turned);
  }

  private static Rectangle2D.Double rectangle(PDRectangle box) {
    return new Rectangle2D.Double(
        box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight());
  }

  private static boolean isPage(Rectangle2D.Double box) {
    return box.width >= 1 && box.height >= 1 && box.width <= LONGEST && box.height <= LONGEST;
  }

  private boolean lies() {
    return turned % 180 != 0;
  }

  double width() {
    return lies() ? crop.height : crop.width;
  }

  double height() {
    return lies() ? crop.width : crop.height;
  }

  /** Where a point of the page's own measure is shown. */
  Point2D.Double place(double x, double y) {
    double left = x - crop.x;
    double low = y - crop.y;
    return switch (turned) {
      case 90 -> new Point2D.Double(low, left);
      case 180 -> new Point2D.Double(crop.width - left, low);
      case 270 -> new Point2D.Double(crop.height - low, crop.width - left);
      default -> new Point2D.Double(left, crop.height - low);
    };
  }

  /** The point of the page's own measure that is shown there. */
  Point2D.Float back(Point2D.Double shown) {
    Point2D.Double own =
        switch (turned) {
          case 90 -> new Point2D.Double(shown.y, shown.x);
          case 180 -> new Point2D.Double(crop.width - shown.x, shown.y);
          case 270 -> new Point2D.Double(crop.width - shown.y, crop.height - shown.x);
          default -> new Point2D.Double(shown.x, crop.height - shown.y);
        };
    return new Point2D.Float((float) (own.x + crop.x), (float) (own.y + crop.y));
  }

  /** Whether something of it is on the page; a place that is no number is not. */
  boolean shows(Rectangle2D.Double box) {
    return box.x < width() && box.getMaxX() > 0 && box.y < height() && box.getMaxY() > 0;
  }

  /** Whether it is nearly all of the page: its ground. */
  boolean isAll(Rectangle2D.Double box) {
    return box.width >= ALL * width() && box.height >= ALL * height();
  }

  /**
   * The place of a picture between two corners; empty for ornaments, grounds and what is outside.
   */
  Optional<Box> picture(Point2D.Double one, Point2D.Double other) {
    double left = Math.min(one.x, other.x) / width();
    double top = Math.min(one.y, other.y) / height();
    double right = Math.max(one.x, other.x) / width();
    double bottom = Math.max(one.y, other.y) / height();
    boolean outside = !(left < 1 && right > 0 && top < 1 && bottom > 0);
    boolean small = right - left < SMALLEST_PICTURE || bottom - top < SMALLEST_PICTURE;
    return outside || small ? Optional.empty() : Optional.of(Box.between(left, top, right, bottom));
  }
}
