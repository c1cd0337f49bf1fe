package org.soubao.internal.format.pdf;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.Radicals;

/** What the fonts of a page tell of its letters. */
final class PdfLetters {
  private static final Pattern BOLD =
      Pattern.compile(
          "bold|heavy|black|demi|hei(?!ti.?light)|ht[kj]|黑|粗|ultra", Pattern.CASE_INSENSITIVE);

  private static final float BOLD_WEIGHT = 600;
  private static final String UNKNOWN = "\ufffd";

  private final Map<PDFont, Boolean> bold = new HashMap<>();
  private final Map<PDFont, Map<Integer, String>> texts = new HashMap<>();
  private int unknown;

  /** What a letter says; U+FFFD where its font does not tell. */
  String text(PDFont font, int code) {
    String text =
        texts
            .computeIfAbsent(font, key -> new HashMap<>())
            .computeIfAbsent(code, key -> read(font, key));
    unknown += isUnknown(text) ? 1 : 0;
    return text;
  }

  /** How many letters are of no known character. */
  int unknown() {
    return unknown;
  }

  private static boolean isUnknown(String text) {
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    return first == '\ufffd' || (first >= '\ue000' && first <= '\uf8ff') || first < ' ';
  }

  private static String read(PDFont font, int code) {
    String text = unicode(font, code);
    if (text == null && font instanceof PDSimpleFont) {
      text = String.valueOf((char) code);
    }
    return text == null ? UNKNOWN : plain(text);
  }

  private static @Nullable String unicode(PDFont font, int code) {
    try {
      return font.toUnicode(code, GlyphList.getAdobeGlyphList());
    } catch (RuntimeException e) {
      return null; // A broken table of the font.
    }
  }

  /** Radicals and ligatures, which some programs write for characters, as the characters. */
  private static String plain(String text) {
    String characters = Radicals.plain(text);
    boolean other =
        characters
            .chars()
            .anyMatch(c -> (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfb00 && c <= 0xfb06));
    return other ? Normalizer.normalize(characters, Normalizer.Form.NFKC) : characters;
  }

  /** Whether a font is bold, by its name or what it says of itself. */
  boolean isBold(PDFont font) {
    return bold.computeIfAbsent(font, PdfLetters::looksBold);
  }

  private static boolean looksBold(PDFont font) {
    String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
    PDFontDescriptor descriptor = font.getFontDescriptor();
    boolean heavy =
        descriptor != null
            && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT);
    return heavy || BOLD.matcher(name).find();
  }
}
