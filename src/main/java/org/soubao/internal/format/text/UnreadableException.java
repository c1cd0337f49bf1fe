package org.soubao.internal.format.text;

/** A file, or a line of it, is not what it should be. */
public final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1L;

  private final long line;

  /** The whole file is at fault; {@code reason} is a sentence. */
  public UnreadableException(String reason) {
    this(0, reason);
  }

  /** That line is at fault, from 1. */
  public UnreadableException(long line, String reason) {
    super(reason);
    this.line = line;
  }

  /** The line at fault, from 1; 0 where it is the whole file. */
  public long line() {
    return line;
  }
}
