package org.soubao.internal.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.soubao.ingest.RejectedPage;
import org.soubao.internal.Reasons;
import org.soubao.internal.pages.PageDump;

/**
 * Reads the dump of a page. By convention its path tells newspaper, date and page: {@code
 * 柳州晚报/2025-02-25/01.txt} or {@code 柳州晚报_20250225_A05.txt}.
 */
public final class PageFile {
  private static final long MAX_BYTES = 8L << 20;
  private static final Pattern DAY_FOLDER = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern TELLING_NAME =
      Pattern.compile("(.+)_(\\d{4})(\\d{2})(\\d{2})_([A-Za-z]?\\d{1,3})");

  /** Control characters that text is laid out with. */
  private static final String LAYOUT = "\t\n\r\f\u000b\u0085";

  /** Share of other control characters that a page's text has at most. */
  private static final double MOST_CONTROLS = 0.1;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private PageFile() {}

  /**
   * Reads a page.
   *
   * @param onFault is told what of the file could not be read, where the rest could
   * @throws UnreadableException if it is not the text of a page
   */
  public static PageDump read(SourceFile source, Consumer<RejectedPage> onFault)
      throws UnreadableException {
    String text = text(source, onFault);
    String name = String.valueOf(source.file().getFileName());
    String stem = name.substring(0, name.length() - ".txt".length());
    Matcher telling = TELLING_NAME.matcher(stem);
    if (telling.matches()) {
      LocalDate date = date(stem, telling.group(2), telling.group(3), telling.group(4));
      return new PageDump(source.path(), stem, telling.group(1), date, telling.group(5), text);
    }
    Path day = source.file().toAbsolutePath().normalize().getParent();
    Path newspaper = day == null ? null : day.getParent();
    Matcher folder = DAY_FOLDER.matcher(name(day));
    if (folder.matches() && !name(newspaper).isEmpty()) {
      LocalDate date = date(name(day), folder.group(1), folder.group(2), folder.group(3));
      return new PageDump(source.path(), stem, name(newspaper), date, stem, text);
    }
    return new PageDump(source.path(), stem, null, null, null, text);
  }

  private static String name(@Nullable Path path) {
    return path == null || path.getFileName() == null ? "" : path.getFileName().toString();
  }

  private static LocalDate date(String name, String year, String month, String day)
      throws UnreadableException {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException e) {
      throw new UnreadableException(
          "The name %s has a date that does not exist; rename it by the day of the issue."
              .formatted(name));
    }
  }

  private static String text(SourceFile source, Consumer<RejectedPage> onFault)
      throws UnreadableException {
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
      onFault.accept(new RejectedPage(source.path(), lineOf(text, text.length()), reason));
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
