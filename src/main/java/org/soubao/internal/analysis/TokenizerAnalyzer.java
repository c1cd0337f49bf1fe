package org.soubao.internal.analysis;

import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;

/** Cuts by a tokenizer alone. */
public final class TokenizerAnalyzer extends Analyzer {
  private final Supplier<Tokenizer> tokenizers;

  /** By tokenizers that are made so. */
  public TokenizerAnalyzer(Supplier<Tokenizer> tokenizers) {
    this.tokenizers = tokenizers;
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    return new TokenStreamComponents(tokenizers.get());
  }

  /** Two texts in one field are two paragraphs. */
  @Override
  public int getPositionIncrementGap(String fieldName) {
    return UnitPair.PARAGRAPH_GAP;
  }
}
