package org.soubao.internal.analysis;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Reads a text whole before the first token is asked for. */
abstract class WholeTextTokenizer extends Tokenizer {
  /** What a token says. */
  final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  /** Where a token stands; it may be left out. */
  final OffsetAttribute offset = addAttribute(OffsetAttribute.class);

  private char[] buffer = new char[1024];
  private int length;

  @Override
  public final void reset() throws IOException {
    super.reset();
    length = 0;
    for (int n = read(); n >= 0; n = read()) {
      length += n;
    }
    begin(buffer, length);
  }

  private int read() throws IOException {
    if (length == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * length);
    }
    return input.read(buffer, length, buffer.length - length);
  }

  /** Begins a text: so many of those characters, which stay as they are until the next one. */
  abstract void begin(char[] text, int length);

  @Override
  public final void end() throws IOException {
    super.end();
    int last = correctOffset(length);
    offset.setOffset(last, last);
  }
}
