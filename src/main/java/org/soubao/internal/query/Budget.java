package org.soubao.internal.query;

import org.soubao.internal.analysis.SearchableText;

/** How much of a query is looked at still, so that work is bounded; for one query. */
final class Budget {
  private int left;
  private boolean spent;

  Budget(int units) {
    left = units;
  }

  /** Whether something was left out. */
  boolean isSpent() {
    return spent;
  }

  /** As much of the text as may be looked at, without what follows its last unit. */
  String cut(String text) {
    SearchableText searchable = SearchableText.of(text);
    int kept = searchable.size();
    if (kept > left) {
      spent = true;
      kept = wholeCharacters(searchable, left);
    }
    left -= kept;
    return kept == 0 ? "" : text.substring(0, searchable.sourceEnd(kept - 1));
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
