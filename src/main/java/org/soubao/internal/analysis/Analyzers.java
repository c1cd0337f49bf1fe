package org.soubao.internal.analysis;

import java.io.Reader;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.soubao.internal.smartcn.ChineseTokenizers;

/** The ways in which a text is cut, the same for articles and queries. */
public final class Analyzers {
  private Analyzers() {}

  /** smartcn's words of the normal form, without punctuation: what ranks. */
  public static Analyzer words() {
    return new WordAnalyzer();
  }

  /** Pairs of characters: what decides whether a text can be found. */
  public static Analyzer pairs() {
    return new TokenizerAnalyzer(PairTokenizer::new);
  }

  /** Single units, of the first {@code limit} of a text: what ranks, and what stands apart. */
  public static Analyzer units(int limit) {
    return new TokenizerAnalyzer(() -> new UnitTokenizer(limit));
  }

  /** The dates and numbers that a text states, with the parts of dates: for the index alone. */
  public static Analyzer values() {
    return new TokenizerAnalyzer(ValueTokenizer::new);
  }

  private static final class WordAnalyzer extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
      Tokenizer tokenizer = ChineseTokenizers.create();
      return new TokenStreamComponents(tokenizer, new PunctuationFilter(tokenizer));
    }

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
      return new NormalizingCharFilter(reader);
    }
  }

  private static final class TokenizerAnalyzer extends Analyzer {
    private final Supplier<Tokenizer> tokenizers;

    TokenizerAnalyzer(Supplier<Tokenizer> tokenizers) {
      this.tokenizers = tokenizers;
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
      return new TokenStreamComponents(tokenizers.get());
    }

    /** Two texts in one field are two paragraphs. */
    @Override
    public int getPositionIncrementGap(String fieldName) {
      return PairTokenizer.PARAGRAPH_GAP;
    }
  }

  /**
   * Drops tokens that begin with neither letter nor digit; smartcn writes punctuation as a comma.
   */
  private static final class PunctuationFilter extends FilteringTokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    PunctuationFilter(TokenStream input) {
      super(input);
    }

    @Override
    protected boolean accept() {
      return term.length() > 0
          && Character.isLetterOrDigit(Character.codePointAt(term.buffer(), 0, term.length()));
    }
  }
}
