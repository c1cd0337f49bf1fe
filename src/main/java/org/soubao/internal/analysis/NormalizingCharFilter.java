package org.soubao.internal.analysis;

import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.CharFilter;
import org.jspecify.annotations.Nullable;

/** Gives a tokenizer the {@linkplain NormalizedText normal form}, and corrects its offsets. */
final class NormalizingCharFilter extends CharFilter {
  private @Nullable NormalizedText text;
  private int position;

  NormalizingCharFilter(Reader input) {
    super(input);
  }

  @Override
  public int read(char[] buffer, int offset, int count) throws IOException {
    NormalizedText normalized = text();
    int available = Math.min(count, normalized.length() - position);
    if (available <= 0) {
      return count == 0 ? 0 : -1;
    }
    normalized.copy(position, buffer, offset, available);
    position += available;
    return available;
  }

  @Override
  protected int correct(int offset) {
    try {
      return text().start(offset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private NormalizedText text() throws IOException {
    if (text == null) {
      CharArrayWriter source = new CharArrayWriter();
      input.transferTo(source);
      text = new NormalizedText();
      text.fill(source.toCharArray(), source.size());
    }
    return text;
  }
}
