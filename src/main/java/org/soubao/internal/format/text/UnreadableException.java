package org.soubao.internal.format.text;

import java.io.IOException;
import org.soubao.internal.Reasons;

/** A file, or a line of it, is not what it should be. */
public final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1L;

  private final long line;
  private final boolean isUnread;

  /** The whole file is at fault; {@code reason} is a sentence. */
  public UnreadableException(String reason) {
    this(0, reason);
  }

  /** That line is at fault, from 1. */
  public UnreadableException(long line, String reason) {
    super(reason);
    this.line = line;
    isUnread = false;
  }

  /** The system could not read it, so that nobody knows what it holds. */
  public UnreadableException(IOException failure) {
    super("It can't be read: %s.".formatted(Reasons.of(failure)), failure);
    line = 0;
    isUnread = true;
  }

  /** The line at fault, from 1; 0 where it is the whole file. */
  public long line() {
    return line;
  }

  /** Whether the system could not read it; it may hold what it did before. */
  public boolean isUnread() {
    return isUnread;
  }
}
