package org.soubao.internal.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.analysis.Beginning;
import org.soubao.internal.analysis.Misread;
import org.soubao.internal.analysis.Near;
import org.soubao.internal.analysis.Pattern;
import org.soubao.internal.analysis.Run;
import org.soubao.internal.analysis.Stated;
import org.soubao.internal.query.Condition;
import org.soubao.internal.query.Condition.AllOf;
import org.soubao.internal.query.Condition.AnyOf;
import org.soubao.internal.query.Condition.HasValue;
import org.soubao.internal.query.Condition.Holds;
import org.soubao.internal.query.Condition.InHeadline;
import org.soubao.internal.query.Condition.IsDated;
import org.soubao.internal.query.Condition.Not;
import org.soubao.internal.query.FilterValues;
import org.soubao.internal.query.SearchedArticle;
import org.soubao.model.Article;
import org.soubao.search.Demand;
import org.soubao.search.Demand.Role;
import org.soubao.search.Demand.Test;
import org.soubao.search.FilterField;
import org.soubao.search.Occurrences;
import org.soubao.search.Where;

/**
 * Says of conditions whether they are true of one article, and where, or what there is instead.
 * Walks them as an engine does, with the patterns that mark the hits. For one thread.
 */
final class Examiner {
  private final Article article;
  private final ExaminedText headline;
  private final ExaminedText body;
  private final BooleanSupplier isOver;
  private boolean isCut;

  /** Looks no further into the texts once {@code isOver} says that the time is up. */
  Examiner(Article article, BooleanSupplier isOver) {
    this.article = article;
    this.isOver = isOver;
    headline = ExaminedText.of(SearchedArticle.headline(article), false);
    body = ExaminedText.of(article.body(), true);
  }

  /** Whether the time was up, so that the last demand was not looked into, or not all of it. */
  boolean isCut() {
    return isCut;
  }

  /** What is asked, and whether the article has it. */
  Demand examine(Role role, Condition condition) {
    return examine(role, condition, Where.ANYWHERE);
  }

  private Demand examine(Role role, Condition condition, Where where) {
    return switch (condition) {
      case Holds(Pattern pattern) -> text(role, pattern, where);
      case InHeadline(Condition inner) -> examine(role, inner, Where.HEADLINE);
      case HasValue value -> value(role, value);
      case IsDated(var from, var to) -> dated(role, from, to);
      case AllOf(List<Condition> all) -> {
        List<Demand> parts = parts(all, where);
        boolean holds = parts.stream().allMatch(Demand::holds);
        yield compound(role, Test.ALL, joined(parts, " "), where, holds, parts);
      }
      case AnyOf(List<Condition> any) -> {
        List<Demand> parts = parts(any, where);
        boolean holds = parts.stream().anyMatch(Demand::holds);
        yield compound(role, Test.ANY, joined(parts, " OR "), where, holds, parts);
      }
      case Not(Condition inner) -> {
        Demand part = examine(Role.PART, inner, where);
        yield compound(role, Test.NOT, "-" + part.text(), where, !part.holds(), List.of(part));
      }
    };
  }

  private List<Demand> parts(List<Condition> conditions, Where where) {
    return conditions.stream().map(it -> examine(Role.PART, it, where)).toList();
  }

  private static String joined(List<Demand> parts, String between) {
    return parts.stream().map(Demand::text).collect(Collectors.joining(between, "(", ")"));
  }

  private static Demand compound(
      Role role, Test test, String text, Where where, boolean holds, List<Demand> parts) {
    return new Demand(role, test, null, text, where, holds, List.of(), List.of(), parts);
  }

  private Demand text(Role role, Pattern pattern, Where where) {
    List<Occurrences> found = occurrences(pattern, where);
    boolean holds = !found.isEmpty();
    boolean wanted = !holds && role != Role.EXCLUDED && !isCut;
    return new Demand(
        role,
        Test.TEXT,
        null,
        QueryWords.of(pattern),
        where,
        holds,
        found,
        wanted ? instead(pattern, where) : List.of(),
        List.of());
  }

  private List<Occurrences> occurrences(Pattern pattern, Where where) {
    isCut |= isOver.getAsBoolean();
    if (isCut) {
      return List.of();
    }
    List<Occurrences> found = new ArrayList<>(headline.occurrences(pattern));
    if (where != Where.HEADLINE) {
      found.addAll(body.occurrences(pattern));
    }
    return found;
  }

  /**
   * The longest parts of the pattern's runs that the article has; a lone character says nothing.
   */
  private List<String> instead(Pattern pattern, Where where) {
    List<String> parts = new ArrayList<>();
    for (Run run : runs(pattern)) {
      Run part = longestPart(run, where);
      if (part.size() > 1 || part.size() == run.size()) {
        parts.add(part.text());
      }
    }
    return parts;
  }

  private static List<Run> runs(Pattern pattern) {
    return switch (pattern) {
      case Run run -> List.of(run);
      case Beginning(Run run) -> List.of(run);
      case Misread(Run run) -> List.of(run);
      case Near(List<Run> runs, int distance) -> runs;
      case Stated stated -> List.of();
    };
  }

  private Run longestPart(Run run, Where where) {
    Run inHeadline = headline.longestPart(run);
    Run inBody = where == Where.HEADLINE ? inHeadline : body.longestPart(run);
    return inHeadline.size() >= inBody.size() ? inHeadline : inBody;
  }

  private Demand value(Role role, HasValue asked) {
    FilterField field = asked.field();
    List<String> values = SearchedArticle.values(article, field);
    String value = asked.prefix() ? asked.value() : FilterValues.official(field, asked.value());
    boolean holds =
        values.stream().anyMatch(it -> asked.prefix() ? it.startsWith(value) : it.equals(value));
    String text = value + (asked.prefix() ? "*" : "");
    return new Demand(
        role, Test.VALUE, field, text, Where.ANYWHERE, holds, List.of(), values, List.of());
  }

  private Demand dated(Role role, @Nullable LocalDate from, @Nullable LocalDate to) {
    LocalDate date = article.date();
    boolean holds =
        date != null && (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
    List<String> instead = date == null ? List.of() : List.of(date.toString());
    String text = QueryWords.days(from, to);
    return new Demand(
        role, Test.DATE, null, text, Where.ANYWHERE, holds, List.of(), instead, List.of());
  }
}
