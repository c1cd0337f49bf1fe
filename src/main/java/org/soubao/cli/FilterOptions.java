package org.soubao.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.Days;
import org.soubao.internal.Words;
import org.soubao.model.Kind;
import org.soubao.model.Origin;
import org.soubao.search.Filter;
import org.soubao.search.FilterField;
import org.soubao.search.SearchRequest;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options that decide what a query finds: filters, each of which may be repeated, and days. */
final class FilterOptions {
  private static final List<Origin> LOCAL = List.of(Origin.STAFF, Origin.CONTRIBUTED);

  @Option(names = "--city", paramLabel = "NAME")
  private List<String> cities = new ArrayList<>();

  @Option(names = "--newspaper", paramLabel = "NAME")
  private List<String> newspapers = new ArrayList<>();

  @Option(names = "--province", paramLabel = "NAME")
  private List<String> provinces = new ArrayList<>();

  @Option(names = "--section", paramLabel = "NAME")
  private List<String> sections = new ArrayList<>();

  @Option(names = "--origin", paramLabel = "WORD")
  private List<String> origins = new ArrayList<>();

  @Option(names = "--kind", paramLabel = "WORD")
  private List<String> kinds = new ArrayList<>();

  @Option(names = "--page", paramLabel = "LABEL")
  private List<String> pages = new ArrayList<>();

  @Option(names = "--byline", paramLabel = "NAME")
  private List<String> bylines = new ArrayList<>();

  @Option(names = "--local")
  private boolean local;

  @Option(names = "--from", paramLabel = "DATE")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "DATE")
  private @Nullable String to;

  @Option(names = "--all")
  private boolean allWords;

  /** Adds them to the request; says by an exception of {@code line} which is wrong. */
  void addTo(SearchRequest.Builder request, CommandLine line, Messages messages) {
    request.allWords(allWords);
    LocalDate first = day(line, "--from", from, Days::first);
    LocalDate last = day(line, "--to", to, Days::last);
    if (first != null && last != null && last.isBefore(first)) {
      throw new CommandLine.ParameterException(line, messages.text("usage.reversed", from, to));
    }
    request.from(first).to(last);
    for (FilterField field : FilterField.values()) {
      for (String text : texts(field)) {
        try {
          request.filter(known(Filter.parse(field, text)));
        } catch (IllegalArgumentException e) {
          throw UsageErrors.badValue(line, "--" + field.word(), text);
        }
      }
    }
  }

  private static @Nullable LocalDate day(
      CommandLine line, String option, @Nullable String text, Function<String, LocalDate> read) {
    try {
      return text == null ? null : read.apply(text);
    } catch (DateTimeException e) {
      throw UsageErrors.badValue(line, option, text);
    }
  }

  private List<String> texts(FilterField field) {
    return switch (field) {
      case CITY -> cities;
      case PROVINCE -> provinces;
      case NEWSPAPER -> newspapers;
      case SECTION -> sections;
      case ORIGIN -> local ? withLocal() : origins;
      case KIND -> kinds;
      case PAGE -> pages;
      case BYLINE -> bylines;
    };
  }

  /** What the newsroom and its contributors wrote, beside what else is asked for. */
  private List<String> withLocal() {
    List<String> all = new ArrayList<>(origins);
    LOCAL.forEach(origin -> all.add(origin.word()));
    return all;
  }

  private static Filter known(Filter filter) {
    return switch (filter.field()) {
      case ORIGIN -> worded(filter, Origin.ofWord(filter.value()));
      case KIND -> worded(filter, Kind.ofWord(filter.value()));
      case CITY, PROVINCE, NEWSPAPER, SECTION, PAGE, BYLINE -> filter;
    };
  }

  private static Filter worded(Filter filter, Enum<?> constant) {
    return new Filter(filter.field(), Words.of(constant), filter.excluded());
  }
}
