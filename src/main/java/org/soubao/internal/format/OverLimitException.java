package org.soubao.internal.format;

import java.io.IOException;

/** An archive would become larger than any may; says which limit, and what to do. */
final class OverLimitException extends IOException {
  private static final long serialVersionUID = 1L;

  OverLimitException(String reason) {
    super(reason);
  }
}
