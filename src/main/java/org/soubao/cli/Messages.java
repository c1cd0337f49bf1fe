package org.soubao.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The program's sentences in one language: Chinese for a Chinese locale, English for any other.
 *
 * @param bundle the sentences, and the texts of the help
 * @param locale for the numbers in them
 */
record Messages(ResourceBundle bundle, Locale locale) {
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
}
