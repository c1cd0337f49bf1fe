package org.soubao.internal.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.Reasons;
import org.soubao.internal.pages.PageDump;

/**
 * Reads the dump of a page. By convention its path tells newspaper, date and page: {@code
 * 柳州晚报/2025-02-25/01.txt} or {@code 柳州晚报_20250225_A05.txt}.
 */
public final class PageFile {
  private static final long MAX_BYTES = 32L << 20;
  private static final Pattern DAY_FOLDER = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern TELLING_NAME =
      Pattern.compile("(.+)_(\\d{4})(\\d{2})(\\d{2})_([A-Za-z]?\\d{1,3})");
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private PageFile() {}

  /**
   * Reads a page.
   *
   * @throws UnreadableException if it is not the text of a page
   */
  public static PageDump read(SourceFile source) throws UnreadableException {
    String text = text(source);
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
