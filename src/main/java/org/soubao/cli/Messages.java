package org.soubao.cli;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The program's sentences in one language: Chinese for a Chinese locale, English for any other.
 *
 * @param bundle the sentences, and the texts of the help
 * @param locale for the numbers in them
 */
record Messages(ResourceBundle bundle, Locale locale) {
  private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB");
  private static final int THOUSAND = 1000;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);

  /** The sentences for that locale. */
  static Messages of(Locale locale) {
    String name = Messages.class.getName();
    return new Messages(ResourceBundle.getBundle(name, locale, NO_FALLBACK), locale);
  }

  /** The sentence of that key, with {@code {0}} and so on filled in. */
  String text(String key, Object... values) {
    return new MessageFormat(bundle.getString("message." + key), locale).format(values);
  }

  /** What stands between the items of a list. */
  String separator() {
    return bundle.getString("separator");
  }

  /** A number, with separators of thousands. */
  String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /** A size: {@code 12.3 MB}. */
  String bytes(long bytes) {
    double size = bytes;
    int unit = 0;
    while (size >= THOUSAND && unit < UNITS.size() - 1) {
      size /= THOUSAND;
      unit++;
    }
    return String.format(locale, unit == 0 ? "%.0f %s" : "%.1f %s", size, UNITS.get(unit));
  }

  /** A time in this machine's zone: {@code 2025-02-24 08:30:00}. */
  String time(Instant time) {
    return TIME.format(time.atZone(ZoneId.systemDefault()));
  }
}
