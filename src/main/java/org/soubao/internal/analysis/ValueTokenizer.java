package org.soubao.internal.analysis;

/** The terms of the dates and numbers that a text {@linkplain StatedValues states}. */
final class ValueTokenizer extends WholeTextTokenizer {
  private final NormalizedText normal = new NormalizedText();
  private final StatedValues values = new StatedValues(normal);
  private int value;

  @Override
  void begin(char[] characters, int length) {
    normal.fill(characters, length);
    values.read();
    value = 0;
  }

  @Override
  public boolean incrementToken() {
    if (value == values.size()) {
      return false;
    }
    clearAttributes();
    term.append(values.terms(), values.termStart(value), values.termEnd(value));
    value++;
    return true;
  }
}
