package org.soubao.internal.analysis;

import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Overlapping pairs of the {@linkplain SearchableText units} of a text, one at every unit: 防汛, 汛抗,
 * 抗旱, 旱. The last unit of a paragraph stands alone, so that every unit begins a token and a prefix
 * finds single characters. A unit of ASCII ends with {@link #WORD_END}, so that 5 does not begin
 * 50.
 *
 * <p>Positions count units; between paragraphs lie {@value #PARAGRAPH_GAP} more, so that no phrase
 * reaches across. Kwok (1999) and Nie et al. (2000) showed that pairs beside words beat either
 * alone; here they also make any run of characters findable, whatever the word segmenter made of
 * it.
 */
public final class PairTokenizer extends WholeTextTokenizer {
  /** Positions between paragraphs. */
  public static final int PARAGRAPH_GAP = 100;

  /** Stands behind a number or a run of ASCII letters. */
  public static final char WORD_END = '\u001F';

  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final SearchableText text = new SearchableText();
  private final StringBuilder characters = new StringBuilder();
  private int unit;

  @Override
  void begin(char[] characters, int length) {
    text.fill(characters, length);
    unit = 0;
  }

  @Override
  public boolean incrementToken() {
    if (unit == text.size()) {
      return false;
    }
    clearAttributes();
    characters.setLength(0);
    int last = appendPair(text, unit, characters);
    term.append(characters);
    offset.setOffset(correctOffset(text.sourceStart(unit)), correctOffset(text.sourceEnd(last)));
    increment.setPositionIncrement(unit > 0 && text.beginsParagraph(unit) ? PARAGRAPH_GAP : 1);
    unit++;
    return true;
  }

  /** Appends the token that begins with that unit; gives the last unit in it. */
  public static int appendPair(SearchableText text, int unit, StringBuilder target) {
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
    char first = unit.charAt(0);
    return (first >= 'a' && first <= 'z') || (first >= '0' && first <= '9');
  }
}
