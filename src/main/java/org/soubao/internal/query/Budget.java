package org.soubao.internal.query;

import org.soubao.internal.analysis.SearchableText;

/** How much of a query is looked at still, so that work is bounded; for one query. */
final class Budget {
  private static final String QUESTION_MARKS = "？?";

  private int left;
  private boolean spent;

  Budget(int units) {
    left = units;
  }

  /** Whether something was left out. */
  boolean isSpent() {
    return spent;
  }

  /** As much of the text as may be looked at, up to its last unit and the mark of a question. */
  String cut(String text) {
    SearchableText searchable = SearchableText.of(text);
    int kept = searchable.size();
    if (kept > left) {
      spent = true;
      kept = wholeCharacters(searchable, left);
    }
    left -= kept;
    if (kept == 0) {
      return "";
    }
    int end = searchable.sourceEnd(kept - 1);
    boolean asks = end < text.length() && QUESTION_MARKS.indexOf(text.charAt(end)) >= 0;
    return text.substring(0, asks ? end + 1 : end);
  }

  /** Whether a text may be looked at, all of it. */
  boolean takes(String text) {
    int units = Math.max(1, SearchableText.of(text).size());
    spent |= units > left;
    left -= spent ? 0 : units;
    return !spent;
  }

  /**
   * As many units, or less where the last ones come from a character that has more (㎡ is m and 2).
   */
  private static int wholeCharacters(SearchableText text, int units) {
    int whole = units;
    while (whole > 0 && text.sourceStart(whole) < text.sourceEnd(whole - 1)) {
      whole--;
    }
    return whole;
  }
}
