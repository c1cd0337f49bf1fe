package org.soubao.internal.format.archive;

import java.io.IOException;
import org.soubao.internal.Reasons;

/** What comes out of an archive can't be written to our own disk; the archive is not to blame. */
public final class UnwritableException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Because of that; the message is no sentence. */
  public UnwritableException(IOException failure) {
    super(
        "files can't be written to %s: %s"
            .formatted(System.getProperty("java.io.tmpdir"), Reasons.of(failure)),
        failure);
  }
}
