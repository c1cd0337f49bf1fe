package org.soubao.cli;

import java.util.ArrayList;
import java.util.List;
import org.soubao.internal.Words;
import org.soubao.model.Kind;
import org.soubao.model.Origin;
import org.soubao.search.Filter;
import org.soubao.search.FilterField;
import org.soubao.search.SearchRequest;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options of {@code search} that narrow by a field; each may be repeated. */
final class FilterOptions {
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

  /** Adds them to the request; says by an exception of {@code line} which is wrong. */
  void addTo(SearchRequest.Builder request, CommandLine line) {
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

  private List<String> texts(FilterField field) {
    return switch (field) {
      case CITY -> cities;
      case PROVINCE -> provinces;
      case NEWSPAPER -> newspapers;
      case SECTION -> sections;
      case ORIGIN -> origins;
      case KIND -> kinds;
      case PAGE -> pages;
      case BYLINE -> bylines;
    };
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
