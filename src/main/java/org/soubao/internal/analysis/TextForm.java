package org.soubao.internal.analysis;

import org.apache.lucene.analysis.Analyzer;

/**
 * The forms in which a text is indexed, each as an analyzer by itself: for an engine that cuts a
 * text anew for each field. They make the tokens of {@link AnalyzedText}, at the same positions.
 */
public enum TextForm {
  /** smartcn's words of the normal form, without punctuation: what ranks. */
  WORDS,
  /** The {@linkplain UnitPair pairs} of units. */
  PAIRS,
  /** The single {@linkplain SearchableText units}. */
  UNITS,
  /** The single units of the beginning. */
  LEAD_UNITS,
  /** The dates and numbers that the text {@linkplain StatedValues states}. */
  VALUES;

  /** A new analyzer, for many threads. */
  public Analyzer analyzer() {
    return switch (this) {
      case WORDS -> Analyzers.words();
      case PAIRS -> new TokenizerAnalyzer(UnitTokenizer::pairs);
      case UNITS -> new TokenizerAnalyzer(UnitTokenizer::units);
      case LEAD_UNITS -> new TokenizerAnalyzer(() -> UnitTokenizer.beginning(AnalyzedText.LEAD));
      case VALUES -> new TokenizerAnalyzer(ValueTokenizer::new);
    };
  }
}
