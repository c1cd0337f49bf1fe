package org.soubao.internal.format.archive;

import java.io.IOException;

/** An archive would become larger than any may; says which limit, and what to do. */
public final class OverLimitException extends IOException {
  private static final long serialVersionUID = 1L;

  public OverLimitException(String reason) {
    super(reason);
  }
}
