package org.soubao.internal.query;

import java.time.Duration;
import org.soubao.internal.analysis.Misread;
import org.soubao.internal.analysis.Near;
import org.soubao.search.FilterField;
import org.soubao.search.Notice;
import org.soubao.search.Notice.Code;
import org.soubao.search.SearchResult.Relaxation;

/** The sentences that disclose what was done to a query. */
public final class Notices {
  /** Characters of conditions that are repeated. */
  private static final int MAX_CONDITIONS = 200;

  private Notices() {}

  /** Fewer words had to match than were typed. */
  public static Notice relaxed(Relaxation relaxation) {
    return new Notice(
        Code.RELAXED,
        "No article has all %d words; these have %d of them."
            .formatted(relaxation.of(), relaxation.required()));
  }

  /** A count is of articles that have any word of a long query. */
  public static Notice anyWord() {
    return new Notice(
        Code.ANY_WORD,
        "The query is long, so articles count that have any of its words; quotes, or all=true, bind"
            + " them.");
  }

  /** Something that may be one name was taken apart. */
  public static Notice takenApart(String piece) {
    return new Notice(
        Code.TAKEN_APART,
        "No article has '%s' as it was typed; these have its parts.".formatted(piece));
  }

  /** A quotation mark alone. */
  public static Notice plainWords() {
    return new Notice(
        Code.PLAIN_WORDS, "A quotation mark has no partner, so it was read as plain words.");
  }

  /** A parenthesis alone. */
  static Notice unclosedParenthesis() {
    return new Notice(
        Code.UNCLOSED_PARENTHESIS, "A parenthesis has no partner, so it was left out.");
  }

  /** Parentheses in parentheses in parentheses … */
  static Notice tooDeep() {
    return new Notice(
        Code.TOO_DEEP,
        "Parentheses nest at most %d deep; those inside were left out."
            .formatted(QueryParser.MAX_DEPTH));
  }

  /** An OR or AND with nothing before or behind it, or a NOT with nothing behind. */
  static Notice loneOr() {
    return new Notice(
        Code.LONE_OR,
        "OR and AND need something on both sides, and NOT behind it; alone they are left out.");
  }

  /** A star with nothing before it. */
  static Notice loneStar() {
    return new Notice(
        Code.LONE_STAR, "A star goes behind the beginning of a word; alone it was left out.");
  }

  /** A field's name with nothing behind it. */
  static Notice emptyField(String typed) {
    return new Notice(
        Code.EMPTY_FIELD, "'%s' needs a value right behind its colon.".formatted(typed));
  }

  /** A value that no article can have. */
  static Notice badValue(FilterField field) {
    return new Notice(
        Code.BAD_VALUE,
        "There is no such %s, so it was read as plain words.".formatted(field.word()));
  }

  /** Behind {@code date:} stands something else. */
  static Notice badDate() {
    return new Notice(
        Code.BAD_DATE,
        "A date is written 2025, 2025-02, 2025-02-24 or 2025年2月24日; this was read as plain words.");
  }

  /** A range that is none. */
  static Notice badRange() {
    return new Notice(
        Code.BAD_RANGE,
        "A range is written [2025-01 TO 2025-03], the earlier end first, * for an open one;"
            + " this was read as plain words.");
  }

  /** Behind a phrase stands a number that is too large, or doesn't fit. */
  static Notice badTilde() {
    return new Notice(
        Code.BAD_TILDE,
        "A phrase takes ~0 to ~%d, or ~1c if it has %d to %d characters; it was searched as it stands."
            .formatted(Near.MAX_DISTANCE, Misread.MIN_UNITS, Misread.MAX_UNITS));
  }

  /** The end was left out. */
  public static Notice shortened(int units) {
    return new Notice(
        Code.SHORTENED,
        "The query is long; its first %d characters were searched.".formatted(units));
  }

  /** There was nothing but punctuation. */
  public static Notice nothingToSearch() {
    return new Notice(
        Code.NOTHING_TO_SEARCH, "The query has no letter, digit or character to search for.");
  }

  /** Under the conditions on newspaper, place and date there is nothing, whatever is asked. */
  public static Notice notHeld(String conditions) {
    String shown =
        conditions.codePointCount(0, conditions.length()) <= MAX_CONDITIONS
            ? conditions
            : conditions.substring(0, conditions.offsetByCodePoints(0, MAX_CONDITIONS)) + "…";
    return new Notice(
        Code.NOT_HELD,
        "The archive holds nothing, whatever the query, under: %s.".formatted(shown));
  }

  /** The search ended early. */
  public static Notice timeLimit(Duration limit) {
    return new Notice(
        Code.TIME_LIMIT,
        "The search took longer than %d ms; the answer holds what was found by then."
            .formatted(limit.toMillis()));
  }
}
