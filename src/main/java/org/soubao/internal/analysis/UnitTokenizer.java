package org.soubao.internal.analysis;

import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The single {@linkplain SearchableText units} of a text or of its beginning, or their {@linkplain
 * UnitPair pairs}, one by one.
 */
public final class UnitTokenizer extends WholeTextTokenizer {
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final NormalizedText normal = new NormalizedText();
  private final SearchableText text = new SearchableText(normal);
  private final StringBuilder characters = new StringBuilder();
  private final boolean pairs;
  private final int limit;
  private int unit;

  private UnitTokenizer(boolean pairs, int limit) {
    this.pairs = pairs;
    this.limit = limit;
  }

  /** All units. */
  public static UnitTokenizer units() {
    return new UnitTokenizer(false, Integer.MAX_VALUE);
  }

  /** At most so many units. */
  public static UnitTokenizer beginning(int limit) {
    return new UnitTokenizer(false, limit);
  }

  /** All pairs. */
  public static UnitTokenizer pairs() {
    return new UnitTokenizer(true, Integer.MAX_VALUE);
  }

  @Override
  void begin(char[] characters, int length) {
    normal.fill(characters, length);
    text.cut();
    unit = 0;
  }

  @Override
  public boolean incrementToken() {
    if (unit >= Math.min(text.size(), limit)) {
      return false;
    }
    clearAttributes();
    characters.setLength(0);
    int last = append();
    term.append(characters);
    offset.setOffset(correctOffset(text.sourceStart(unit)), correctOffset(text.sourceEnd(last)));
    boolean apart = unit > 0 && text.beginsParagraph(unit);
    increment.setPositionIncrement(apart ? UnitPair.PARAGRAPH_GAP : 1);
    unit++;
    return true;
  }

  /** Gives the last unit of what was appended. */
  private int append() {
    if (pairs) {
      return UnitPair.append(text, unit, characters);
    }
    text.appendUnit(unit, characters);
    return unit;
  }
}
