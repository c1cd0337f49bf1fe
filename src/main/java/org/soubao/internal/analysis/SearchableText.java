package org.soubao.internal.analysis;

import java.util.Arrays;

/**
 * The part of a text by which it can be found: its letters, digits and marks in normal form,
 * without blanks and punctuation, as <em>units</em>.
 *
 * <p>A unit is a number, a run of ASCII letters, or any other single code point. A run that is
 * searched begins and ends at unit bounds and lies within one paragraph, so that 5人 does not match
 * 15人. The points of a decimal number belong to it (10.5), the commas between its thousands do not
 * (1,234 is 1234).
 *
 * <p>One object can cut again and again; not for several threads.
 */
public final class SearchableText {
  private static final int THOUSAND_DIGITS = 3;

  /** Longer numbers and words are cut, on both sides alike: Lucene's terms have a bound. */
  private static final int MAX_UNIT = 200;

  private static final String JOINTS = ":∶-–~/.&@_+×'’";

  /** As in {@code ://}. */
  private static final int MAX_JOINT = 3;

  private final NormalizedText text;
  private int[] unitStarts = new int[64];
  private int[] unitEnds = new int[64];
  private boolean[] paragraphStarts = new boolean[64];
  private int size;

  /** Nothing yet; {@link #cut} takes the units of that normal form. */
  SearchableText(NormalizedText text) {
    this.text = text;
  }

  /** The units of a text; a line feed ends a paragraph. */
  public static SearchableText of(CharSequence source) {
    SearchableText searchable = new SearchableText(NormalizedText.of(source));
    searchable.cut();
    return searchable;
  }

  /**
   * The units of the first characters of a text, at most so many, up to its last blank or
   * punctuation mark among them, or to all of them where there is none nearby: no unit is cut.
   */
  static SearchableText ofBeginning(String source, int characters) {
    if (source.length() <= characters) {
      return of(source);
    }
    int end = characters;
    int earliest = Math.max(0, characters - 2 * MAX_UNIT);
    while (end > earliest && Character.isLetterOrDigit(source.charAt(end - 1))) {
      end--;
    }
    return of(source.substring(0, end > earliest ? end : characters));
  }

  /** Takes the units of the normal form as it is now. */
  void cut() {
    size = 0;
    boolean paragraphStart = true;
    int i = 0;
    while (i < text.length()) {
      int end = unitEnd(i);
      if (end > i) {
        append(i, end, paragraphStart);
        paragraphStart = false;
        i = end;
      } else {
        paragraphStart |= text.charAt(i) == '\n';
        i++;
      }
    }
  }

  /** The text that was given. */
  String source() {
    return text.source();
  }

  /** How many units there are. */
  public int size() {
    return size;
  }

  /** Whether that unit is the first one of its paragraph. */
  public boolean beginsParagraph(int unit) {
    return paragraphStarts[unit];
  }

  /** Whether that unit is a number or a run of ASCII letters. */
  public boolean isWord(int unit) {
    return isLetter(text.charAt(unitStarts[unit])) || isDigit(text.charAt(unitStarts[unit]));
  }

  /** Appends that unit's characters. */
  public void appendUnit(int unit, StringBuilder target) {
    for (int i = unitStarts[unit]; i < unitEnds[unit]; i++) {
      char c = text.charAt(i);
      if (c != ',') {
        target.append(c);
      }
    }
  }

  /** A number for that unit, the same for the same characters. */
  public int hash(int unit) {
    int hash = 0;
    for (int i = unitStarts[unit]; i < unitEnds[unit]; i++) {
      char c = text.charAt(i);
      if (c != ',') {
        hash = 31 * hash + c;
      }
    }
    return hash;
  }

  /** That unit. */
  public String unit(int unit) {
    StringBuilder characters = new StringBuilder();
    appendUnit(unit, characters);
    return characters.toString();
  }

  /**
   * Whether that unit and the one before are numbers or Latin words with a sign such as {@code :}
   * or {@code -} between them: 3:1, 12:30, Wi-Fi.
   */
  public boolean isJoined(int unit) {
    int from = unitEnds[unit - 1];
    int to = unitStarts[unit];
    boolean joined = isWord(unit - 1) && isWord(unit) && from < to && to - from <= MAX_JOINT;
    for (int i = from; i < to && joined; i++) {
      joined = JOINTS.indexOf(text.charAt(i)) >= 0;
    }
    return joined;
  }

  /** Whether that unit has those characters. */
  public boolean unitEquals(int unit, String characters) {
    int matched = 0;
    for (int i = unitStarts[unit]; i < unitEnds[unit]; i++) {
      char c = text.charAt(i);
      if (c != ',' && (matched == characters.length() || characters.charAt(matched++) != c)) {
        return false;
      }
    }
    return matched == characters.length();
  }

  /** Where that unit begins in the source. */
  public int sourceStart(int unit) {
    return text.start(unitStarts[unit]);
  }

  /** Where that unit ends in the source. */
  public int sourceEnd(int unit) {
    return text.end(unitEnds[unit] - 1);
  }

  /** The end of the unit that begins at {@code start}; {@code start} itself where none does. */
  private int unitEnd(int start) {
    char c = text.charAt(start);
    if (isDigit(c)) {
      return numberEnd(start);
    }
    if (isLetter(c)) {
      return lettersEnd(start);
    }
    boolean pair =
        Character.isHighSurrogate(c)
            && start + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(start + 1));
    int codePoint = pair ? Character.toCodePoint(c, text.charAt(start + 1)) : c;
    return isSearchable(codePoint) ? start + (pair ? 2 : 1) : start;
  }

  private int numberEnd(int start) {
    int end = digitsEnd(start);
    while (true) {
      int next = end + 1 < text.length() ? digitsEnd(end + 1) : end;
      boolean point = next > end + 1 && text.charAt(end) == '.';
      boolean comma = next == end + 1 + THOUSAND_DIGITS && isAsciiComma(end);
      if ((!point && !comma) || next - start > MAX_UNIT) {
        return end;
      }
      end = next;
    }
  }

  private int digitsEnd(int start) {
    int end = start;
    while (end < text.length() && isDigit(text.charAt(end)) && digitsGoOn(start, end)) {
      end++;
    }
    return end;
  }

  private int lettersEnd(int start) {
    int end = start;
    int limit = Math.min(text.length(), start + MAX_UNIT);
    while (end < limit && isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /**
   * ㎡ is a unit m and a unit 2, whatever number follows; the letters of a ligature belong to their
   * word.
   */
  private boolean digitsGoOn(int start, int index) {
    return index == start || (index - start < MAX_UNIT && !text.isSeam(index));
  }

  /** Full-width commas are normalised to ASCII, but they part numbers. */
  private boolean isAsciiComma(int index) {
    return text.charAt(index) == ',' && text.isUnchanged(index);
  }

  private void append(int start, int end, boolean paragraphStart) {
    if (size == unitStarts.length) {
      int capacity = size + (size >> 1);
      unitStarts = Arrays.copyOf(unitStarts, capacity);
      unitEnds = Arrays.copyOf(unitEnds, capacity);
      paragraphStarts = Arrays.copyOf(paragraphStarts, capacity);
    }
    unitStarts[size] = start;
    unitEnds[size] = end;
    paragraphStarts[size] = paragraphStart;
    size++;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isSearchable(int codePoint) {
    if (codePoint >= '一' && codePoint <= '鿿') {
      return true;
    }
    int type = Character.getType(codePoint);
    return Character.isLetter(codePoint)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER
        || type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
