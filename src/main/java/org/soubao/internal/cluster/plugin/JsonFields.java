package org.soubao.internal.cluster.plugin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opensearch.common.xcontent.LoggingDeprecationHandler;
import org.opensearch.common.xcontent.json.JsonXContent;
import org.opensearch.core.common.ParsingException;
import org.opensearch.core.xcontent.NamedXContentRegistry;
import org.opensearch.core.xcontent.XContentBuilder;
import org.opensearch.core.xcontent.XContentLocation;
import org.opensearch.core.xcontent.XContentParser;
import org.opensearch.index.query.AbstractQueryBuilder;
import org.opensearch.index.query.QueryBuilder;

/** The fields of a query as JSON has them; one that is missing or of another type is refused. */
final class JsonFields {
  private static final List<String> STANDARD = List.of("boost", "_name");

  /** In UTF-16 units; a pasted article is shorter. */
  private static final int MAX_TEXT = 100_000;

  private final String query;
  private final XContentLocation location;
  private final NamedXContentRegistry registry;
  private final Map<String, Object> fields;

  private JsonFields(String query, XContentParser parser) throws IOException {
    this.query = query;
    location = parser.getTokenLocation();
    registry = parser.getXContentRegistry();
    fields = parser.map();
  }

  /** The fields of the object at which the parser is, which is a query of that name. */
  static JsonFields of(String query, XContentParser parser) throws IOException {
    return new JsonFields(query, parser);
  }

  /** An enum's constant as JSON has it. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Refuses fields of other names than those, and what every query may have. */
  JsonFields allowing(String... names) {
    for (String name : fields.keySet()) {
      if (!STANDARD.contains(name) && !List.of(names).contains(name)) {
        throw refused("[%s] has no [%s]".formatted(query, name));
      }
    }
    return this;
  }

  /** A text that must be there, not a longer one than anybody types. */
  String text(String name) {
    if (fields.get(name) instanceof String text && text.length() <= MAX_TEXT) {
      return text;
    }
    throw refused(
        "[%s] needs [%s], a string of at most %d characters".formatted(query, name, MAX_TEXT));
  }

  /** Texts that must be there. */
  List<String> texts(String name) {
    if (!(fields.get(name) instanceof List<?> given)) {
      throw refused("[%s] needs [%s], strings".formatted(query, name));
    }
    List<String> texts = new ArrayList<>();
    for (Object each : given) {
      if (!(each instanceof String text)) {
        throw refused("[%s] of [%s] are strings".formatted(name, query));
      }
      texts.add(text);
    }
    return texts;
  }

  /** Queries, of any kind; none if there are none. */
  List<QueryBuilder> queries(String name) throws IOException {
    List<QueryBuilder> queries = new ArrayList<>();
    switch (fields.get(name)) {
      case null -> {}
      case List<?> given -> {
        for (Object each : given) {
          queries.add(query(name, each));
        }
      }
      default -> throw refused("[%s] of [%s] are queries".formatted(name, query));
    }
    return queries;
  }

  @SuppressWarnings("unchecked")
  private QueryBuilder query(String name, Object given) throws IOException {
    if (!(given instanceof Map<?, ?> fieldsOfIt)) {
      throw refused("[%s] of [%s] are queries".formatted(name, query));
    }
    try (XContentBuilder json = JsonXContent.contentBuilder().map((Map<String, ?>) fieldsOfIt);
        XContentParser parser =
            JsonXContent.jsonXContent.createParser(
                registry, LoggingDeprecationHandler.INSTANCE, json.toString())) {
      return AbstractQueryBuilder.parseInnerQueryBuilder(parser);
    }
  }

  boolean flag(String name) {
    return switch (fields.get(name)) {
      case null -> false;
      case Boolean flag -> flag;
      default -> throw refused("[%s] of [%s] is true or false".formatted(name, query));
    };
  }

  int number(String name, int otherwise) {
    return switch (fields.get(name)) {
      case null -> otherwise;
      case Integer number when number >= 0 -> number;
      default -> throw refused("[%s] of [%s] is a number from 0".formatted(name, query));
    };
  }

  <E extends Enum<E>> E word(String name, E otherwise) {
    Object given = fields.get(name);
    if (given == null) {
      return otherwise;
    }
    for (E constant : otherwise.getDeclaringClass().getEnumConstants()) {
      if (word(constant).equals(given)) {
        return constant;
      }
    }
    throw refused("[%s] of [%s] can't be [%s]".formatted(name, query, given));
  }

  Map<String, Long> numbers(String name) {
    Map<String, Long> numbers = new LinkedHashMap<>();
    switch (fields.get(name)) {
      case null -> {}
      case Map<?, ?> given ->
          given.forEach((key, value) -> numbers.put(String.valueOf(key), number(name, value)));
      default -> throw refused("[%s] of [%s] is an object".formatted(name, query));
    }
    return numbers;
  }

  private long number(String name, @Nullable Object value) {
    if (value instanceof Number number && number.longValue() >= 0) {
      return number.longValue();
    }
    throw refused("[%s] of [%s] has numbers from 0".formatted(name, query));
  }

  /** Sets what every query may have. */
  void setStandard(AbstractQueryBuilder<?> builder) {
    if (fields.get("boost") instanceof Number boost) {
      builder.boost(boost.floatValue());
    }
    if (fields.get("_name") instanceof String name) {
      builder.queryName(name);
    }
  }

  private ParsingException refused(String sentence) {
    return new ParsingException(location, sentence);
  }
}
