package org.soubao.internal.analysis;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.soubao.internal.smartcn.ChineseTokenizers;

/** How what was typed is cut, as {@link AnalyzedText} cuts articles. */
final class Analyzers {
  private Analyzers() {}

  /** smartcn's words of the normal form, without punctuation. */
  static Analyzer words() {
    return new WordAnalyzer();
  }

  /** What a segmenter gives, but for punctuation. */
  static TokenStream withoutPunctuation(Tokenizer segmenter) {
    return new PunctuationFilter(segmenter);
  }

  private static final class WordAnalyzer extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
      Tokenizer segmenter = ChineseTokenizers.create();
      return new TokenStreamComponents(segmenter, withoutPunctuation(segmenter));
    }

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
      return new NormalizingCharFilter(reader);
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
