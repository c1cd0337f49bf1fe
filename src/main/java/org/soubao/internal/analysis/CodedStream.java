package org.soubao.internal.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/** All units of a text as their {@link UnitCode}, in a few large tokens. */
final class CodedStream extends TokenStream {
  /** A term of Lucene has at most 32,766 bytes, and the longest unit has 200 characters. */
  private static final int FULL = 32_000;

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final SearchableText text;
  private final StringBuilder characters = new StringBuilder();
  private final BytesRef coded = new BytesRef(new byte[4096]);
  private int unit;

  CodedStream(SearchableText text) {
    this.text = text;
  }

  @Override
  public void reset() {
    unit = 0;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    coded.length = 0;
    while (unit < text.size() && coded.length < FULL) {
      characters.setLength(0);
      if (unit > 0 && text.beginsParagraph(unit)) {
        characters.append(UnitCode.PARAGRAPH);
      }
      UnitPair.appendUnit(text, unit, characters);
      append();
      unit++;
    }
    term.setBytesRef(coded);
    return coded.length > 0;
  }

  private void append() {
    int length = coded.length + 2 * characters.length();
    coded.bytes = ArrayUtil.grow(coded.bytes, length);
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      coded.bytes[coded.length++] = (byte) (c >> Byte.SIZE);
      coded.bytes[coded.length++] = (byte) c;
    }
  }
}
