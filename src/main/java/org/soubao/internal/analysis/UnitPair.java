package org.soubao.internal.analysis;

import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;

/**
 * Overlapping pairs of the {@linkplain SearchableText units} of a text, one at every unit: 防汛, 汛抗,
 * 抗旱, 旱. The last unit of a paragraph stands alone, so that every unit begins a pair and a prefix
 * finds single characters. A unit of ASCII ends with {@link #WORD_END}, so that 5 does not begin
 * 50.
 *
 * <p>Kwok (1999) and Nie et al. (2000) showed that pairs beside words beat either alone; here they
 * also make any run of characters findable, whatever the word segmenter made of it.
 */
public final class UnitPair {
  /** Positions from the last unit of a paragraph, or of a text in the same field, to the next. */
  public static final int PARAGRAPH_GAP = 100;

  /** Stands behind a number or a run of ASCII letters. */
  public static final char WORD_END = '\u001F';

  private UnitPair() {}

  /** Appends the token that begins with that unit; gives the last unit in it. */
  public static int append(SearchableText text, int unit, StringBuilder target) {
    appendUnit(text, unit, target);
    int next = unit + 1;
    if (next == text.size() || text.beginsParagraph(next)) {
      return unit;
    }
    appendUnit(text, next, target);
    return next;
  }

  /** Appends that unit as a token has it. */
  public static void appendUnit(SearchableText text, int unit, StringBuilder target) {
    text.appendUnit(unit, target);
    if (text.isWord(unit)) {
      target.append(WORD_END);
    }
  }

  /** Whether a unit is a number or a run of ASCII letters, behind which a token has its mark. */
  public static boolean isWord(String unit) {
    return isWord(unit.charAt(0));
  }

  /** Appends a unit of an index as a token has it. */
  public static void append(BytesRef unit, BytesRefBuilder token) {
    token.append(unit);
    if (isWord((char) unit.bytes[unit.offset])) {
      token.append((byte) WORD_END);
    }
  }

  private static boolean isWord(char first) {
    return (first >= 'a' && first <= 'z') || (first >= '0' && first <= '9');
  }
}
