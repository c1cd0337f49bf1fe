package org.soubao.internal.query;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.soubao.internal.analysis.NormalizedText;
import org.soubao.search.FilterField;

/** What may stand before a colon, in English and in Chinese. */
sealed interface FieldName {
  /** {@code headline:}. */
  record Headline() implements FieldName {}

  /** {@code date:}. */
  record Date() implements FieldName {}

  /**
   * {@code city:} and the other filters.
   *
   * @param field the filter
   */
  record Filtered(FilterField field) implements FieldName {}

  /** No name has more characters. */
  int MAX_LENGTH = 9;

  /** The names; those that newspapers print before a colon, such as 记者 and 来源, are none. */
  Map<String, FieldName> NAMES = names();

  /** The field of that name, whatever its case, width and script. */
  static Optional<FieldName> named(String name) {
    return Optional.ofNullable(NAMES.get(NormalizedText.of(name).toString()));
  }

  private static Map<String, FieldName> names() {
    Map<String, FieldName> names = new HashMap<>();
    put(names, new Headline(), "headline", "标题");
    put(names, new Date(), "date", "日期");
    for (FilterField field : FilterField.values()) {
      put(names, new Filtered(field), field.name().toLowerCase(Locale.ROOT));
      put(names, new Filtered(field), chinese(field));
    }
    return Map.copyOf(names);
  }

  private static String[] chinese(FilterField field) {
    return switch (field) {
      case CITY -> new String[] {"城市"};
      case PROVINCE -> new String[] {"省", "省份"};
      case NEWSPAPER -> new String[] {"报纸"};
      case SECTION -> new String[] {"版名"};
      case ORIGIN -> new String[] {"稿源", "稿件来源"};
      case KIND -> new String[] {"体裁"};
      case PAGE -> new String[] {"版", "版次"};
      case BYLINE -> new String[] {"署名", "作者"};
    };
  }

  private static void put(Map<String, FieldName> names, FieldName field, String... all) {
    for (String name : all) {
      names.put(name, field);
    }
  }
}
