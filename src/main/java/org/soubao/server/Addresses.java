package org.soubao.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.soubao.search.Collapse;
import org.soubao.search.Filter;
import org.soubao.search.SearchRequest;

/** Whole addresses of the page, and the parameters that repeat a search. */
final class Addresses {
  private Addresses() {}

  /** Where the page shows the article of that id. */
  static String article(String base, String id) {
    return base + "/?article=" + encoded(id);
  }

  /**
   * The parameters of a search that decide what is found and what is one hit, with {@code ?} before
   * them; empty where there are none. The same for the same search.
   */
  static String parameters(SearchRequest request) {
    StringJoiner parameters = new StringJoiner("&", "?", "").setEmptyValue("");
    if (!request.isEverything()) {
      parameters.add("q=" + encoded(request.query()));
    }
    for (Filter filter : request.filters()) {
      parameters.add(
          filter.field().word() + "=" + (filter.excluded() ? "-" : "") + encoded(filter.value()));
    }
    day(parameters, "from", request.from());
    day(parameters, "to", request.to());
    if (request.allWords()) {
      parameters.add("all=true");
    }
    if (request.collapse() != Collapse.NONE) {
      parameters.add("collapse=" + request.collapse().word());
    }
    return parameters.toString();
  }

  private static void day(StringJoiner parameters, String name, @Nullable LocalDate day) {
    if (day != null) {
      parameters.add(name + "=" + encoded(day.toString()));
    }
  }

  /** A text as a segment of a path or a value of a query. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
