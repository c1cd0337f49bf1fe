package org.soubao.internal.format.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** Characters as the bytes of UTF-8. For one thread. */
final class Utf8Stream extends InputStream {
  private final Reader reader;

  /** The last place is for the second half of a pair. */
  private final char[] characters = new char[(1 << 13) + 1];

  private byte[] bytes = {};
  private int next;

  Utf8Stream(Reader reader) {
    this.reader = reader;
  }

  @Override
  public int read() throws IOException {
    return fill() ? bytes[next++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, bytes.length - next);
    System.arraycopy(bytes, next, into, offset, count);
    next += count;
    return count;
  }

  private boolean fill() throws IOException {
    if (next < bytes.length) {
      return true;
    }
    int count = reader.read(characters, 0, characters.length - 1);
    if (count <= 0) {
      return false;
    }
    if (Character.isHighSurrogate(characters[count - 1])) {
      int second = reader.read();
      characters[count] = (char) second;
      count += second < 0 ? 0 : 1;
    }
    bytes = new String(characters, 0, count).getBytes(StandardCharsets.UTF_8);
    next = 0;
    return true;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
