package org.soubao.internal.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.format.article.ArticleLines;
import org.soubao.internal.format.text.UnreadableException;
import org.soubao.internal.pages.Correction;
import org.soubao.internal.pages.Gazetteer;
import org.soubao.internal.pages.Revision;
import org.soubao.internal.pages.Revision.Field;
import org.soubao.model.Article;
import org.soubao.model.Source;

/**
 * A line of a file of corrections.
 *
 * @param path of the page, relative to the folder of that file
 * @param correction what is to be done
 */
public record CorrectionLine(String path, Correction correction) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ACTIONS = "split, merge, set or withdraw";
  private static final int SHOWN = 12;
  private static final int MAX_VALUE = 2000;

  /** What any line may have; {@code note} is for people. */
  private static final Set<String> COMMON = Set.of("path", "offset", "text", "do", "note");

  /**
   * Reads a line.
   *
   * @param file how messages name the file
   * @throws UnreadableException if it is no correction; says what to write
   */
  static CorrectionLine parse(ArticleLines.Line line, String file) throws UnreadableException {
    Map<?, ?> map = ArticleLines.object(line, "a correction");
    String path = text(map, "path");
    String action = text(map, "do");
    Object text = map.get("text");
    if (text != null && !(text instanceof String)) {
      throw wrong("text", text, "a string");
    }
    Correction.Target at =
        new Correction.Target(file, line.number(), offset(map, "offset"), (String) text);
    Correction correction =
        switch (action) {
          case "split" -> new Correction.Split(only(at, map, Set.of()));
          case "withdraw" -> new Correction.Withdraw(only(at, map, Set.of()));
          case "merge" -> new Correction.Merge(only(at, map, Set.of("with")), offset(map, "with"));
          case "set" -> new Correction.Revise(at, revision(map));
          default -> throw wrong("do", action, ACTIONS);
        };
    return new CorrectionLine(path, correction);
  }

  /**
   * The line to begin with for correcting an article: it sets the headline to what it is.
   *
   * @param article as it came out of the page
   * @param page the decoded text of the page on which it begins
   * @return JSON without a line end; {@code do} and the fields behind it are there to be changed
   * @throws IllegalArgumentException if the article did not come out of a page
   */
  public static String of(Article article, String page) {
    Source source = article.source();
    if (source == null || source.pieces().isEmpty()) {
      throw new IllegalArgumentException("the article %s has no page".formatted(article.id()));
    }
    int offset = source.pieces().getFirst().start();
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("path", source.path());
    line.put("offset", offset);
    line.put("text", firstCharacters(page, offset));
    line.put("do", "set");
    line.put("headline", article.hasPrintedHeadline() ? article.headline() : null);
    try {
      return JSON.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String firstCharacters(String page, int offset) {
    String text = page.substring(offset, Math.min(page.length(), offset + SHOWN));
    int cut = text.indexOf('\n');
    String row = cut < 0 ? text : text.substring(0, cut);
    boolean half = !row.isEmpty() && Character.isHighSurrogate(row.charAt(row.length() - 1));
    return (half ? row.substring(0, row.length() - 1) : row).strip();
  }

  private static Correction.Target only(Correction.Target at, Map<?, ?> map, Set<String> more)
      throws UnreadableException {
    for (Object key : map.keySet()) {
      String name = String.valueOf(key);
      if (!COMMON.contains(name) && !more.contains(name)) {
        throw new UnreadableException(
            "The field %s does not go with \"do\": \"%s\"; write it on a line of its own with \"set\", or take it out."
                .formatted(name, map.get("do")));
      }
    }
    return at;
  }

  private static Revision revision(Map<?, ?> map) throws UnreadableException {
    Map<Field, @Nullable Object> values = new EnumMap<>(Field.class);
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String name = String.valueOf(entry.getKey());
      if (!COMMON.contains(name)) {
        Field field = field(name);
        values.put(field, entry.getValue() == null ? null : value(field, entry.getValue()));
      }
    }
    if (values.isEmpty()) {
      throw new UnreadableException("Nothing is set; name one or more of %s.".formatted(fields()));
    }
    return new Revision(values);
  }

  private static Field field(String name) throws UnreadableException {
    for (Field field : Field.values()) {
      if (field.word().equals(name)) {
        return field;
      }
    }
    throw new UnreadableException("The field %s can't be set, only %s.".formatted(name, fields()));
  }

  private static String fields() {
    return Arrays.stream(Field.values()).map(Field::word).collect(Collectors.joining(", "));
  }

  private static Object value(Field field, Object value) throws UnreadableException {
    return switch (field) {
      case BYLINE -> names(value);
      case DATE -> date(string(field, value));
      case CITY -> {
        String city = string(field, value);
        yield Gazetteer.standard()
            .place(city)
            .orElseThrow(() -> wrong("city", city, "a city that is known, such as 柳州 or 柳州市"));
      }
      case KICKER, HEADLINE, DECK, SECTION -> string(field, value);
    };
  }

  private static LocalDate date(String value) throws UnreadableException {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw wrong("date", value, "a day such as 2025-02-24");
    }
  }

  private static List<String> names(Object value) throws UnreadableException {
    List<String> names = new ArrayList<>();
    for (Object name : value instanceof List<?> list ? list : List.of(value)) {
      names.add(string(Field.BYLINE, name == null ? "" : name));
    }
    return names;
  }

  private static String string(Field field, Object value) throws UnreadableException {
    if (value instanceof String text && !text.isBlank() && text.length() <= MAX_VALUE) {
      return text.strip();
    }
    throw wrong(
        field.word(), value, "text of 1 to %d characters (null clears)".formatted(MAX_VALUE));
  }

  private static String text(Map<?, ?> map, String name) throws UnreadableException {
    if (map.get(name) instanceof String text && !text.isBlank()) {
      return text.strip();
    }
    throw new UnreadableException(
        "The field %s is missing or no text; a correction has \"path\", \"offset\" and \"do\": %s."
            .formatted(name, ACTIONS));
  }

  private static int offset(Map<?, ?> map, String name) throws UnreadableException {
    Object value = map.get(name);
    if (value instanceof Integer offset && offset >= 0) {
      return offset;
    }
    throw wrong(name, value, "a count of characters, 0 or more");
  }

  private static UnreadableException wrong(String name, @Nullable Object value, String wanted) {
    return new UnreadableException(
        "The field %s holds '%s', not %s.".formatted(name, shown(value), wanted));
  }

  private static String shown(@Nullable Object value) {
    String text = String.valueOf(value);
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
