package org.soubao.server;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.Days;
import org.soubao.internal.Words;
import org.soubao.model.Kind;
import org.soubao.model.Origin;
import org.soubao.search.Collapse;
import org.soubao.search.ExportRequest;
import org.soubao.search.Filter;
import org.soubao.search.FilterField;
import org.soubao.search.SearchRequest;
import org.soubao.search.Sort;
import org.soubao.search.TrendsRequest;
import org.soubao.search.TrendsRequest.By;

/**
 * Turns the parameters of {@code GET /api/v1/search}, or those of an explanation, into a request,
 * or says which is wrong.
 */
final class SearchParameters {
  /** What decides whether an article is found. */
  private static final Set<String> MATCHING =
      Stream.concat(
              Stream.of("q", "from", "to", "all"),
              Arrays.stream(FilterField.values()).map(FilterField::word))
          .collect(toUnmodifiableSet());

  private static final Set<String> NAMES = with("sort", "limit", "offset", "collapse", "explain");

  private static final Set<String> FEED = with("limit", "collapse");

  private static final Set<String> TRENDS = with("by");

  /** Values of one filter; no list of newspapers that a person chooses is longer. */
  private static final int MOST_VALUES = 500;

  /** Articles in a feed if nothing else is said. */
  private static final int FEED_LIMIT = 50;

  private final QueryString query;

  private SearchParameters(QueryString query, Set<String> names) {
    this.query = query.allow(names);
  }

  /**
   * The request that a query string makes.
   *
   * @param rawQuery as it came, still encoded; null for none
   * @throws ProblemException if a parameter is unknown or wrong
   */
  static SearchRequest parse(@Nullable String rawQuery) {
    return new SearchParameters(QueryString.parse(rawQuery), NAMES).request();
  }

  /**
   * The same for what decides whether an article is found: no order, and no part of the hits.
   *
   * @param rawQuery as it came, still encoded; null for none
   * @throws ProblemException if a parameter is unknown or wrong
   */
  static SearchRequest matching(@Nullable String rawQuery) {
    return new SearchParameters(QueryString.parse(rawQuery), MATCHING).request();
  }

  /**
   * The request that a query string makes for all that is found, with the parameters of a search
   * but no ceiling; what a file has no room for, such as explanations, makes no difference.
   *
   * @param rawQuery as it came, still encoded; null for none
   * @throws ProblemException if a parameter is unknown or wrong
   */
  static ExportRequest exported(@Nullable String rawQuery) {
    SearchParameters parameters = new SearchParameters(QueryString.parse(rawQuery), NAMES);
    QueryString query = parameters.query;
    return ExportRequest.of(parameters.ordered().explain(false).build())
        .range(
            query.number("offset", 0, 0, Integer.MAX_VALUE),
            query.number("limit", Integer.MAX_VALUE, 0, Integer.MAX_VALUE));
  }

  /**
   * The request that a query string makes for the newest of what is found.
   *
   * @param rawQuery as it came, still encoded; null for none
   * @throws ProblemException if a parameter is unknown or wrong
   */
  static SearchRequest feed(@Nullable String rawQuery) {
    SearchParameters parameters = new SearchParameters(QueryString.parse(rawQuery), FEED);
    int limit = parameters.query.number("limit", FEED_LIMIT, 1, SearchRequest.MAX_LIMIT);
    return parameters.ordered().sort(Sort.NEWEST).limit(limit).build();
  }

  /**
   * The request that a query string makes for a count of what is found.
   *
   * @param rawQuery as it came, still encoded; null for none
   * @throws ProblemException if a parameter is unknown or wrong
   */
  static TrendsRequest trends(@Nullable String rawQuery) {
    SearchParameters parameters = new SearchParameters(QueryString.parse(rawQuery), TRENDS);
    return new TrendsRequest(
        parameters.ordered().build(), parameters.query.choice("by", By.class, By.MONTH));
  }

  private static Set<String> with(String... more) {
    return Stream.concat(MATCHING.stream(), Arrays.stream(more)).collect(toUnmodifiableSet());
  }

  private SearchRequest request() {
    return ordered()
        .limit(query.number("limit", SearchRequest.DEFAULT_LIMIT, 0, SearchRequest.MAX_LIMIT))
        .offset(query.number("offset", 0, 0, SearchRequest.MAX_OFFSET))
        .build();
  }

  /** What is found, and in which order. */
  private SearchRequest.Builder ordered() {
    SearchRequest.Builder request =
        SearchRequest.query(query.one("q").orElse(""))
            .sort(sort())
            .collapse(query.choice("collapse", Collapse.class, Collapse.NONE))
            .allWords(isTrue("all"))
            .explain(isTrue("explain"));
    for (FilterField field : FilterField.values()) {
      values(field).forEach(value -> request.filter(filter(field, value)));
    }
    return between(request);
  }

  private Set<String> values(FilterField field) {
    Set<String> values = new LinkedHashSet<>(query.all(field.word()));
    if (values.size() > MOST_VALUES) {
      throw new ProblemException(
          ProblemKind.TOO_MANY_VALUES,
          field.word(),
          "'%s' takes %d values at the most.".formatted(field.word(), MOST_VALUES));
    }
    return values;
  }

  private @Nullable Sort sort() {
    return query.one("sort").isPresent() ? query.choice("sort", Sort.class, Sort.RELEVANCE) : null;
  }

  private boolean isTrue(String name) {
    return query.choice(name, YesNo.class, YesNo.FALSE) == YesNo.TRUE;
  }

  private SearchRequest.Builder between(SearchRequest.Builder request) {
    LocalDate from = day("from", Days::first);
    LocalDate to = day("to", Days::last);
    if (from != null && to != null && to.isBefore(from)) {
      throw new ProblemException(
          ProblemKind.REVERSED_DATES, "from", "'from' %s is after 'to' %s.".formatted(from, to));
    }
    return request.from(from).to(to);
  }

  private static Filter filter(FilterField field, String text) {
    Filter filter;
    try {
      filter = Filter.parse(field, text);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(
          ProblemKind.EMPTY_VALUE,
          field.word(),
          "'%s' needs a value, or is left out.".formatted(field.word()));
    }
    return switch (field) {
      case ORIGIN -> worded(filter, Origin.class);
      case KIND -> worded(filter, Kind.class);
      case CITY, PROVINCE, NEWSPAPER, SECTION, PAGE, BYLINE -> filter;
    };
  }

  private static <E extends Enum<E>> Filter worded(Filter filter, Class<E> words) {
    E constant = QueryString.constant(filter.field().word(), words, Words::of, filter.value());
    return new Filter(filter.field(), Words.of(constant), filter.excluded());
  }

  private @Nullable LocalDate day(String name, Function<String, LocalDate> read) {
    String value = query.one(name).orElse(null);
    if (value == null) {
      return null;
    }
    try {
      return read.apply(value);
    } catch (DateTimeException e) {
      throw invalidDate(name, value);
    }
  }

  static ProblemException invalidDate(String name, String value) {
    return new ProblemException(
        ProblemKind.INVALID_DATE,
        name,
        "'%s' is no date for '%s'. A good one is 2025-02-24, or 2025-02, or 2025."
            .formatted(Problem.echo(value), name));
  }

  /** What {@code all} and {@code explain} take. */
  private enum YesNo {
    TRUE,
    FALSE
  }
}
