package org.soubao.internal.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The terms of the dates and numbers that a text {@linkplain StatedValues states}. */
final class ValueStream extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final StatedValues values;
  private int value;

  ValueStream(StatedValues values) {
    this.values = values;
  }

  @Override
  public void reset() {
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
