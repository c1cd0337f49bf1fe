package org.soubao.sample;

import java.time.LocalDate;
import java.util.List;

/**
 * One issue of an invented newspaper, as it was written.
 *
 * @param newspaper its name
 * @param date ISO date of the issue
 * @param pages in print order
 */
record SampleIssue(String newspaper, String date, List<SamplePage> pages) {
  SampleIssue {
    LocalDate.parse(date);
    pages = List.copyOf(pages);
  }

  /** Where the dump of a page lies, relative to the folder of all dumps. */
  String pathOf(String page) {
    return "%s/%s/%s.txt".formatted(newspaper, date, page);
  }

  /** The page of that label. */
  SamplePage page(String label) {
    return pages.stream()
        .filter(page -> page.page().equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(pathOf(label) + " is not there"));
  }
}
