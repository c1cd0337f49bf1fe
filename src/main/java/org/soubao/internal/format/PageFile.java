package org.soubao.internal.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.soubao.internal.Reasons;
import org.soubao.internal.pages.PageDump;

/** Reads the dump of a page; newspaper, date and page come from its {@link PagePath}. */
public final class PageFile {
  private static final long MAX_BYTES = 32L << 20;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private PageFile() {}

  /**
   * Reads a page.
   *
   * @throws UnreadableException if it is not the text of a page
   */
  public static PageDump read(SourceFile source) throws UnreadableException {
    String text = text(source);
    PagePath path = PagePath.of(source);
    return new PageDump(
        source.path(), path.stem(), path.newspaper(), path.date(), path.page(), text);
  }

  private static String text(SourceFile source) throws UnreadableException {
    if (source.bytes() > MAX_BYTES) {
      throw new UnreadableException(
          "It has %d MB; the text of a page has at most %d MB."
              .formatted(source.bytes() >> 20, MAX_BYTES >> 20));
    }
    try {
      String text = decode(Files.readAllBytes(source.file()));
      if (text.isBlank()) {
        throw new UnreadableException("The page is empty.");
      }
      return text;
    } catch (IOException e) {
      throw new UnreadableException("It can't be read: %s.".formatted(Reasons.of(e)));
    }
  }

  private static String decode(byte[] bytes) throws UnreadableException {
    ByteBuffer input = ByteBuffer.wrap(bytes);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(input).toString();
      if (text.indexOf('\0') >= 0) {
        throw new UnreadableException(
            lineOf(text, text.indexOf('\0')), "It is a binary file, not the text of a page.");
      }
      boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
      return marked ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      String before = new String(bytes, 0, input.position(), StandardCharsets.UTF_8);
      throw new UnreadableException(
          lineOf(before, before.length()),
          "It is not UTF-8 text (byte %d); convert it to UTF-8.".formatted(input.position() + 1));
    }
  }

  private static long lineOf(String text, int index) {
    return 1 + text.substring(0, index).chars().filter(c -> c == '\n').count();
  }
}
