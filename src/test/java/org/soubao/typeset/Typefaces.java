package org.soubao.typeset;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of this machine that can be embedded in a PDF: TrueType ones, from Debian's packages
 * fonts-arphic-uming, fonts-arphic-ukai and fonts-wqy-microhei. (PDFBox can't embed the CFF
 * outlines of Noto CJK.)
 *
 * <p>Read once and kept open as long as the tests run; not for several threads.
 */
public final class Typefaces {
  /** What to install where they are missing. */
  public static final String MISSING =
      "no fonts to set pages with: apt-get install fonts-arphic-uming fonts-arphic-ukai"
          + " fonts-wqy-microhei";

  private static final String ROOT = "/usr/share/fonts/truetype/";
  private static final Map<Face, File> FILES =
      Map.of(
          Face.SONG, new File(ROOT + "arphic/uming.ttc"),
          Face.KAI, new File(ROOT + "arphic/ukai.ttc"),
          Face.HEI, new File(ROOT + "wqy/wqy-microhei.ttc"));
  private static final List<String> NAMES = List.of("UMingCN", "UKaiCN", "WenQuanYiMicroHei");
  private static @Nullable Typefaces loaded;

  private final Map<Face, TrueTypeFont> fonts = new EnumMap<>(Face.class);

  private Typefaces() throws IOException {
    for (Map.Entry<Face, File> file : FILES.entrySet()) {
      // Stays open: the glyphs are read from it whenever a page is written.
      @SuppressWarnings("resource")
      TrueTypeCollection collection = new TrueTypeCollection(file.getValue());
      for (String name : NAMES) {
        TrueTypeFont font = collection.getFontByName(name);
        if (font != null) {
          fonts.put(file.getKey(), font);
        }
      }
    }
  }

  /** Whether this machine has them. */
  public static boolean available() {
    return FILES.values().stream().allMatch(File::isFile);
  }

  /** The fonts of this machine. */
  public static synchronized Typefaces load() {
    try {
      if (loaded == null) {
        loaded = new Typefaces();
      }
      return loaded;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The font of a face. */
  TrueTypeFont font(Face face) {
    return Objects.requireNonNull(fonts.get(face));
  }

  /** The face itself where it has that character, else another one that has. */
  Face having(Face face, int character) {
    if (glyph(face, character) != 0) {
      return face;
    }
    for (Face other : Face.values()) {
      if (glyph(other, character) != 0) {
        return other;
      }
    }
    return face;
  }

  /** Whether any face has that character. */
  boolean has(int character) {
    return glyph(having(Face.SONG, character), character) != 0;
  }

  /** The width of a text in ems. */
  double width(Face face, String text) {
    return text.codePoints().mapToDouble(c -> advance(having(face, c), c)).sum();
  }

  private double advance(Face face, int character) {
    try {
      TrueTypeFont font = font(face);
      return font.getAdvanceWidth(glyph(face, character)) / (double) font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int glyph(Face face, int character) {
    try {
      return font(face).getUnicodeCmapLookup().getGlyphId(character);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
