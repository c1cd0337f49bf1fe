package org.soubao.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Decodes parts of a URI strictly: what is malformed is a problem, never a guess. */
final class PercentEncoding {
  private PercentEncoding() {}

  /**
   * A segment of a path; {@code +} stands for itself.
   *
   * @throws ProblemException if it is malformed
   */
  static String decodePath(String raw) {
    return decode(raw, raw);
  }

  /**
   * A name or value of a query; {@code +} stands for a blank.
   *
   * @throws ProblemException if it is malformed
   */
  static String decodeQuery(String raw) {
    return decode(raw.replace('+', ' '), raw);
  }

  private static String decode(String text, String raw) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(encoded.length);
    for (int i = 0; i < encoded.length; i++) {
      if (encoded[i] == '%') {
        decoded.write(octet(encoded, i + 1, raw));
        i += 2;
      } else {
        decoded.write(encoded[i]);
      }
    }
    return utf8(decoded.toByteArray(), raw);
  }

  private static int octet(byte[] encoded, int at, String raw) {
    int high = at < encoded.length ? Character.digit((char) encoded[at], 16) : -1;
    int low = at + 1 < encoded.length ? Character.digit((char) encoded[at + 1], 16) : -1;
    if (high < 0 || low < 0) {
      throw malformed(raw, "a percent sign needs two hexadecimal digits; itself it is %25");
    }
    return 16 * high + low;
  }

  private static String utf8(byte[] bytes, String raw) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw malformed(raw, "the bytes are not UTF-8");
    }
  }

  private static ProblemException malformed(String raw, String reason) {
    return new ProblemException(
        ProblemKind.MALFORMED_ENCODING,
        "'%s' can't be decoded: %s.".formatted(Problem.echo(raw), reason));
  }
}
