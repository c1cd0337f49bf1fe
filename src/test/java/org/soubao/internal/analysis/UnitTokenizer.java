package org.soubao.internal.analysis;

import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The single {@linkplain SearchableText units} of a text, or of its beginning, with the positions
 * of {@link PairTokenizer}. Headlines shorten words to single characters (访朝 for 访问朝鲜), so they
 * rank beside words; and what stands apart, or beside a wrong character, is found by their places.
 */
public final class UnitTokenizer extends WholeTextTokenizer {
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final SearchableText text = new SearchableText();
  private final StringBuilder characters = new StringBuilder();
  private final int limit;
  private int unit;

  /** For all units of a text. */
  public UnitTokenizer() {
    this(Integer.MAX_VALUE);
  }

  /** For the first units of a text. */
  UnitTokenizer(int limit) {
    this.limit = limit;
  }

  @Override
  void begin(char[] characters, int length) {
    text.fill(characters, length);
    unit = 0;
  }

  @Override
  public boolean incrementToken() {
    if (unit == text.size() || unit == limit) {
      return false;
    }
    clearAttributes();
    characters.setLength(0);
    text.appendUnit(unit, characters);
    term.append(characters);
    boolean apart = unit > 0 && text.beginsParagraph(unit);
    increment.setPositionIncrement(apart ? PairTokenizer.PARAGRAPH_GAP : 1);
    unit++;
    return true;
  }
}
