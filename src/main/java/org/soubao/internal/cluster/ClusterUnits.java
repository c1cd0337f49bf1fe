package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Which units the articles of an index came out of. */
final class ClusterUnits {
  private ClusterUnits() {}

  /** By the name of each document that is there, found or not yet, the unit that it tells. */
  static Map<String, Integer> of(ClusterClient client, String index, Collection<String> names) {
    Map<String, Integer> units = new HashMap<>();
    if (names.isEmpty()) {
      return units;
    }
    ObjectNode body = Documents.object();
    ArrayNode ids = body.putArray("ids");
    names.forEach(ids::add);
    for (JsonNode each : new WholeAnswers(client).documents(index + "/_mget?_source=unit", body)) {
      if (each.path("found").asBoolean()) {
        units.put(each.path("_id").asText(), each.at("/_source/unit").asInt());
      }
    }
    return units;
  }
}
