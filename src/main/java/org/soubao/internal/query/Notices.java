package org.soubao.internal.query;

import java.time.Duration;
import org.soubao.search.Notice;
import org.soubao.search.Notice.Code;
import org.soubao.search.SearchResult.Relaxation;

/** The sentences that disclose what was done to a query. */
public final class Notices {
  private Notices() {}

  /** Fewer words had to match than were typed. */
  public static Notice relaxed(Relaxation relaxation) {
    return new Notice(
        Code.RELAXED,
        "No article has all %d words; these have %d of them."
            .formatted(relaxation.of(), relaxation.required()));
  }

  /** The syntax was broken. */
  public static Notice plainWords() {
    return new Notice(
        Code.PLAIN_WORDS, "A quotation mark has no partner, so it was read as plain words.");
  }

  /** The end was left out. */
  public static Notice shortened() {
    return new Notice(
        Code.SHORTENED,
        "The query is long; its first %d characters were searched."
            .formatted(QueryParser.MAX_UNITS));
  }

  /** There was nothing but punctuation. */
  public static Notice nothingToSearch() {
    return new Notice(
        Code.NOTHING_TO_SEARCH, "The query has no letter, digit or character to search for.");
  }

  /** The search ended early. */
  public static Notice timeLimit(Duration limit) {
    return new Notice(
        Code.TIME_LIMIT,
        "The search took longer than %d ms; the answer holds what was found by then."
            .formatted(limit.toMillis()));
  }
}
