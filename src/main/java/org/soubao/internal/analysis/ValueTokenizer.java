package org.soubao.internal.analysis;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The terms of the dates and numbers that a text {@linkplain StatedValues states}. */
final class ValueTokenizer extends Tokenizer {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final StatedValues values = new StatedValues();
  private char[] buffer = new char[1024];
  private int length;
  private int value;

  @Override
  public void reset() throws IOException {
    super.reset();
    length = 0;
    for (int n = read(); n >= 0; n = read()) {
      length += n;
    }
    values.fill(buffer, length);
    value = 0;
  }

  private int read() throws IOException {
    if (length == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * length);
    }
    return input.read(buffer, length, buffer.length - length);
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

  @Override
  public void end() throws IOException {
    super.end();
    offset.setOffset(correctOffset(length), correctOffset(length));
  }
}
