package org.soubao.internal.picture;

/**
 * A page can't be drawn; the message says why, without a full stop. Unchecked, since PDFBox passes
 * over checked ones in what is drawn within something else.
 */
final class UndrawableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UndrawableException(String reason) {
    super(reason);
  }
}
