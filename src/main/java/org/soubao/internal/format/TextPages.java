package org.soubao.internal.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.soubao.ingest.RejectedPage;
import org.soubao.internal.Reasons;
import org.soubao.internal.pages.PageDump;
import org.soubao.internal.pages.PageLayout;

/** Reads the text of a page, which is one file. */
final class TextPages implements PageReader {
  private static final long MAX_BYTES = 8L << 20;

  /** Control characters that text is laid out with. */
  private static final String LAYOUT = "\t\n\r\f\u000b\u0085";

  /** Share of other control characters that a page's text has at most. */
  private static final double MOST_CONTROLS = 0.1;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  @Override
  public void read(SourceFile file, ReadingRules rules, Sink sink) throws UnreadableException {
    String text = text(file, sink);
    sink.page(new PageDump(file.path(), PagePath.of(file), text, PageLayout.NONE));
  }

  private static String text(SourceFile source, Sink sink) throws UnreadableException {
    if (source.bytes() > MAX_BYTES) {
      throw new UnreadableException(
          "It has %d MB; the text of a page has at most %d MB."
              .formatted(source.bytes() >> 20, MAX_BYTES >> 20));
    }
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(source.file());
    } catch (IOException e) {
      throw new UnreadableException("It can't be read: %s.".formatted(Reasons.of(e)));
    }
    ByteBuffer input = ByteBuffer.wrap(bytes);
    String text = decode(input);
    refuseBinary(text);
    if (input.hasRemaining()) {
      String reason =
          "It ends in the middle of a character (byte %d); what stands before it is ingested."
              .formatted(input.position() + 1);
      sink.fault(new RejectedPage(source.path(), lineOf(text, text.length()), reason));
    }
    if (text.isBlank()) {
      throw new UnreadableException("The page is empty.");
    }
    return text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  /** Decodes UTF-8; what is left in {@code input} is the beginning of a character. */
  private static String decode(ByteBuffer input) throws UnreadableException {
    CharBuffer text = CharBuffer.allocate(input.remaining());
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(input, text, false);
    text.flip();
    if (result.isError()) {
      throw new UnreadableException(
          lineOf(text, text.length()),
          "It is not UTF-8 text (byte %d); convert it to UTF-8.".formatted(input.position() + 1));
    }
    return text.toString();
  }

  /** A page may hold a few control characters; a file with many, or with a zero, is none. */
  private static void refuseBinary(String text) throws UnreadableException {
    long controls =
        text.chars().filter(c -> Character.isISOControl(c) && LAYOUT.indexOf(c) < 0).count();
    int zero = text.indexOf('\0');
    int first = zero < 0 && controls > MOST_CONTROLS * text.length() ? 0 : zero;
    if (first >= 0) {
      throw new UnreadableException(
          lineOf(text, first), "It is a binary file, not the text of a page.");
    }
  }

  private static long lineOf(CharSequence text, int index) {
    return 1 + text.subSequence(0, index).chars().filter(c -> c == '\n').count();
  }
}
