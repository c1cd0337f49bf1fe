package org.soubao.internal.lucene;

import org.soubao.internal.PageLabel;
import org.soubao.search.FilterField;

/** Values of filters as they are indexed. */
final class FilterValues {
  private FilterValues() {}

  /** The indexed form of what was asked for: {@code 柳州市} for {@code 柳州}, {@code 01} for 第一版. */
  static String official(FilterField field, String value) {
    return switch (field) {
      case PAGE -> PageLabel.normalize(value);
      case CITY, PROVINCE, NEWSPAPER, SECTION, ORIGIN, KIND, BYLINE -> value;
    };
  }
}
