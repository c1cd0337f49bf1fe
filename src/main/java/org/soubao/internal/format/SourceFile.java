package org.soubao.internal.format;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A file that is ingested.
 *
 * @param root the number of the source that it was found in, from 0
 * @param file where it lies
 * @param path how articles name it: relative to the folder that was given, with {@code /}
 * @param form what it holds
 * @param bytes its size
 * @param modified when it was last written, in milliseconds since 1970
 */
public record SourceFile(int root, Path file, String path, Form form, long bytes, long modified) {
  /** What tells it from all other files of the sources. */
  public String key() {
    return key(root, path);
  }

  static String key(int root, String path) {
    return "%d:%s".formatted(root, path);
  }

  /** What a file holds. */
  public enum Form {
    /** The text of one page. */
    PAGE(".txt"),
    /** Articles as JSON, one a line. */
    ARTICLES(".jsonl"),
    /** The same, compressed. */
    ZIPPED_ARTICLES(".jsonl.gz");

    private final String ending;

    Form(String ending) {
      this.ending = ending;
    }

    /** The form of a file of that name; empty where its kind is not read. */
    static Optional<Form> of(Path file) {
      String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
      for (Form form : values()) {
        if (name.endsWith(form.ending)) {
          return Optional.of(form);
        }
      }
      return Optional.empty();
    }
  }
}
