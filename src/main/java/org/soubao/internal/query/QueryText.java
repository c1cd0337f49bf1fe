package org.soubao.internal.query;

import java.util.Optional;
import org.soubao.internal.analysis.NormalizedText;

/** A query and how far it is read; for one thread. */
final class QueryText {
  /** No range of dates is longer. */
  private static final int MAX_RANGE = 60;

  private static final String OR = "OR";
  private static final String AND = "AND";
  private static final String NOT = "NOT";

  private final String query;
  private final int length;
  private int position;

  /** A query as it was typed; what shows nothing tears no word. */
  QueryText(String query) {
    this.query = NormalizedText.withoutIgnorable(query);
    length = this.query.length();
  }

  boolean hasMore() {
    return position < length;
  }

  /** The character that is to be read. */
  char next() {
    return query.charAt(position);
  }

  /** Passes over a character. */
  void pass() {
    position++;
  }

  int position() {
    return position;
  }

  /** Goes back to read from there again. */
  void back(int start) {
    position = start;
  }

  /** What was read from there on. */
  String since(int start) {
    return query.substring(start, position);
  }

  /** Whether, so many characters ahead, something stands that is no blank and closes no group. */
  boolean goesOn(int ahead, boolean inGroup) {
    int index = position + ahead;
    return index < length
        && !Syntax.isBlank(query.charAt(index))
        && !(inGroup && Syntax.isClosing(query.charAt(index)));
  }

  /** Whether there stands an OR, or a bar, where a part may begin. */
  boolean isOr() {
    return isOperator(OR) || Syntax.isBar(next());
  }

  /** Whether there stands an AND, where a part may begin. */
  boolean isAnd() {
    return isOperator(AND);
  }

  /** Whether there stands a NOT, where a part may begin. */
  boolean isNot() {
    return isOperator(NOT);
  }

  private boolean isOperator(String operator) {
    int end = position + operator.length();
    if (end > length || (end < length && !Syntax.isBound(query.charAt(end)))) {
      return false;
    }
    for (int i = 0; i < operator.length(); i++) {
      if (!Syntax.is(query.charAt(position + i), operator.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Passes over an AND. */
  void passAnd() {
    position += AND.length();
  }

  /** Passes over a NOT. */
  void passNot() {
    position += NOT.length();
  }

  /** Passes over an OR, or over bars. */
  void passOr() {
    if (!Syntax.isBar(next())) {
      position += OR.length();
      return;
    }
    while (hasMore() && Syntax.isBar(next())) {
      position++;
    }
  }

  /** Passes over the name of a field and its colon. */
  Optional<FieldName> passName() {
    int last = Math.min(length - 1, position + FieldName.MAX_LENGTH);
    for (int i = position; i <= last && !Syntax.isBound(query.charAt(i)); i++) {
      if (Syntax.isColon(query.charAt(i))) {
        Optional<FieldName> name = FieldName.named(query.substring(position, i));
        position = name.isPresent() ? i + 1 : position;
        return name;
      }
    }
    return Optional.empty();
  }

  /** Passes over quotation marks and gives what stands between them, if there are two. */
  Optional<String> passQuoted() {
    int start = position + 1;
    int end = start;
    while (end < length && !Syntax.isQuote(query.charAt(end))) {
      end++;
    }
    return end == length ? Optional.empty() : passTo(start, end);
  }

  /** Passes over brackets and gives what stands between them, if there are two. */
  Optional<String> passRange() {
    int start = position + 1;
    int end = start;
    int last = Math.min(length, start + MAX_RANGE);
    while (end < last && !Syntax.isRangeEnd(query.charAt(end))) {
      end++;
    }
    return end == last ? Optional.empty() : passTo(start, end);
  }

  private Optional<String> passTo(int start, int end) {
    position = end + 1;
    return Optional.of(query.substring(start, end));
  }

  /** Passes over what may stand behind a phrase. */
  Tilde passTilde() {
    Tilde tilde = Tilde.at(query, position);
    position = tilde.end();
    return tilde;
  }

  /**
   * Passes over a word, which ends at a blank outside of “…”, at a quotation mark, or at the end of
   * its group; parentheses that open inside of it belong to it.
   */
  String passWord(boolean inGroup) {
    int start = position;
    int open = 0;
    int curly = start;
    while (hasMore() && !Syntax.isQuote(next())) {
      char c = next();
      if (c == '“' && position >= curly) {
        curly = Math.max(position, query.indexOf('”', position));
      }
      boolean closes = Syntax.isClosing(c) && open == 0 && inGroup;
      if (closes || (Syntax.isBlank(c) && position >= curly)) {
        break;
      }
      open += Syntax.isOpening(c) ? 1 : 0;
      open -= Syntax.isClosing(c) && open > 0 ? 1 : 0;
      position++;
    }
    return since(start);
  }
}
