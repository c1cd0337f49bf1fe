package org.soubao.internal.format.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.soubao.internal.Reasons;
import org.soubao.internal.format.text.UnreadableException;

/** A table beside the sources in which users say what the program does not know. */
public enum UserTable {
  /** Which newspapers there are, and where they come out. */
  NEWSPAPERS("newspapers.tsv"),
  /** Where the parts of an HTML page stand. */
  HTML_PROFILES("html-profiles.json");

  private static final long MAX_BYTES = 4L << 20;

  private final String fileName;

  UserTable(String fileName) {
    this.fileName = fileName;
  }

  /** What its files are called. */
  public String fileName() {
    return fileName;
  }

  /** Whether a file is one, by its name. */
  boolean is(Path file) {
    return String.valueOf(file.getFileName()).equals(fileName);
  }

  /** Whether a file is one of them. */
  static boolean isAny(Path file) {
    return Stream.of(values()).anyMatch(table -> table.is(file));
  }

  /**
   * The text of one.
   *
   * @throws UnreadableException if it is too large, no UTF-8, or can't be read
   */
  public String text(SourceFile file) throws UnreadableException {
    if (file.bytes() > MAX_BYTES) {
      throw new UnreadableException(
          "It has %d MB; a file %s has at most %d MB."
              .formatted(file.bytes() >> 20, fileName, MAX_BYTES >> 20));
    }
    try {
      String text = Files.readString(file.file(), UTF_8);
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new UnreadableException("It is not UTF-8 text; convert it to UTF-8.");
    } catch (IOException e) {
      throw new UnreadableException("It can't be read: %s.".formatted(Reasons.of(e)));
    }
  }
}
