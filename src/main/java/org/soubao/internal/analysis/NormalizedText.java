package org.soubao.internal.analysis;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.Locale;
import org.soubao.internal.Radicals;
import org.soubao.internal.Simplified;

/**
 * A text as it is compared: NFKC, lower case, radicals as the characters they look like,
 * traditional characters simplified, ○ as 〇, without what shows nothing (soft hyphens, zero-width
 * spaces, variation selectors), and for every character the place in the original that it came
 * from.
 *
 * <p>One object can be filled again and again, to spare allocation; not for several threads.
 */
public final class NormalizedText {
  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
  private static final char WHITE_CIRCLE = '○';
  private static final char ZERO = '〇';
  private static final int SOFT_HYPHEN = 0xAD;

  /** From an ASCII character to its full-width form. */
  private static final int FULL_WIDTH = 0xFEE0;

  /** What a character becomes where that is one character and depends on no neighbour. */
  private static final char[] DIRECT = new char[Character.MAX_VALUE + 1];

  private static final char UNKNOWN = 0;
  private static final char INDIRECT = 1;

  private char[] source = {};
  private char[] chars = new char[64];
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int length;
  private int sourceLength;

  /** The normal form of a text. */
  public static NormalizedText of(CharSequence source) {
    NormalizedText text = new NormalizedText();
    char[] chars = source.toString().toCharArray();
    text.fill(chars, chars.length);
    return text;
  }

  /**
   * Takes the normal form of the first {@code sourceLength} characters, which must stay as they
   * are.
   */
  void fill(char[] source, int sourceLength) {
    this.source = source;
    this.sourceLength = sourceLength;
    length = 0;
    ensure(sourceLength);
    int i = 0;
    while (i < sourceLength) {
      char direct = direct(source[i]);
      if (direct != INDIRECT && (i + 1 == sourceLength || beginsAnew(source[i + 1]))) {
        append(direct, i, ++i);
      } else {
        i = appendSegment(i);
      }
    }
  }

  /** The text that was given. */
  String source() {
    return new String(source, 0, sourceLength);
  }

  /** Its characters, and behind {@link #length} of them anything; not to be changed. */
  char[] chars() {
    return chars;
  }

  /** How many characters it has. */
  public int length() {
    return length;
  }

  /** A character of the normal form. */
  public char charAt(int index) {
    return chars[index];
  }

  /** Where the character of the normal form begins in the source. */
  public int start(int index) {
    return index < length ? starts[index] : sourceLength;
  }

  /** Where the source of that character ends. */
  public int end(int index) {
    return ends[index];
  }

  /**
   * Whether one of the two characters before and at {@code index} shares its source with others.
   */
  boolean isSeam(int index) {
    return starts[index] != starts[index - 1] && (isExpanded(index - 1) || isExpanded(index));
  }

  private boolean isExpanded(int index) {
    return (index > 0 && starts[index - 1] == starts[index])
        || (index + 1 < length && starts[index + 1] == starts[index]);
  }

  /** Whether the source has that very character there. */
  boolean isUnchanged(int index) {
    return source[starts[index]] == chars[index];
  }

  /** Whether the source has that ASCII character there, or its full-width form; not ² or ⑵. */
  boolean isTyped(int index) {
    char typed = source[starts[index]];
    return typed == chars[index] || typed == chars[index] + FULL_WIDTH;
  }

  @Override
  public String toString() {
    return new String(chars, 0, length);
  }

  /** Copies characters of the normal form. */
  void copy(int from, char[] target, int offset, int count) {
    System.arraycopy(chars, from, target, offset, count);
  }

  /** A base character with all that combines with it; gives the index behind. */
  private int appendSegment(int start) {
    int end = start + Character.charCount(Character.codePointAt(source, start, sourceLength));
    while (end < sourceLength) {
      int next = Character.codePointAt(source, end, sourceLength);
      if (NFKC.hasBoundaryBefore(next)) {
        break;
      }
      end += Character.charCount(next);
    }
    String segment = normalize(new String(source, start, end - start));
    ensure(length + segment.length() + sourceLength - end);
    for (int i = 0; i < segment.length(); i++) {
      append(segment.charAt(i), start, end);
    }
    return end;
  }

  private void append(char c, int start, int end) {
    chars[length] = c;
    starts[length] = start;
    ends[length] = end;
    length++;
  }

  private void ensure(int capacity) {
    if (capacity > chars.length) {
      int size = Math.max(capacity, chars.length + (chars.length >> 1));
      chars = Arrays.copyOf(chars, size);
      starts = Arrays.copyOf(starts, size);
      ends = Arrays.copyOf(ends, size);
    }
  }

  /** Threads may race to fill the table; they all write the same. */
  private static char direct(char c) {
    char direct = DIRECT[c];
    if (direct == UNKNOWN) {
      String normal = Character.isSurrogate(c) ? "" : normalize(String.valueOf(c));
      direct = normal.length() == 1 && normal.charAt(0) > INDIRECT ? normal.charAt(0) : INDIRECT;
      DIRECT[c] = direct;
    }
    return direct;
  }

  /** Whether nothing before this character can combine with it. */
  private static boolean beginsAnew(char c) {
    return !Character.isSurrogate(c) && NFKC.hasBoundaryBefore(c);
  }

  private static String normalize(String segment) {
    String folded = NFKC.normalize(segment).toLowerCase(Locale.ROOT).replace(WHITE_CIRCLE, ZERO);
    StringBuilder simplified = new StringBuilder(folded.length());
    folded
        .codePoints()
        .filter(c -> !isIgnorable(c))
        .map(Radicals::of)
        .map(Simplified::of)
        .forEach(simplified::appendCodePoint);
    return simplified.toString();
  }

  /** The text as it is, without what shows nothing. */
  public static String withoutIgnorable(String text) {
    if (text.codePoints().noneMatch(NormalizedText::isIgnorable)) {
      return text;
    }
    StringBuilder rest = new StringBuilder(text.length());
    text.codePoints().filter(c -> !isIgnorable(c)).forEach(rest::appendCodePoint);
    return rest.toString();
  }

  private static boolean isIgnorable(int codePoint) {
    return codePoint >= SOFT_HYPHEN
        && UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
  }
}
