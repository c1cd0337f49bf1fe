package org.soubao.internal.format.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.function.BooleanSupplier;

/** Gives bytes only while there is time. */
final class TimedInputStream extends FilterInputStream {
  private final BooleanSupplier isLate;

  TimedInputStream(InputStream input, BooleanSupplier isLate) {
    super(input);
    this.isLate = isLate;
  }

  @Override
  public int read() throws IOException {
    check();
    return in.read();
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    check();
    return in.read(buffer, offset, length);
  }

  private void check() throws InterruptedIOException {
    if (isLate.getAsBoolean()) {
      throw new InterruptedIOException("it takes too long");
    }
  }
}
