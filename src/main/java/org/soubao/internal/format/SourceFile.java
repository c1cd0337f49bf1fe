package org.soubao.internal.format;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A file that is ingested.
 *
 * @param file where it lies
 * @param path how articles name it: relative to the folder that was given, with {@code /}
 * @param form what it holds
 * @param bytes its size
 */
public record SourceFile(Path file, String path, Form form, long bytes) {
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
