package org.soubao.internal.format.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the bytes of a text, whose encoding need not be known. A few broken places are marked in
 * the text; of many, or where the encoding stays doubtful, it is refused. For any thread.
 */
public final class TextDecoder {
  /** Of so many characters beyond ASCII, one may be broken; and one more in any text. */
  static final int CHARACTERS_A_BREAK = 50;

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int ASCII = 0x80;

  private TextDecoder() {}

  /**
   * Decodes them.
   *
   * @param declared what their encoding is said to be, which decides wherever they don't clearly
   *     show another one; null, or none that {@link Encoding} knows, where nothing is said
   * @throws UnreadableException if their encoding is doubtful, or they are no text; says what to do
   */
  public static DecodedText decode(byte[] bytes, @Nullable Charset declared)
      throws UnreadableException {
    Encoding encoding = EncodingDetector.detect(bytes, declared);
    DecodedText plain = decode(encoding, ByteBuffer.wrap(bytes));
    DecodedText decoded = encoding.hasPairs() ? LostBytes.mended(bytes, plain) : plain;
    if (decoded.broken() > mostBroken(decoded.text())) {
      throw new UnreadableException(
          decoded.brokenLine(),
          "It is not %s text throughout: %d places are broken, the first at byte %d; convert it to UTF-8."
              .formatted(encoding.title(), decoded.broken(), decoded.brokenByte()));
    }
    return decoded;
  }

  /** How many places of a text may be broken. */
  static long mostBroken(CharSequence text) {
    return 1 + beyondAscii(text) / CHARACTERS_A_BREAK;
  }

  /** How many characters all encodings but UTF-16 don't write alike. */
  static long beyondAscii(CharSequence text) {
    return text.chars().filter(c -> c >= ASCII).count();
  }

  /** Decodes in that encoding, whatever is broken. */
  static DecodedText decode(Encoding encoding, ByteBuffer input) {
    int start = input.position();
    CharsetDecoder decoder = encoding.charset().newDecoder();
    int capacity = 2 + (int) Math.ceil(input.remaining() * (double) decoder.maxCharsPerByte());
    CharBuffer text = CharBuffer.allocate(capacity);
    long broken = 0;
    long brokenByte = 0;
    int brokenAt = 0;
    CoderResult result = decoder.decode(input, text, false);
    while (result.isError()) {
      if (broken++ == 0) {
        brokenByte = 1L + input.position() - start;
        brokenAt = text.position();
      }
      text.put(CharacterModel.BROKEN);
      input.position(input.position() + result.length());
      decoder.reset();
      result = decoder.decode(input, text, false);
    }
    long cutByte = input.hasRemaining() ? 1L + input.position() - start : 0;
    text.flip();
    long line = broken == 0 ? 0 : DecodedText.lineOf(text, brokenAt);
    return new DecodedText(unmarked(text), encoding, broken, brokenByte, line, cutByte);
  }

  /** A text without its byte order mark. */
  static String unmarked(CharSequence text) {
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return text.subSequence(marked ? 1 : 0, text.length()).toString();
  }
}
