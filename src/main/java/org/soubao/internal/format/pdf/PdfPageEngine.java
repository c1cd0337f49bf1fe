package org.soubao.internal.format.pdf;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.layout.PrintedPage;
import org.soubao.internal.layout.Rule;
import org.soubao.internal.layout.TextRun;
import org.soubao.model.Box;

/**
 * Reads what a PDF page shows, in one pass over its content: letters with their places, rules,
 * edges of frames, and where pictures stand. For one page.
 */
final class PdfPageEngine extends PDFGraphicsStreamEngine {
  /** No newspaper page has more; a content stream may go on for ever. */
  private static final int MOST_LETTERS = 200_000;

  private static final int MOST_OPERATORS = 4_000_000;
  private static final int MOST_RULES = 20_000;
  private static final int MOST_PICTURES = 2_000;

  /** Share of a letter's size that is above its base line. */
  private static final double ASCENT = 0.88;

  /** In sizes of a letter: how near another stands that follows. */
  private static final double BESIDE = 0.3;

  /** In points: filled areas that are thinner are rules. */
  private static final double THICKEST_RULE = 4;

  /** In points: smaller frames and pictures are ornaments. */
  private static final double SMALLEST_FRAME = 24;

  /** Operators for colours, which take long and place nothing. */
  private static final Set<String> COLOURS =
      Set.of(
          "cs", "CS", "sc", "SC", "scn", "SCN", "g", "G", "rg", "RG", "k", "K", "ri", "sh", "MP",
          "DP", "BMC", "BDC", "EMC");

  private final PdfSheet sheet;
  private final PdfLetters letters = new PdfLetters();
  private final List<TextRun> runs = new ArrayList<>();
  private final List<Box> pictures = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();

  /** The edges of the path that is being drawn. */
  private final List<Rule> path = new ArrayList<>();

  private Point2D.@Nullable Double begin;
  private Point2D.@Nullable Double current;

  /** The box of the last letter, if that was a blank. */
  private Rectangle2D.@Nullable Double blank;

  private int operators;

  private PdfPageEngine(PDPage page) {
    super(page);
    sheet = PdfSheet.of(page);
  }

