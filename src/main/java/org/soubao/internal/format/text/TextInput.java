package org.soubao.internal.format.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text that is too long to be held, and the encoding that its beginning shows.
 *
 * @param bytes all of it
 */
public record TextInput(InputStream bytes, Encoding encoding) {
  /** What shows it begins with the first character beyond ASCII, and that within so many bytes. */
  private static final int LONGEST_ASCII = 1 << 22;

  private static final int SHOWING = 1 << 16;

  /**
   * Looks at the beginning.
   *
   * @param declared what its encoding is said to be; null where nothing is said
   * @throws UnreadableException if its encoding is doubtful
   */
  public static TextInput of(InputStream input, @Nullable Charset declared)
      throws IOException, UnreadableException {
    byte[] shown = input.readNBytes(SHOWING);
    boolean isAscii = true;
    boolean goesOn = shown.length == SHOWING;
    while (goesOn && isAscii && shown.length < LONGEST_ASCII) {
      isAscii = isAscii(shown, shown.length - SHOWING);
      byte[] more = input.readNBytes(SHOWING);
      goesOn = more.length == SHOWING;
      shown = Arrays.copyOf(shown, shown.length + more.length);
      System.arraycopy(more, 0, shown, shown.length - more.length, more.length);
    }
    Encoding encoding = isBare(shown) ? Encoding.UTF_8 : EncodingDetector.detect(shown, declared);
    return new TextInput(new SequenceInputStream(new ByteArrayInputStream(shown), input), encoding);
  }

  /** Nothing but ASCII: in UTF-16 the brackets and commas of such files would have a zero each. */
  private static boolean isBare(byte[] bytes) {
    for (byte b : bytes) {
      if (b <= 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAscii(byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /** Its characters; U+FFFD stands for each broken place. A byte order mark is one of them. */
  public Reader reader() {
    return new InputStreamReader(
        bytes,
        encoding
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE));
  }

  /** The text in UTF-8; as it is where it is that, with whatever is broken. */
  public InputStream utf8() {
    return encoding == Encoding.UTF_8 ? bytes : new Utf8Stream(reader());
  }
}
