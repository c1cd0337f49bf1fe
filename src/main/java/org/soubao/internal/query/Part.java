package org.soubao.internal.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.analysis.Misread;
import org.soubao.search.FilterField;

/** A part of a query as it was typed, without its syntax. */
public sealed interface Part {
  /**
   * Words, wherever they stand.
   *
   * @param text what was typed between blanks
   */
  record Words(String text) implements Part {}

  /**
   * {@code 柳州*}: a run of which the last unit may go on.
   *
   * @param text what stands before the star
   */
  record Prefix(String text) implements Part {}

  /**
   * {@code "城市夜读联盟"}: one run, as it stands.
   *
   * @param text what stands between the quotes
   */
  record Phrase(String text) implements Part {}

  /**
   * {@code "防汛 抗旱"~10}: runs close to each other.
   *
   * @param texts two different runs or more
   * @param distance how many units may stand between them
   */
  record Close(List<String> texts, int distance) implements Part {
    /** Copies the list. */
    public Close {
      texts = List.copyOf(texts);
    }
  }

  /**
   * {@code "城市夜读联盟"~1c}: a run of which one unit may be misread.
   *
   * @param text what stands between the quotes, at least {@value Misread#MIN_UNITS} units
   */
  record Resembling(String text) implements Part {}

  /**
   * {@code city:柳州}: what a filter of that field would leave.
   *
   * @param field which field
   * @param value the value, or its beginning
   * @param prefix whether it is only the beginning
   */
  record FieldValue(FilterField field, String value, boolean prefix) implements Part {}

  /**
   * {@code date:2025-02}: articles of those days.
   *
   * @param from the first day, null for no bound
   * @param to the last day, null for no bound
   */
  record Dated(@Nullable LocalDate from, @Nullable LocalDate to) implements Part {}

  /**
   * {@code headline:防汛}: something that stands in the headline, kicker or deck.
   *
   * @param part what stands there
   */
  record InHeadline(Part part) implements Part {}

  /**
   * {@code (图书馆 -联盟)}: all of several parts.
   *
   * @param clauses the parts, with their signs
   */
  record Group(List<Clause> clauses) implements Part {
    /** Copies the list. */
    public Group {
      clauses = List.copyOf(clauses);
    }
  }

  /**
   * {@code 图书馆 OR 书店}: any of several parts.
   *
   * @param clauses the parts, with their signs, two or more
   */
  record Either(List<Clause> clauses) implements Part {
    /** Copies the list. */
    public Either {
      clauses = List.copyOf(clauses);
    }
  }
}
