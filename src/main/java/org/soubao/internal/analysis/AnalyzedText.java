package org.soubao.internal.analysis;

import java.io.CharArrayReader;
import java.io.IOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.soubao.internal.smartcn.ChineseTokenizers;

/**
 * A text that is brought into normal form and cut once, to be indexed in several ways. The streams
 * are of the text that was {@linkplain #fill filled in} last; of each kind, one at a time.
 *
 * <p>Not for several threads.
 */
public final class AnalyzedText {
  /** So many units of a text tell what it is about; RELEVANCE.md has the measurements. */
  public static final int LEAD = 100;

  private final NormalizedText normal = new NormalizedText();
  private final SearchableText units = new SearchableText(normal);
  private final StatedValues values = new StatedValues(normal);
  private final Tokenizer segmenter = ChineseTokenizers.create();
  private final TokenStream words = Analyzers.withoutPunctuation(segmenter);
  private final TokenStream codedUnits = new CodedStream(units);
  private final TokenStream length = new LengthStream(units, Integer.MAX_VALUE);
  private final TokenStream beginningLength;
  private final TokenStream valueStream = new ValueStream(values);
  private char[] source = {};

  /** Nothing yet. */
  public AnalyzedText() {
    beginningLength = new LengthStream(units, LEAD);
  }

  /** Takes a text. */
  public void fill(String text) {
    int length = text.length();
    if (source.length < length) {
      source = new char[length + (length >> 1)];
    }
    text.getChars(0, length, source, 0);
    normal.fill(source, length);
    units.cut();
    values.read();
  }

  /** Its units, until the next text is filled in. */
  public SearchableText units() {
    return units;
  }

  /** smartcn's words of the normal form, without punctuation: what ranks. */
  public TokenStream words() throws IOException {
    segmenter.close();
    segmenter.setReader(new CharArrayReader(normal.chars(), 0, normal.length()));
    return words;
  }

  /** All single units as their {@link UnitCode}, in a few large tokens. */
  public TokenStream codedUnits() {
    return codedUnits;
  }

  /** One empty token whose position says how many units there are. */
  public TokenStream length() {
    return length;
  }

  /** One empty token whose position says how many units the beginning has. */
  public TokenStream beginningLength() {
    return beginningLength;
  }

  /** The dates and numbers that the text states, with the parts of dates. */
  public TokenStream values() {
    return valueStream;
  }
}
