package org.soubao.internal.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.soubao.internal.analysis.Pattern;
import org.soubao.internal.query.Condition.AllOf;
import org.soubao.internal.query.Condition.AnyOf;
import org.soubao.internal.query.Condition.HasValue;
import org.soubao.internal.query.Condition.Holds;
import org.soubao.internal.query.Condition.InHeadline;
import org.soubao.internal.query.Condition.IsDated;
import org.soubao.internal.query.Condition.Not;

/**
 * What of a query is marked in texts that were found.
 *
 * @param headline whether in headlines, else in bodies
 */
record Marks(boolean headline) {
  /**
   * Binding patterns, then the others and what was typed as one; single characters only where
   * nothing else is asked.
   */
  List<Pattern> of(AnalyzedQuery query) {
    List<Pattern> marks = new ArrayList<>(query.must().stream().flatMap(this::of).toList());
    List<Pattern> segments = query.segments().stream().flatMap(this::of).toList();
    boolean several = segments.size() > 1;
    segments.stream().filter(it -> it.size() > 1 || !several).forEach(marks::add);
    query.typed().stream().filter(run -> run.size() > 1).forEach(marks::add);
    return marks;
  }

  private Stream<Pattern> of(Condition condition) {
    return switch (condition) {
      case Holds(Pattern pattern) -> Stream.of(pattern);
      case InHeadline(Condition inner) -> headline ? of(inner) : Stream.of();
      case AllOf(List<Condition> all) -> all.stream().flatMap(this::of);
      case AnyOf(List<Condition> any) -> any.stream().flatMap(this::of);
      case HasValue value -> Stream.of();
      case IsDated dated -> Stream.of();
      case Not not -> Stream.of();
    };
  }
}
