package org.soubao.internal.query;

import java.util.ArrayList;
import java.util.List;
import org.soubao.internal.analysis.SearchableText;
import org.soubao.internal.query.Clause.Form;
import org.soubao.internal.query.Clause.Occur;

/**
 * Reads words, {@code "exact phrases"}, {@code +must} and {@code -must not}; full-width ＂ ＋ － are
 * the same. Never throws: what has no meaning as syntax is read as words. Not for several threads.
 */
public final class QueryParser {
  /**
   * How many {@linkplain SearchableText units} of a query are looked at, so that work is bounded.
   */
  public static final int MAX_UNITS = 160;

  private final String query;
  private final List<Clause> clauses = new ArrayList<>();
  private int position;
  private int units;
  private boolean plainWords;
  private boolean shortened;

  private QueryParser(String query) {
    this.query = query;
  }

  /** Takes a query apart. */
  public static ParsedQuery parse(String query) {
    return new QueryParser(query).parse();
  }

  private ParsedQuery parse() {
    while (skipBlanks() && !shortened) {
      Occur sign = sign();
      if (isQuote(position)) {
        phrase(sign);
      } else {
        words(sign);
      }
    }
    return new ParsedQuery(clauses, plainWords, shortened);
  }

  private boolean skipBlanks() {
    while (position < query.length() && isBlank(position)) {
      position++;
    }
    return position < query.length();
  }

  /** A sign counts where something follows it at once: {@code -柳州}, but not {@code - 柳州}. */
  private Occur sign() {
    char c = query.charAt(position);
    boolean signs = position + 1 < query.length() && !isBlank(position + 1);
    if (signs && (c == '-' || c == '－')) {
      position++;
      return Occur.MUST_NOT;
    }
    if (signs && (c == '+' || c == '＋')) {
      position++;
      return Occur.MUST;
    }
    return Occur.SHOULD;
  }

  private void phrase(Occur sign) {
    int start = position + 1;
    int end = start;
    while (end < query.length() && !isQuote(end)) {
      end++;
    }
    if (end == query.length()) {
      plainWords = true;
      position = start;
      return;
    }
    add(query.substring(start, end), Form.PHRASE, sign == Occur.SHOULD ? Occur.MUST : sign);
    position = end + 1;
  }

  private void words(Occur sign) {
    int start = position;
    while (position < query.length() && !isBlank(position) && !isQuote(position)) {
      position++;
    }
    add(query.substring(start, position), Form.WORDS, sign);
  }

  private void add(String text, Form form, Occur occur) {
    SearchableText searchable = SearchableText.of(text);
    if (searchable.size() == 0) {
      return;
    }
    int kept = Math.min(searchable.size(), MAX_UNITS - units);
    if (kept < searchable.size()) {
      shortened = true;
      kept = wholeCharacters(searchable, kept);
    }
    units += kept;
    if (kept > 0) {
      clauses.add(new Clause(text.substring(0, searchable.sourceEnd(kept - 1)), form, occur));
    }
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

  private boolean isBlank(int index) {
    char c = query.charAt(index);
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  private boolean isQuote(int index) {
    return query.charAt(index) == '"' || query.charAt(index) == '＂';
  }
}
