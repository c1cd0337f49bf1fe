package org.soubao.internal.format;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A file that is ingested.
 *
 * @param root the number of the source that it was found in, from 0
 * @param place where it lies for its users: in an archive, below that as if it were a folder
 * @param file where it can be read: {@code place}, but for what was unpacked
 * @param path how articles name it: relative to the folder that was given, with {@code /}
 * @param form what it holds
 * @param bytes its size
 * @param modified when it was last written, in milliseconds since 1970
 */
public record SourceFile(
    int root, Path place, Path file, String path, Form form, long bytes, long modified) {
  private static final Map<String, Form> ENDINGS =
      Map.of(
          ".txt",
          Form.TEXT,
          ".pdf",
          Form.PDF,
          ".jsonl",
          Form.ARTICLES,
          ".jsonl.gz",
          Form.ZIPPED_ARTICLES);

  /** What tells it from all other files of the sources. */
  public String key() {
    return key(root, path);
  }

  static String key(int root, String path) {
    return "%d:%s".formatted(root, path);
  }

  /** Its name without the ending that tells its form. */
  String stem() {
    String name = String.valueOf(place.getFileName());
    return name.substring(0, name.length() - ending(place).length());
  }

  /** What a file holds. */
  public enum Form {
    /** The text of one page. */
    TEXT,
    /** Pages with the places of their letters. */
    PDF,
    /** Articles as JSON, one a line. */
    ARTICLES,
    /** The same, compressed. */
    ZIPPED_ARTICLES;

    /** The form of a file of that name; empty where its kind is not read. */
    static Optional<Form> of(Path file) {
      return Optional.ofNullable(ENDINGS.get(ending(file)));
    }

    /** Whether it holds pages, not articles. */
    public boolean isPages() {
      return this != ARTICLES && this != ZIPPED_ARTICLES;
    }
  }

  /** The ending of a name that tells its form; empty where none does. */
  private static String ending(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return ENDINGS.keySet().stream().filter(name::endsWith).findFirst().orElse("");
  }
}
