package org.soubao.internal.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What may stand behind a phrase: {@code ~10} or {@code ~1c}.
 *
 * @param number the number; -1 where nothing stands there
 * @param characters whether a {@code c} follows it
 * @param end where the query goes on
 */
record Tilde(int number, boolean characters, int end) {
  private static final Pattern FORM = Pattern.compile("[~～]([0-9０-９]{1,6})([cCｃＣ])?");

  /** What stands there; a tilde that joins the phrase to something else is none. */
  static Tilde at(String query, int position) {
    Matcher form = FORM.matcher(query).region(position, query.length());
    boolean ends =
        form.lookingAt()
            && (form.end() == query.length() || Syntax.isBound(query.charAt(form.end())));
    return ends
        ? new Tilde(Integer.parseInt(form.group(1)), form.group(2) != null, form.end())
        : new Tilde(-1, false, position);
  }

  /** Whether there is one. */
  boolean isPresent() {
    return number >= 0;
  }
}
