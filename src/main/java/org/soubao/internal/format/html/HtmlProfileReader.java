package org.soubao.internal.format.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.format.html.HtmlProfile.Area;
import org.soubao.internal.format.html.HtmlProfile.Fact;
import org.soubao.internal.format.text.UnreadableException;

/** Makes a profile of its JSON object, strictly: what isn't known is a mistake. */
final class HtmlProfileReader {
  private final JsonNode node;
  private final String name;

  HtmlProfileReader(JsonNode node) {
    this.node = node;
    this.name = node.path("name").asText("");
  }

  HtmlProfile profile() throws UnreadableException {
    Map<Fact, List<HtmlPick>> picks = new EnumMap<>(Fact.class);
    Map<Area, Evaluator> areas = new EnumMap<>(Area.class);
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String key = field.getKey();
      Fact fact = constant(Fact.class, key);
      Area area = constant(Area.class, key);
      if (fact != null) {
        picks.put(fact, picks(key, field.getValue()));
      } else if (area != null) {
        areas.put(area, selector(key, field.getValue()));
      } else if (!List.of("name", "when", "title", "file", "path").contains(key)) {
        throw wrong(key, "there is no such field; it may be one of " + fields());
      }
    }
    if (name.isBlank() || !node.has("when") || !areas.containsKey(Area.CONTENT)) {
      throw new UnreadableException(
          "The profile '%s' needs a name, a selector 'when' and a selector 'content'."
              .formatted(name));
    }
    return new HtmlProfile(
        name,
        selector("when", node.get("when")),
        pattern("title", node.get("title")),
        pattern("file", node.get("file")),
        pattern("path", node.get("path")),
        picks,
        areas);
  }

  /** As JSON writes it: {@code leaveOut}. */
  private static String key(Enum<?> constant) {
    String[] words = constant.name().toLowerCase(Locale.ROOT).split("_", -1);
    return words.length == 1
        ? words[0]
        : words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
  }

  private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String key) {
    for (E constant : type.getEnumConstants()) {
      if (key(constant).equals(key)) {
        return constant;
      }
    }
    return null;
  }

  private static String fields() {
    List<String> all = new ArrayList<>(List.of("name", "when", "title", "file", "path"));
    for (Fact fact : Fact.values()) {
      all.add(key(fact));
    }
    for (Area area : Area.values()) {
      all.add(key(area));
    }
    return String.join(", ", all) + ".";
  }

  /** One way or several. */
  private List<HtmlPick> picks(String key, JsonNode value) throws UnreadableException {
    List<HtmlPick> picks = new ArrayList<>();
    for (JsonNode one : value.isArray() ? value : List.of(value)) {
      picks.add(pick(key, one));
    }
    return picks;
  }

  private HtmlPick pick(String key, JsonNode value) throws UnreadableException {
    if (!value.isObject()) {
      return new HtmlPick(selector(key, value), null, null);
    }
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      if (!List.of("select", "attribute", "match").contains(field.getKey())) {
        throw wrong(key, "it has select, attribute and match, not " + field.getKey() + ".");
      }
    }
    JsonNode attribute = value.get("attribute");
    return new HtmlPick(
        selector(key, value.path("select")),
        attribute == null ? null : string(key, attribute),
        pattern(key, value.get("match")));
  }

  private Evaluator selector(String key, JsonNode value) throws UnreadableException {
    String selector = string(key, value);
    try {
      return QueryParser.parse(selector);
    } catch (SelectorParseException | IllegalArgumentException e) {
      throw wrong(key, "'%s' is no CSS selector: %s".formatted(selector, e.getMessage()));
    }
  }

  private @Nullable Pattern pattern(String key, @Nullable JsonNode value)
      throws UnreadableException {
    if (value == null) {
      return null;
    }
    String pattern = string(key, value);
    try {
      return Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      throw wrong(key, "'%s' is no regular expression: %s.".formatted(pattern, e.getDescription()));
    }
  }

  private String string(String key, JsonNode value) throws UnreadableException {
    if (!value.isTextual() || value.asText().isBlank()) {
      throw wrong(key, "a string is wanted, such as \"div.title\".");
    }
    return value.asText();
  }

  private UnreadableException wrong(String key, String what) {
    return new UnreadableException("The profile '%s', field %s: %s".formatted(name, key, what));
  }
}
