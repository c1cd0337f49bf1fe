package org.soubao.internal.analysis;

/** The terms of the dates and numbers that a text {@linkplain StatedValues states}. */
final class ValueTokenizer extends WholeTextTokenizer {
  private final StatedValues values = new StatedValues();
  private int value;

  @Override
  void begin(char[] text, int length) {
    values.fill(text, length);
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
