package org.soubao.server;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** The time that newspapers are printed by, wherever the server stands. */
final class ChinaTime {
  /** The same all the year. */
  static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);

  private ChinaTime() {}

  /** The day that it is there now. */
  static LocalDate today() {
    return LocalDate.now(OFFSET);
  }
}
