package org.soubao.internal.analysis;

import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The tokens of {@link UnitStream}, of any text that is given. */
public final class UnitTokenizer extends WholeTextTokenizer {
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
    text.appendUnit(unit, characters);
    term.append(characters);
    boolean apart = unit > 0 && text.beginsParagraph(unit);
    increment.setPositionIncrement(apart ? UnitStream.PARAGRAPH_GAP : 1);
    unit++;
    return true;
  }
}
