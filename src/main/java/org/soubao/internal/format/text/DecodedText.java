package org.soubao.internal.format.text;

import java.util.Optional;
import org.soubao.ingest.RejectedPage;

/**
 * What bytes are as text.
 *
 * @param text without a byte order mark; U+FFFD stands for each broken place
 * @param encoding how it was decoded
 * @param broken how many places are broken; that at the end, where the text was cut off, is none
 * @param brokenByte where the first of them is, from 1; 0 where there is none
 * @param brokenLine its line, from 1; 0 where there is none
 * @param cutByte where a character begins that the end cuts off, from 1; 0 where none is. It is not
 *     in the text
 */
public record DecodedText(
    String text, Encoding encoding, long broken, long brokenByte, long brokenLine, long cutByte) {
  /** What is to be told of it; the text can be used all the same. */
  public Optional<RejectedPage> fault(String path) {
    if (broken > 0) {
      String reason =
          "%s broken (byte %d); \uFFFD stands there, and the rest is ingested."
              .formatted(
                  broken == 1
                      ? "A character of its %s text is".formatted(encoding.title())
                      : "%d characters of its %s text are".formatted(broken, encoding.title()),
                  brokenByte);
      return Optional.of(new RejectedPage(path, brokenLine, reason));
    }
    if (cutByte > 0) {
      String reason =
          "It ends in the middle of a character (byte %d); what stands before it is ingested."
              .formatted(cutByte);
      return Optional.of(new RejectedPage(path, lineOf(text, text.length()), reason));
    }
    return Optional.empty();
  }

  /** The line of a place in a text, from 1. */
  public static long lineOf(CharSequence text, int index) {
    return 1 + text.subSequence(0, index).chars().filter(c -> c == '\n').count();
  }
}
