package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.soubao.search.FilterField;

/** Queries of OpenSearch as JSON, and the names of the fields that they ask. */
final class Queries {
  static final String ID = ArticleDocument.ID;
  static final String DATE = ArticleDocument.DATE;
  static final String STORY = ArticleDocument.STORY;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Queries() {}

  /** The field with the values of a filter. */
  static String filterField(FilterField field) {
    return ArticleDocument.FILTER + "." + field.name().toLowerCase(Locale.ROOT);
  }

  /** An object without anything. */
  static ObjectNode object() {
    return JSON.objectNode();
  }

  /** An object with one thing in it. */
  static ObjectNode object(String name, JsonNode value) {
    return JSON.objectNode().set(name, value);
  }

  /** All articles. */
  static ObjectNode all() {
    return object("match_all", object());
  }

  /** Those with that value. */
  static ObjectNode term(String field, String value) {
    return object("term", object().put(field, Documents.whole(value)));
  }

  /** Those with one of those values. */
  static ObjectNode terms(String field, Collection<String> values) {
    return object("terms", object(field, texts(values)));
  }

  /** Those with any value in that field. */
  static ObjectNode exists(String field) {
    return object("exists", object().put("field", field));
  }

  /** Those for which all of these are true, without a score. */
  static ObjectNode both(JsonNode... queries) {
    return object("bool", object("filter", array(List.of(queries))));
  }

  /** Those for which that one is not true. */
  static ObjectNode not(JsonNode query) {
    return object("bool", object("must_not", query));
  }

  /**
   * Those that hold a text exactly.
   *
   * @param where {@code anywhere}, {@code headline} or {@code body}
   */
  static ObjectNode run(String text, String where) {
    return object("soubao_run", object().put("text", Documents.whole(text)).put("in", where));
  }

  /** What that query finds under those filters, scored by it alone. */
  static ObjectNode under(JsonNode query, Collection<? extends JsonNode> filters) {
    ObjectNode bool = object("must", query);
    bool.set("filter", array(filters));
    return object("bool", bool);
  }

  /** What that query finds among those articles. */
  static ObjectNode among(Collection<String> ids, JsonNode query) {
    return under(query, List.of(terms(ID, ids)));
  }

  /** Those articles, all of them, with the scores that the query gives them and to no others. */
  static ObjectNode scoring(Collection<String> ids, JsonNode query) {
    ObjectNode bool = object("filter", terms(ID, ids));
    bool.set("should", query);
    return object("bool", bool);
  }

  /** No article. */
  static ObjectNode none() {
    return object("match_none", object());
  }

  /** Those with that number. */
  static ObjectNode term(String field, long value) {
    return object("term", object().put(field, value));
  }

  /**
   * Those with a headline that may become of what is being typed.
   *
   * @param first whether it must begin with that
   */
  static ObjectNode opening(String typed, boolean first) {
    ObjectNode opening = object().put("text", Documents.whole(typed)).put("first", first);
    return object("soubao_opening", opening);
  }

  /** By date, then by id. */
  static ArrayNode inOrderOfPrint() {
    return array(List.of(order(DATE, "asc"), order(ID, "asc")));
  }

  /** The latest first. */
  static ArrayNode latestFirst() {
    return array(List.of(order(DATE, "desc"), order(ID, "asc")));
  }

  /** By score, then the latest. */
  static ArrayNode bestFirst() {
    return array(List.of(object("_score", object().put("order", "desc")))).addAll(latestFirst());
  }

  /** By that field, those without it last. */
  static ObjectNode order(String field, String direction) {
    return object(field, object().put("order", direction).put("missing", "_last"));
  }

  /** A list of texts, such as JSON can have. */
  static ArrayNode texts(Collection<String> values) {
    ArrayNode array = JSON.arrayNode();
    values.forEach(value -> array.add(Documents.whole(value)));
    return array;
  }

  /** A list. */
  static ArrayNode array(Collection<? extends JsonNode> values) {
    return JSON.arrayNode().addAll(values);
  }
}
