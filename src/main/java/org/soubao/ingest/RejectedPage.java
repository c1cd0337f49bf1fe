package org.soubao.ingest;

import java.util.Objects;

/**
 * A page, or a line of a file of articles, that could not be ingested.
 *
 * @param path the file, as it was named or found
 * @param line the line at fault, from 1; 0 where it is the whole file
 * @param reason what is wrong and what to do, in a sentence
 */
public record RejectedPage(String path, long line, String reason) {
  /** Checks that nothing is null. */
  public RejectedPage {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(reason, "reason");
  }

  /** {@code path:line: reason}. */
  @Override
  public String toString() {
    return line > 0 ? "%s:%d: %s".formatted(path, line, reason) : "%s: %s".formatted(path, reason);
  }
}
