package org.soubao.internal.query;

import org.soubao.internal.PageLabel;
import org.soubao.internal.pages.Gazetteer;
import org.soubao.search.FilterField;

/** Values of filters and facets, the same when they are indexed and when they are asked for. */
public final class FilterValues {
  private FilterValues() {}

  /** The one form of a value: {@code 柳州市} for {@code 柳州}, {@code 01} for 第一版. */
  public static String official(FilterField field, String value) {
    return switch (field) {
      case CITY -> Gazetteer.standard().cityNamed(value).orElse(value);
      case PROVINCE -> Gazetteer.standard().provinceNamed(value).orElse(value);
      case PAGE -> PageLabel.normalize(value);
      case NEWSPAPER, SECTION, ORIGIN, KIND, BYLINE -> value;
    };
  }
}
