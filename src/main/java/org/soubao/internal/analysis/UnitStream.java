package org.soubao.internal.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;

/**
 * The single {@linkplain SearchableText units} of a text, or of its beginning. Headlines shorten
 * words to single characters (访朝 for 访问朝鲜), so they rank beside words; what stands apart, or beside
 * a wrong character, is found by their places; and an index makes {@linkplain UnitPair pairs} of
 * them.
 *
 * <p>Positions count units; paragraphs, and texts in one field, lie {@value #PARAGRAPH_GAP} apart,
 * so that no phrase reaches across.
 */
final class UnitStream extends TokenStream {
  /** From the last unit of a paragraph to the first of the next. */
  static final int PARAGRAPH_GAP = 100;

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final SearchableText text;
  private final StringBuilder characters = new StringBuilder();
  private final BytesRef bytes = new BytesRef(new byte[64], 0, 0);
  private int limit;
  private boolean follows;
  private int unit;

  UnitStream(SearchableText text) {
    this.text = text;
    term.setBytesRef(bytes);
  }

  /** Takes at most so many units, which may follow another text in the same field. */
  UnitStream of(int limit, boolean follows) {
    this.limit = limit;
    this.follows = follows;
    return this;
  }

  @Override
  public void reset() {
    unit = 0;
  }

  @Override
  public boolean incrementToken() {
    if (unit == text.size() || unit == limit) {
      return false;
    }
    characters.setLength(0);
    text.appendUnit(unit, characters);
    int most = UnicodeUtil.maxUTF8Length(characters.length());
    if (bytes.bytes.length < most) {
      bytes.bytes = new byte[most];
    }
    bytes.length = UnicodeUtil.UTF16toUTF8(characters, 0, characters.length(), bytes.bytes);
    boolean apart = unit > 0 ? text.beginsParagraph(unit) : follows;
    increment.setPositionIncrement(apart ? PARAGRAPH_GAP : 1);
    term.setBytesRef(bytes);
    unit++;
    return true;
  }
}
