package org.soubao.internal.analysis;

import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The {@linkplain UnitPair pairs} of a text, one by one. */
public final class PairTokenizer extends WholeTextTokenizer {
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final NormalizedText normal = new NormalizedText();
  private final SearchableText text = new SearchableText(normal);
  private final StringBuilder characters = new StringBuilder();
  private int unit;

  @Override
  void begin(char[] characters, int length) {
    normal.fill(characters, length);
    text.cut();
    unit = 0;
  }

  @Override
  public boolean incrementToken() {
    if (unit == text.size()) {
      return false;
    }
    clearAttributes();
    characters.setLength(0);
    int last = UnitPair.append(text, unit, characters);
    term.append(characters);
    offset.setOffset(correctOffset(text.sourceStart(unit)), correctOffset(text.sourceEnd(last)));
    increment.setPositionIncrement(
        unit > 0 && text.beginsParagraph(unit) ? UnitPair.PARAGRAPH_GAP : 1);
    unit++;
    return true;
  }
}
