package org.soubao.internal.analysis;

import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The single {@linkplain SearchableText units} of a text, or of its beginning. */
public final class UnitTokenizer extends WholeTextTokenizer {
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final NormalizedText normal = new NormalizedText();
  private final SearchableText text = new SearchableText(normal);
  private final StringBuilder characters = new StringBuilder();
  private final int limit;
  private int unit;

  /** All of them. */
  public UnitTokenizer() {
    this(Integer.MAX_VALUE);
  }

  /** At most so many. */
  public UnitTokenizer(int limit) {
    this.limit = limit;
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
    text.appendUnit(unit, characters);
    term.append(characters);
    offset.setOffset(correctOffset(text.sourceStart(unit)), correctOffset(text.sourceEnd(unit)));
    boolean apart = unit > 0 && text.beginsParagraph(unit);
    increment.setPositionIncrement(apart ? UnitPair.PARAGRAPH_GAP : 1);
    unit++;
    return true;
  }
}
