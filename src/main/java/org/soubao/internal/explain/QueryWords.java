package org.soubao.internal.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.analysis.Beginning;
import org.soubao.internal.analysis.Misread;
import org.soubao.internal.analysis.Near;
import org.soubao.internal.analysis.Pattern;
import org.soubao.internal.analysis.Run;
import org.soubao.internal.analysis.Stated;

/** Writes what was asked for in the query language, in normal form. */
final class QueryWords {
  private QueryWords() {}

  static String of(Pattern pattern) {
    return switch (pattern) {
      case Run run -> run.text();
      case Beginning(Run run) -> run.text() + "*";
      case Misread(Run run) -> "\"%s\"~1c".formatted(run.text());
      case Stated(String term) -> term;
      case Near(List<Run> runs, int distance) ->
          "\"%s\"~%d"
              .formatted(runs.stream().map(Run::text).collect(Collectors.joining(" ")), distance);
    };
  }

  /** {@code 2025-03-01}, or {@code 2025-03-01 TO 2025-03-31} with a star for an open end. */
  static String days(@Nullable LocalDate from, @Nullable LocalDate to) {
    return from != null && from.equals(to)
        ? from.toString()
        : "%s TO %s".formatted(from == null ? "*" : from, to == null ? "*" : to);
  }
}
