package org.soubao.internal.format.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that were read. */
public final class CountingInputStream extends FilterInputStream {
  private long count;

  /** Counts from the next byte on. */
  public CountingInputStream(InputStream input) {
    super(input);
  }

  /** How many there were. */
  public long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int b = in.read();
    count += b < 0 ? 0 : 1;
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = in.read(buffer, offset, length);
    count += Math.max(n, 0);
    return n;
  }
}
