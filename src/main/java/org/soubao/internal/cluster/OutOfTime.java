package org.soubao.internal.cluster;

/** The time that somebody gave is up; never seen outside of this package. */
final class OutOfTime extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutOfTime() {
    super("the time is up", null, false, false);
  }
}
