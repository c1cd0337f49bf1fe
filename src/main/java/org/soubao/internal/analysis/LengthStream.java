package org.soubao.internal.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;

/** The empty token as often as a text has {@linkplain SearchableText units}: its length alone. */
final class LengthStream extends TokenStream {
  private static final BytesRef EMPTY = new BytesRef();

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final SearchableText text;
  private int unit;

  LengthStream(SearchableText text) {
    this.text = text;
  }

  @Override
  public void reset() {
    unit = 0;
    clearAttributes();
    term.setBytesRef(EMPTY);
  }

  @Override
  public boolean incrementToken() {
    return unit++ < text.size();
  }
}
