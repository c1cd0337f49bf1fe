package org.soubao.internal.format.archive;

import java.io.FilterInputStream;
import java.io.InputStream;

/** One entry of a stream that goes on behind it. */
final class Unclosed extends FilterInputStream {
  Unclosed(InputStream in) {
    super(in);
  }

  @Override
  public void close() {
    // Whoever opened the stream closes it.
  }
}
