package org.soubao.internal.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.analysis.Pattern;
import org.soubao.search.FilterField;

/** What an article has or hasn't, in terms that any engine can express. */
public sealed interface Condition {
  /**
   * The pattern stands in the headline or the body.
   *
   * @param pattern not empty
   */
  record Holds(Pattern pattern) implements Condition {}

  /**
   * The condition is true of the headline alone.
   *
   * @param condition what is
   */
  record InHeadline(Condition condition) implements Condition {}

  /**
   * The field has that value, as filters mean it.
   *
   * @param field which field
   * @param value the value, or its beginning
   * @param prefix whether it is only the beginning
   */
  record HasValue(FilterField field, String value, boolean prefix) implements Condition {}

  /**
   * The article has a date, between these days inclusive.
   *
   * @param from the first day, null for no bound
   * @param to the last day, null for no bound
   */
  record IsDated(@Nullable LocalDate from, @Nullable LocalDate to) implements Condition {}

  /**
   * All of them are true.
   *
   * @param conditions one or more
   */
  record AllOf(List<Condition> conditions) implements Condition {
    /** Copies the list. */
    public AllOf {
      conditions = List.copyOf(conditions);
    }
  }

  /**
   * One of them is true, or more.
   *
   * @param conditions one or more
   */
  record AnyOf(List<Condition> conditions) implements Condition {
    /** Copies the list. */
    public AnyOf {
      conditions = List.copyOf(conditions);
    }
  }

  /**
   * It is not true.
   *
   * @param condition what is not
   */
  record Not(Condition condition) implements Condition {}
}
