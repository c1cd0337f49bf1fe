package org.soubao.internal.format.article;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings what people write into cells into the form that the fields of articles have. */
final class CsvFields {
  static final String BYLINE = "byline";

  /** A day, and perhaps a time, as spreadsheets and people write it. */
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})日?(?:[ T].*)?");

  private static final Pattern COMPACT_DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern PAGE = Pattern.compile("第?\\s*([A-Za-z]?\\d{1,3})\\s*版?");
  private static final Pattern BETWEEN_NAMES = Pattern.compile("[、，,;；/|\\n\\t]+");

  /** Latin names have blanks of their own. */
  private static final Pattern BLANKS_OF_HAN =
      Pattern.compile("(?<=\\p{IsHan})[\\s\u3000]+(?=\\p{IsHan})");

  private static final Set<String> ROLES =
      Set.of("记者", "本报记者", "通讯员", "特约记者", "特约通讯员", "实习生", "作者", "文", "图", "摄影");

  private CsvFields() {}

  /** Changes them in place. */
  static void normalize(Map<String, Object> fields) {
    fields.computeIfPresent("date", (name, cell) -> date(narrow(cell)));
    fields.computeIfPresent("page", (name, cell) -> page(narrow(cell)));
    fields.computeIfPresent(BYLINE, (name, cell) -> names(cell.toString()));
    fields.computeIfPresent("source", (name, cell) -> Map.of("path", cell));
  }

  private static String narrow(Object cell) {
    return Normalizer.normalize(cell.toString(), Normalizer.Form.NFKC).strip();
  }

  /** As ISO 8601 has it; as it is where it is no day, which is said when the article is read. */
  private static String date(String cell) {
    for (Pattern pattern : List.of(DAY, COMPACT_DAY)) {
      Matcher day = pattern.matcher(cell);
      if (day.matches()) {
        return "%s-%02d-%02d"
            .formatted(
                day.group(1), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
      }
    }
    return cell;
  }

  private static String page(String cell) {
    Matcher page = PAGE.matcher(cell);
    return page.matches() ? page.group(1) : cell;
  }

  private static List<String> names(String cell) {
    List<String> names = new ArrayList<>();
    for (String part : BETWEEN_NAMES.split(cell.strip(), -1)) {
      String first = ""; // 方 亮 is one name, as it is printed to fill the line.
      for (String word : BLANKS_OF_HAN.split(part.strip(), -1)) {
        boolean isHalf = word.length() == 1 && !ROLES.contains(word);
        if (isHalf && first.isEmpty()) {
          first = word;
        } else {
          names.add(isHalf ? first + word : word);
          first = isHalf ? "" : first;
        }
      }
      names.add(first);
    }
    names.removeIf(name -> name.isBlank() || ROLES.contains(name));
    return names;
  }
}
