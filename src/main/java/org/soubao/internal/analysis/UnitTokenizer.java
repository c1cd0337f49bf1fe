package org.soubao.internal.analysis;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The single {@linkplain SearchableText units} of a text, or of its beginning: what ranks beside
 * words, since headlines shorten them (访朝 for 访问朝鲜). Without offsets: it is not for finding.
 */
final class UnitTokenizer extends Tokenizer {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final SearchableText text = new SearchableText();
  private final StringBuilder characters = new StringBuilder();
  private final int limit;
  private char[] buffer = new char[1024];
  private int unit;

  /** For so many units of a text at the most. */
  UnitTokenizer(int limit) {
    this.limit = limit;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    int length = 0;
    for (int n = read(length); n >= 0; n = read(length)) {
      length += n;
    }
    text.fill(buffer, length);
    unit = 0;
  }

  private int read(int length) throws IOException {
    if (length == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * length);
    }
    return input.read(buffer, length, buffer.length - length);
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
    unit++;
    return true;
  }
}
