package org.soubao.internal.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/** One empty token, at the position of the last {@linkplain SearchableText unit} of a text. */
final class LengthStream extends TokenStream {
  private static final BytesRef EMPTY = new BytesRef();

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final SearchableText text;
  private boolean done;

  LengthStream(SearchableText text) {
    this.text = text;
  }

  @Override
  public void reset() {
    done = text.size() == 0;
  }

  @Override
  public boolean incrementToken() {
    if (done) {
      return false;
    }
    term.setBytesRef(EMPTY);
    increment.setPositionIncrement(text.size());
    done = true;
    return true;
  }
}
