package org.soubao.internal.smartcn;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * All that a tokenizer says of a text.
 *
 * @param tokens in order
 * @param finalOffset where the text ends
 * @param finalIncrement the positions behind the last token
 */
record Tokens(List<Token> tokens, int finalOffset, int finalIncrement) {
  /** What a tokenizer says of a token. */
  record Token(String term, int start, int end, String type, int increment) {}

  /** Uses a tokenizer for one text, or for its first tokens. */
  static Tokens of(Tokenizer tokenizer, Reader text, int limit) throws IOException {
    CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
    OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
    TypeAttribute type = tokenizer.getAttribute(TypeAttribute.class);
    PositionIncrementAttribute increment = tokenizer.addAttribute(PositionIncrementAttribute.class);
    List<Token> tokens = new ArrayList<>();
    try (tokenizer) {
      tokenizer.setReader(text);
      tokenizer.reset();
      while (tokens.size() < limit && tokenizer.incrementToken()) {
        tokens.add(
            new Token(
                term.toString(),
                offset.startOffset(),
                offset.endOffset(),
                type.type(),
                increment.getPositionIncrement()));
      }
      tokenizer.end();
      return new Tokens(tokens, offset.endOffset(), increment.getPositionIncrement());
    }
  }
}
