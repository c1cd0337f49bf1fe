package org.soubao.typeset;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.soubao.sample.Dice;

/** Writes sheets as the pages of one PDF, with subsets of the fonts in it. */
final class PdfPrinter implements AutoCloseable {
  private final PDDocument document = new PDDocument();
  private final Map<Face, PDFont> fonts = new EnumMap<>(Face.class);
  private final Typefaces faces;

  PdfPrinter(Typefaces faces, long seed) {
    this.faces = faces;
    document.setDocumentId(seed);
  }

  /** Adds a page. */
  void print(Sheet sheet, PressStyle style, Dice dice) throws IOException {
    PDPage page = new PDPage(new PDRectangle((float) sheet.width(), (float) sheet.height()));
    document.addPage(page);
    List<Ink.Text> texts = new ArrayList<>();
    try (PDPageContentStream stream =
        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, true)) {
      for (Ink ink : sheet.ink()) {
        switch (ink) {
          case Ink.Text text -> texts.add(text);
          case Ink.Rule rule -> rule(stream, sheet, rule);
          case Ink.Tint tint -> tint(stream, sheet, tint);
          case Ink.Picture picture -> picture(stream, sheet, picture);
          case Ink.Lettering lettering -> lettering(stream, sheet, lettering);
        }
      }
      for (Ink.Text text : style.order().sort(texts, dice)) {
        text(stream, sheet, text, style.grain(), dice);
      }
    }
  }

  /** Writes the whole document. */
  void write(OutputStream out) throws IOException {
    document.save(out);
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  private PDFont font(Face face) throws IOException {
    PDFont font = fonts.get(face);
    if (font == null) {
      font = PDType0Font.load(document, faces.font(face), true);
      fonts.put(face, font);
    }
    return font;
  }

  private void text(PDPageContentStream stream, Sheet sheet, Ink.Text text, Grain grain, Dice dice)
      throws IOException {
    stream.beginText();
    stream.setFont(font(text.face()), (float) text.size());
    stream.setNonStrokingColor((float) text.gray());
    stream.setRenderingMode(text.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
    if (text.bold()) {
      stream.setStrokingColor((float) text.gray());
      stream.setLineWidth((float) (text.size() * 0.025));
    }
    stream.setCharacterSpacing((float) (grain == Grain.GLYPH ? 0 : text.spacing()));
    double x = text.x();
    String all = text.text();
    int start = 0;
    while (start < all.length()) {
      int end =
          all.offsetByCodePoints(
              start,
              Math.min(all.codePointCount(start, all.length()), step(grain, dice, all.length())));
      String part = all.substring(start, end);
      if (!part.isBlank() || grain != Grain.GLYPH) {
        stream.setTextMatrix(
            new Matrix(
                (float) text.stretch(),
                0,
                0,
                1,
                (float) x,
                (float) (sheet.height() - text.baseline())));
        stream.showText(printable(part));
      }
      x +=
          text.stretch()
              * (text.size() * faces.width(text.face(), part) + text.spacing() * part.length());
      start = end;
    }
    stream.endText();
  }

  private static int step(Grain grain, Dice dice, int length) {
    return switch (grain) {
      case LINE -> length;
      case WORD -> dice.between(1, 5);
      case GLYPH -> 1;
    };
  }

  /** Without what no font here has. */
  private String printable(String text) {
    StringBuilder printable = new StringBuilder();
    text.codePoints()
        .map(character -> faces.has(character) ? character : '□')
        .forEach(printable::appendCodePoint);
    return printable.toString();
  }

  private static void rule(PDPageContentStream stream, Sheet sheet, Ink.Rule rule)
      throws IOException {
    stream.setStrokingColor(0f);
    stream.setLineWidth((float) rule.thickness());
    stream.moveTo((float) rule.x1(), (float) (sheet.height() - rule.y1()));
    stream.lineTo((float) rule.x2(), (float) (sheet.height() - rule.y2()));
    stream.stroke();
  }

  private static void tint(PDPageContentStream stream, Sheet sheet, Ink.Tint tint)
      throws IOException {
    stream.setNonStrokingColor((float) tint.gray());
    stream.addRect(
        (float) tint.x(),
        (float) (sheet.height() - tint.y() - tint.height()),
        (float) tint.width(),
        (float) tint.height());
    stream.fill();
  }

  private void picture(PDPageContentStream stream, Sheet sheet, Ink.Picture picture)
      throws IOException {
    BufferedImage image = new BufferedImage(48, 32, BufferedImage.TYPE_BYTE_GRAY);
    Dice dice = new Dice(picture.seed());
    double slope = dice.between(-40, 40) / 10.0;
    int shade = dice.between(80, 170);
    for (int y = 0; y < 32; y++) {
      for (int x = 0; x < 48; x++) {
        int gray = Math.max(40, Math.min(230, (int) (shade + slope * (x - 24) + 2 * (16 - y))));
        image.setRGB(x, y, gray << 16 | gray << 8 | gray);
      }
    }
    stream.drawImage(
        LosslessFactory.createFromImage(document, image),
        (float) picture.x(),
        (float) (sheet.height() - picture.y() - picture.height()),
        (float) picture.width(),
        (float) picture.height());
  }

  private void lettering(PDPageContentStream stream, Sheet sheet, Ink.Lettering lettering)
      throws IOException {
    TrueTypeFont font = faces.font(lettering.face());
    double scale = lettering.size() / font.getUnitsPerEm();
    double x = lettering.x();
    for (int character : lettering.text().codePoints().toArray()) {
      int glyph = font.getUnicodeCmapLookup().getGlyphId(character);
      GlyphData data = Objects.requireNonNull(font.getGlyph().getGlyph(glyph));
      AffineTransform place =
          new AffineTransform(scale, 0, 0, scale, x, sheet.height() - lettering.baseline());
      stream.setNonStrokingColor(0f);
      path(stream, data.getPath(), place);
      x += font.getAdvanceWidth(glyph) * scale;
    }
  }

  private static void path(PDPageContentStream stream, GeneralPath path, AffineTransform place)
      throws IOException {
    float[] at = new float[6];
    float[] last = new float[2];
    for (PathIterator i = path.getPathIterator(place); !i.isDone(); i.next()) {
      switch (i.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> stream.moveTo(at[0], at[1]);
        case PathIterator.SEG_LINETO -> stream.lineTo(at[0], at[1]);
        case PathIterator.SEG_QUADTO ->
            stream.curveTo(
                last[0] + (at[0] - last[0]) * 2 / 3,
                last[1] + (at[1] - last[1]) * 2 / 3,
                at[2] + (at[0] - at[2]) * 2 / 3,
                at[3] + (at[1] - at[3]) * 2 / 3,
                at[2],
                at[3]);
        case PathIterator.SEG_CUBICTO -> stream.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
        default -> stream.closePath();
      }
      int used = i.currentSegment(at) == PathIterator.SEG_QUADTO ? 2 : 0;
      last[0] = at[used];
      last[1] = at[used + 1];
    }
    stream.fill();
  }
}
