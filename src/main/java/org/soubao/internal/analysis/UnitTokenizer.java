package org.soubao.internal.analysis;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The single {@linkplain SearchableText units} of a text, or of its beginning, with the positions
 * of {@link PairTokenizer}. Headlines shorten words to single characters (访朝 for 访问朝鲜), so they
 * rank beside words. Without offsets: it is not for finding.
 */
public final class UnitTokenizer extends Tokenizer {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final SearchableText text = new SearchableText();
  private final StringBuilder characters = new StringBuilder();
  private final int limit;
  private char[] buffer = new char[1024];
  private int unit;

  /** For all units of a text. */
  public UnitTokenizer() {
    this(Integer.MAX_VALUE);
  }

  /** For the first units of a text. */
  UnitTokenizer(int limit) {
    this.limit = limit;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    int length = 0;
    for (int n = 0; n >= 0; n = input.read(buffer, length, buffer.length - length)) {
      length += n;
      if (length == buffer.length) {
        buffer = Arrays.copyOf(buffer, 2 * length);
      }
    }
    text.fill(buffer, length);
    unit = 0;
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
    boolean apart = unit > 0 && text.beginsParagraph(unit);
    increment.setPositionIncrement(apart ? PairTokenizer.PARAGRAPH_GAP : 1);
    unit++;
    return true;
  }
}
