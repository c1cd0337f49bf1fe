package org.soubao.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.soubao.search.Filter;
import org.soubao.search.FilterField;
import org.soubao.search.SearchRequest;
import org.soubao.search.Sort;

/**
 * A line of a log of queries.
 *
 * @param kind what sort of query it is
 * @param request what is asked
 */
record LoggedQuery(String kind, SearchRequest request) {
  private static final int COLUMNS = 3;

  /** The queries of a file, in its order. */
  static List<LoggedQuery> read(Path file) throws IOException {
    return Files.readAllLines(file, StandardCharsets.UTF_8).stream().map(LoggedQuery::of).toList();
  }

  private static LoggedQuery of(String line) {
    String[] columns = line.split("\t", COLUMNS);
    SearchRequest.Builder request = SearchRequest.query(columns[1]);
    for (String filter : columns[2].isEmpty() ? new String[0] : columns[2].split(" ", -1)) {
      add(request, filter);
    }
    return new LoggedQuery(columns[0], request.build());
  }

  private static void add(SearchRequest.Builder request, String filter) {
    String name = filter.substring(0, filter.indexOf('='));
    String value = filter.substring(name.length() + 1);
    String constant = name.toUpperCase(Locale.ROOT);
    switch (name) {
      case "from" -> request.from(LocalDate.parse(value));
      case "to" -> request.to(LocalDate.parse(value));
      case "sort" -> request.sort(Sort.valueOf(value.toUpperCase(Locale.ROOT)));
      default -> request.filter(Filter.parse(FilterField.valueOf(constant), value));
    }
  }
}
