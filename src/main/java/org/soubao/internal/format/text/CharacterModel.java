package org.soubao.internal.format.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * How likely a text is as Chinese, by its characters alone: simplified or traditional, whichever
 * fits better. Costs are bits, the negative logarithm of the likelihood; so what several encodings
 * make of the same bytes can be compared by their sums. Immutable, for any thread.
 */
public final class CharacterModel {
  /** What stands for a broken place. */
  public static final char BROKEN = '\uFFFD';

  private static final String TABLE = "characters.tsv";
  private static final String TRADITIONAL = "traditional";

  /** Most characters of a text are Han; the others share the rest. */
  private static final int HAN_SHARE = 1;

  private static final int RARE_HAN = 21;
  private static final int RARER_HAN = 24;
  private static final int IMPOSSIBLE = 32;
  private static final int OTHER_LETTER = 16;
  private static final int OTHER_SIGN = 14;
  private static final String FREQUENT_SIGNS = "，。、";
  private static final String SIGNS = "“”《》：（）；！？「」—…·〇○　％";
  private static final String DRAWN = "■□◆◇●▲△★☆※→【】『』‘’〈〉①②③④⑤⑥⑦⑧⑨⑩○×～℃";

  private static final CharacterModel STANDARD = new CharacterModel();

  private final byte[] simplified = new byte[Character.MAX_VALUE + 1];
  private final byte[] traditional = new byte[Character.MAX_VALUE + 1];

  private CharacterModel() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      simplified[c] = (byte) unlisted((char) c);
    }
    mark(DRAWN, 11);
    mark(SIGNS, 8);
    mark(FREQUENT_SIGNS, 5);
    System.arraycopy(simplified, 0, traditional, 0, simplified.length);
    readTable();
  }

  static CharacterModel standard() {
    return STANDARD;
  }

  /** What a text costs, in bits. */
  long bits(CharSequence text) {
    return Math.min(bits(text, simplified), bits(text, traditional));
  }

  /** What each character costs in such a text, simplified or traditional; not to be written to. */
  byte[] costs(CharSequence text) {
    return bits(text, simplified) <= bits(text, traditional) ? simplified : traditional;
  }

  private static long bits(CharSequence text, byte... costs) {
    long bits = 0;
    for (int i = 0; i < text.length(); i++) {
      bits += costs[text.charAt(i)];
    }
    return bits;
  }

  private void mark(String characters, int bits) {
    characters.chars().forEach(c -> simplified[c] = (byte) bits);
  }

  private static int unlisted(char c) {
    if (c < 0x80) {
      return ascii(c);
    }
    if (Character.isSurrogate(c)) {
      return RARER_HAN / 2; // Two of them are one character.
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.PRIVATE_USE, Character.UNASSIGNED -> IMPOSSIBLE;
      case Character.OTHER_LETTER -> han(c);
      case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.DECIMAL_DIGIT_NUMBER ->
          isWide(c) ? 10 : OTHER_LETTER;
      default -> c == BROKEN ? IMPOSSIBLE : isWide(c) ? 12 : OTHER_SIGN;
    };
  }

  private static int han(char c) {
    if (c >= '\u4E00' && c <= '\u9FA5') {
      return RARE_HAN;
    }
    return Character.isIdeographic(c) || isHangul(c) ? RARER_HAN : OTHER_LETTER + 2;
  }

  private static boolean isHangul(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL;
  }

  private static boolean isWide(char c) {
    return (c >= '\uFF01' && c <= '\uFF5E') || (c >= '\u3000' && c <= '\u303F');
  }

  private static int ascii(char c) {
    if (c < ' ') {
      return c == '\n' || c == '\r' ? 5 : c == '\t' ? 9 : IMPOSSIBLE;
    }
    if (c == ' ' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')) {
      return 6;
    }
    return (c >= 'A' && c <= 'Z') || ".,-:/()%".indexOf(c) >= 0 ? 8 : c == 0x7F ? IMPOSSIBLE : 10;
  }

  private void readTable() {
    try (InputStream stream =
            Objects.requireNonNull(CharacterModel.class.getResourceAsStream(TABLE), TABLE);
        BufferedReader lines = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
      lines
          .lines()
          .filter(line -> line.charAt(0) != '#')
          .map(line -> line.split("\t", -1))
          .forEach(this::row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void row(String... cells) {
    byte[] table = cells[0].equals(TRADITIONAL) ? traditional : simplified;
    byte bits = (byte) (Integer.parseInt(cells[1]) + HAN_SHARE);
    cells[2].chars().forEach(c -> table[c] = bits);
  }
}
