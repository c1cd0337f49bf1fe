package org.soubao.internal.format.source;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A file of corrections, {@code corrections.jsonl}.
 *
 * @param place where it lies for its users
 * @param file where it can be read
 * @param path how messages name it
 * @param whole whether all of its folder is ingested, so that every page it names must be there
 */
public record CorrectionFile(Path place, Path file, String path, boolean whole) {
  /** The name of all such files. */
  static final String NAME = "corrections.jsonl";

  static boolean is(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).equals(NAME);
  }

  /** Where a page lies that a correction names. */
  public Path page(String relative) {
    return place.toAbsolutePath().resolveSibling(relative).normalize();
  }
}
