package org.soubao.internal.format.article;

import static java.util.Objects.requireNonNullElse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.Words;
import org.soubao.internal.format.text.UnreadableException;
import org.soubao.model.Article;
import org.soubao.model.Box;
import org.soubao.model.Contributor;
import org.soubao.model.Kind;
import org.soubao.model.Origin;
import org.soubao.model.Part;
import org.soubao.model.Piece;
import org.soubao.model.Place;
import org.soubao.model.Source;

/** An article as JSON has it: a map of strings, numbers, booleans, lists and maps. */
public final class ArticleJson {
  /** What is a single term in an index is shorter: Lucene's terms have a bound. */
  private static final int MAX_VALUE = 2000;

  private static final Set<String> TERMS =
      Set.of("id", "newspaper", "province", "city", "page", "section", "byline", "name");

  /** Says that not the page but its reprints told the origin. */
  private static final String FROM_REPRINTS = "reprints";

  private ArticleJson() {}

  /** The fields of an article, in a fixed order, and then those this program does not know. */
  public static Map<String, @Nullable Object> toMap(Article article) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("id", article.id());
    map.put("newspaper", article.newspaper());
    map.put("province", article.place().province());
    map.put("city", article.place().city());
    map.put("date", article.date() == null ? null : article.date().toString());
    map.put("page", article.page());
    map.put("section", article.section());
    map.put("kicker", article.kicker());
    map.put("headline", article.headline());
    map.put("deck", article.deck());
    map.put("subheads", article.subheads());
    map.put("byline", article.byline());
    map.put("contributors", article.contributors().stream().map(ArticleJson::toMap).toList());
    map.put("credit", article.credit());
    map.put("dateline", article.dateline());
    map.put("agency", article.agency());
    map.put("origin", article.origin().word());
    if (article.originStated() != null) {
      map.put("originFrom", FROM_REPRINTS);
      map.put("originStated", article.originStated().word());
    }
    map.put("kind", article.kind().word());
    map.put("body", article.body());
    map.put("captions", article.captions());
    map.put("continuedOn", article.continuedOn());
    map.put("continuedFrom", article.continuedFrom());
    map.put("inferred", List.copyOf(article.inferred()));
    map.put("corrected", List.copyOf(article.corrected()));
    map.put("source", toMap(article.source()));
    map.put("parts", article.parts().stream().map(ArticleJson::toMap).toList());
    article.extra().forEach(map::putIfAbsent);
    return map;
  }

  /**
   * The article of such fields; only {@code id} and {@code body} are required, unknown ones are
   * kept.
   *
   * @param path the file it stands in, for an article without a source of its own
   * @throws UnreadableException if a field is missing or not of its type; says which
   */
  static Article fromMap(Map<?, ?> map, String path) throws UnreadableException {
    return of(new Fields(map, false), path);
  }

  /**
   * The article of the fields that {@link #toMap} has given, to the letter: nothing is put right,
   * and an origin that reprints told is no longer what its page states.
   *
   * @throws UnreadableException if {@code toMap} has never given such
   */
  public static Article exactly(Map<?, ?> map) throws UnreadableException {
    return of(new Fields(map, true), null);
  }

  private static Article of(Fields fields, @Nullable String path) throws UnreadableException {
    Article.Builder article = Article.builder(fields.required("id"), fields.body());
    article.newspaper(fields.text("newspaper"));
    article.place(new Place(fields.text("province"), fields.text("city")));
    article.date(fields.date("date")).page(fields.text("page")).section(fields.text("section"));
    article.kicker(fields.text("kicker")).deck(fields.text("deck"));
    article.headline(requireNonNullElse(fields.text("headline"), ""));
    article.subheads(fields.texts("subheads")).captions(fields.texts("captions"));
    article.contributors(contributors(fields)).credit(fields.text("credit"));
    article.dateline(fields.text("dateline")).agency(fields.text("agency"));
    article.origin(origin(fields));
    article.kind(requireNonNullElse(fields.word("kind", Kind.class), Kind.ARTICLE));
    article.continuedOn(fields.text("continuedOn"));
    article.continuedFrom(fields.text("continuedFrom"));
    article.inferred(inferred(fields));
    article.corrected(new LinkedHashSet<>(fields.texts("corrected")));
    article.source(source(fields.map("source"), path));
    List<Part> parts = new ArrayList<>();
    for (Fields part : fields.maps("parts")) {
      parts.add(new Part(part.required("path"), part.text("page"), pieces(part), boxes(part)));
    }
    return article.parts(parts).extra(fields.unread()).build();
  }

  /** What the page states: what reprints tell is found out anew with those that are there. */
  private static Origin origin(Fields fields) throws UnreadableException {
    Origin given = requireNonNullElse(fields.word("origin", Origin.class), Origin.UNKNOWN);
    return requireNonNullElse(fields.word("originStated", Origin.class), given);
  }

  private static Set<String> inferred(Fields fields) throws UnreadableException {
    Set<String> inferred = new LinkedHashSet<>(fields.texts("inferred"));
    if (FROM_REPRINTS.equals(fields.text("originFrom"))) {
      inferred.remove("origin");
    }
    return inferred;
  }

  private static Map<String, @Nullable Object> toMap(Contributor contributor) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("name", contributor.name());
    map.put("role", contributor.role() == null ? null : Words.of(contributor.role()));
    return map;
  }

  private static @Nullable Map<String, Object> toMap(@Nullable Source source) {
    if (source == null) {
      return null;
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("path", source.path());
    map.put("pieces", pieces(source.pieces()));
    putBoxes(map, source.boxes());
    return map;
  }

  private static Map<String, @Nullable Object> toMap(Part part) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("path", part.path());
    map.put("page", part.page());
    map.put("pieces", pieces(part.pieces()));
    putBoxes(map, part.boxes());
    return map;
  }

  private static void putBoxes(Map<String, ? super Object> map, List<Box> boxes) {
    if (!boxes.isEmpty()) {
      map.put("boxes", boxes(boxes));
    }
  }

  private static List<List<Integer>> pieces(List<Piece> pieces) {
    return pieces.stream().map(piece -> List.of(piece.start(), piece.end())).toList();
  }

  private static @Nullable Source source(@Nullable Fields fields, @Nullable String path)
      throws UnreadableException {
    return fields == null
        ? path == null ? null : new Source(path, List.of())
        : new Source(fields.required("path"), pieces(fields), boxes(fields));
  }

  /** Boxes as JSON has them: left, top, width, height in shares of the page. */
  public static List<List<Double>> boxes(List<Box> boxes) {
    return boxes.stream()
        .map(box -> List.of(box.left(), box.top(), box.width(), box.height()))
        .toList();
  }

  private static List<Box> boxes(Fields fields) throws UnreadableException {
    List<Box> boxes = new ArrayList<>();
    for (Object box : fields.list("boxes")) {
      if (!(box instanceof List<?> sides)
          || sides.size() != 4
          || !(sides.get(0) instanceof Number left)
          || !(sides.get(1) instanceof Number top)
          || !(sides.get(2) instanceof Number width)
          || !(sides.get(3) instanceof Number height)) {
        throw notBox(box);
      }
      boxes.add(box(box, left, top, width, height));
    }
    return boxes;
  }

  private static Box box(Object given, Number left, Number top, Number width, Number height)
      throws UnreadableException {
    try {
      return new Box(
          left.doubleValue(), top.doubleValue(), width.doubleValue(), height.doubleValue());
    } catch (IllegalArgumentException e) {
      throw notBox(given);
    }
  }

  private static UnreadableException notBox(@Nullable Object box) {
    return new UnreadableException(
        "The field boxes holds %s, not [left, top, width, height] in shares of the page."
            .formatted(box));
  }

  private static List<Piece> pieces(Fields fields) throws UnreadableException {
    List<Piece> pieces = new ArrayList<>();
    for (Object piece : fields.list("pieces")) {
      if (!(piece instanceof List<?> ends)
          || ends.size() != 2
          || !(ends.get(0) instanceof Integer start)
          || !(ends.get(1) instanceof Integer end)
          || start < 0
          || end < start) {
        throw new UnreadableException(
            "The field pieces holds %s, not [start, end].".formatted(piece));
      }
      pieces.add(new Piece(start, end));
    }
    return pieces;
  }

  /** {@code contributors} tells more than {@code byline}, which is a list of names or one name. */
  private static List<Contributor> contributors(Fields fields) throws UnreadableException {
    List<Contributor> contributors = new ArrayList<>();
    for (Fields contributor : fields.maps("contributors")) {
      Contributor.Role role = contributor.word("role", Contributor.Role.class);
      contributors.add(new Contributor(contributor.required("name"), role));
    }
    for (String name : fields.texts("byline")) {
      if (contributors.stream().noneMatch(other -> other.name().equals(name))) {
        contributors.add(new Contributor(name, null));
      }
    }
    return contributors;
  }

  /** Reads fields of a map, and remembers which. */
  private static final class Fields {
    private final Map<String, @Nullable Object> unread;

    /** Whether texts are as they should be, so that nothing is left out or refused. */
    private final boolean exact;

    Fields(Map<?, ?> map, boolean exact) {
      this.exact = exact;
      unread = new LinkedHashMap<>();
      map.forEach((key, value) -> unread.put(String.valueOf(key), value));
    }

    Map<String, Object> unread() {
      unread.values().removeIf(Objects::isNull);
      return unread;
    }

    String required(String name) throws UnreadableException {
      String text = text(name);
      if (text == null) {
        throw new UnreadableException("The field %s is missing or empty.".formatted(name));
      }
      return text;
    }

    String body() throws UnreadableException {
      Object body = unread.remove("body");
      if (!(body instanceof String text) || (text.isBlank() && !exact)) {
        throw new UnreadableException("The field body is missing, empty or no string.");
      }
      return text;
    }

    /** Without outer blanks; null where there is nothing else. */
    @Nullable String text(String name) throws UnreadableException {
      Object value = unread.remove(name);
      return switch (value) {
        case null -> null;
        case String text when exact -> text;
        case String text when TERMS.contains(name) && text.length() > MAX_VALUE ->
            throw new UnreadableException(
                "The field %s has %d characters; it may have %d."
                    .formatted(name, text.length(), MAX_VALUE));
        case String text -> text.isBlank() ? null : text.strip();
        case Number number -> number.toString();
        default -> throw wrong(name, value, "a string");
      };
    }

    @Nullable LocalDate date(String name) throws UnreadableException {
      String text = text(name);
      try {
        return text == null ? null : LocalDate.parse(text.strip());
      } catch (DateTimeException e) {
        throw wrong(name, text, "a day such as 2025-02-24");
      }
    }

    <E extends Enum<E>> @Nullable E word(String name, Class<E> type) throws UnreadableException {
      String text = text(name);
      try {
        return text == null ? null : Words.constant(type, text);
      } catch (IllegalArgumentException e) {
        throw wrong(name, text, "one of " + Words.all(type));
      }
    }

    /** Several strings, or one. */
    List<String> texts(String name) throws UnreadableException {
      List<String> texts = new ArrayList<>();
      for (Object item : list(name)) {
        if (!(item instanceof String text)) {
          throw wrong(name, item, "strings");
        }
        if (exact) {
          texts.add(text);
          continue;
        }
        if (TERMS.contains(name) && text.length() > MAX_VALUE) {
          throw wrong(name, text.length() + " characters", "at most " + MAX_VALUE);
        }
        if (!text.isBlank()) {
          texts.add(text.strip());
        }
      }
      return texts;
    }

    List<?> list(String name) {
      Object value = unread.remove(name);
      return switch (value) {
        case null -> List.of();
        case List<?> list -> list;
        default -> List.of(value);
      };
    }

    @Nullable Fields map(String name) throws UnreadableException {
      Object value = unread.remove(name);
      return switch (value) {
        case null -> null;
        case Map<?, ?> map -> new Fields(map, exact);
        default -> throw wrong(name, value, "an object");
      };
    }

    List<Fields> maps(String name) throws UnreadableException {
      List<Fields> maps = new ArrayList<>();
      for (Object item : list(name)) {
        if (!(item instanceof Map<?, ?> map)) {
          throw wrong(name, item, "objects");
        }
        maps.add(new Fields(map, exact));
      }
      return maps;
    }

    private static UnreadableException wrong(String name, @Nullable Object value, String wanted) {
      return new UnreadableException(
          "The field %s holds '%s', not %s.".formatted(name, value, wanted));
    }
  }
}