  /**
   * Reads a page.
   *
   * @throws IOException if its content can't be read to its end, or has no end
   */
  static PdfPage read(PDPage page) throws IOException {
    PdfPageEngine engine = new PdfPageEngine(page);
    engine.processPage(page);
    PdfSheet sheet = engine.sheet;
    PrintedPage printed =
        new PrintedPage(sheet.width(), sheet.height(), engine.runs, engine.pictures, engine.rules);
    return new PdfPage(printed, engine.letters.unknown());
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++operators > MOST_OPERATORS) {
      throw new EndlessPage("its content has more than %,d operators".formatted(MOST_OPERATORS));
    }
    if (!COLOURS.contains(operator.getName())) {
      super.processOperator(operator, operands);
    }
  }

  @Override
  protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
      throws IOException {
    if (e instanceof EndlessPage) {
      throw e;
    }
    // What can't be drawn is left out, and all else is read.
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    if (runs.size() >= MOST_LETTERS) {
      throw new EndlessPage("it has more than %,d letters".formatted(MOST_LETTERS));
    }
    double size = Math.hypot(matrix.getShearX(), matrix.getScaleY());
    float advance = font.isVertical() ? font.getWidth(code) / 1000 : displacement.getX();
    Point2D.Double from = sheet.place(matrix.getTranslateX(), matrix.getTranslateY());
    Point2D.Double to =
        sheet.place(
            matrix.getTranslateX() + advance * matrix.getScaleX(),
            matrix.getTranslateY() + advance * matrix.getShearY());
    double rise = ASCENT * size;
    double fall = size - rise;
    Rectangle2D.Double box = box(from, to, rise, fall);
    if (sheet.shows(box)) {
      boolean outlined =
          getGraphicsState().getTextState().getRenderingMode() == RenderingMode.FILL_STROKE;
      String text = letters.text(font, code);
      boolean behindBlank = blank != null && follows(blank, box, size);
      blank = text.isBlank() ? box : null;
      runs.add(
          new TextRun(
              behindBlank ? " " + text : text,
              box.x,
              box.y,
              box.x + box.width,
              box.y + box.height,
              size,
              outlined || letters.isBold(font)));
    }
  }

  private static boolean follows(Rectangle2D.Double blank, Rectangle2D.Double box, double size) {
    return Math.abs(box.x - blank.getMaxX()) < BESIDE * size
        && Math.abs(box.y - blank.y) < BESIDE * size;
  }

  /** The box of a letter from one end of its base line to the other, whichever way it runs. */
  private static Rectangle2D.Double box(
      Point2D.Double from, Point2D.Double to, double rise, double fall) {
    double length = Math.max(1e-6, from.distance(to));
    double upX = (to.y - from.y) / length;
    double upY = -(to.x - from.x) / length;
    double left = Math.min(from.x, to.x);
    double top = Math.min(from.y, to.y);
    Rectangle2D.Double box =
        new Rectangle2D.Double(left, top, Math.abs(to.x - from.x), Math.abs(to.y - from.y));
    box.add(from.x + upX * rise, from.y + upY * rise);
    box.add(to.x + upX * rise, to.y + upY * rise);
    box.add(from.x - upX * fall, from.y - upY * fall);
    return box;
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    moveTo(p0);
    List.of(p1, p2, p3, p0).forEach(this::lineTo);
  }

  @Override
  public void drawImage(PDImage image) {
    if (pictures.size() < MOST_PICTURES) {
      Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
      Point2D.Float one = matrix.transformPoint(0, 0);
      Point2D.Float other = matrix.transformPoint(1, 1);
      sheet
          .picture(sheet.place(one.x, one.y), sheet.place(other.x, other.y))
          .ifPresent(pictures::add);
    }
  }

  @Override
  public void clip(int windingRule) {}

  @Override
  public void moveTo(float x, float y) {
    moveTo(new Point2D.Float(x, y));
  }

  private void moveTo(Point2D point) {
    begin = sheet.place(point.getX(), point.getY());
    current = begin;
  }

  @Override
  public void lineTo(float x, float y) {
    lineTo(new Point2D.Float(x, y));
  }

  private void lineTo(Point2D point) {
    Point2D.Double to = sheet.place(point.getX(), point.getY());
    if (current != null && path.size() < MOST_RULES) {
      path.add(new Rule(current.x, current.y, to.x, to.y));
    }
    current = to;
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    current = sheet.place(x3, y3);
  }

  /** Where the path is; PDFBox takes it back in the page's own measure. */
  @Override
  public Point2D getCurrentPoint() {
    return current == null ? new Point2D.Float() : sheet.back(current);
  }

  @Override
  public void closePath() {
    if (begin != null) {
      Point2D back = sheet.back(begin);
      lineTo(back);
    }
  }

  @Override
  public void endPath() {
    path.clear();
  }

  @Override
  public void strokePath() {
    path.stream().filter(rule -> rules.size() < MOST_RULES).forEach(rules::add);
    path.clear();
  }

  @Override
  public void fillPath(int windingRule) {
    Rectangle2D.Double bounds = bounds();
    if (bounds != null && Math.min(bounds.width, bounds.height) <= THICKEST_RULE) {
      boolean level = bounds.width >= bounds.height;
      double x = level ? bounds.x : bounds.getCenterX();
      double y = level ? bounds.getCenterY() : bounds.y;
      path.clear();
      path.add(new Rule(x, y, level ? bounds.getMaxX() : x, level ? y : bounds.getMaxY()));
      strokePath();
    } else if (bounds != null
        && bounds.width >= SMALLEST_FRAME
        && bounds.height >= SMALLEST_FRAME
        && path.size() <= 5
        && !sheet.isAll(bounds)) {
      strokePath(); // A tint parts what stands on it from the rest.
    }
    path.clear();
  }

  private Rectangle2D.@Nullable Double bounds() {
    Rectangle2D.Double bounds = null;
    for (Rule edge : path) {
      if (bounds == null) {
        bounds = new Rectangle2D.Double(edge.x1(), edge.y1(), 0, 0);
      }
      bounds.add(edge.x1(), edge.y1());
      bounds.add(edge.x2(), edge.y2());
    }
    return bounds;
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    strokePath();
  }

  @Override
  public void shadingFill(COSName name) {}

  /** A page that no newspaper has. */
  private static final class EndlessPage extends IOException {
    private static final long serialVersionUID = 1L;

    EndlessPage(String message) {
      super(message);
    }
  }
}
