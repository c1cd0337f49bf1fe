package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.soubao.ArchiveException;
import org.soubao.internal.lucene.IndexedForm;

/** What indices of an archive have, and whether those of a cluster have that. */
final class ClusterSchema {
  /** Changes with every change of the mappings that an older program could not read. */
  static final int MAPPING = 1;

  /** What an index tells of itself beside its mapping. */
  static final String META = "soubao";

  /** What a node says the plugin is called. */
  private static final String PLUGIN = "soubao";

  private static final String NODES = "_nodes/plugins?timeout=10s";

  private static final JsonNode ARTICLES = resource("articles.json");
  private static final JsonNode SOURCES = resource("sources.json");

  private ClusterSchema() {}

  /** What an index of articles is made with. */
  static ObjectNode articles(ClusterLayout layout, ObjectNode meta) {
    return made(ARTICLES, layout, meta);
  }

  /** What an index of sources is made with. */
  static ObjectNode sources(ClusterLayout layout, ObjectNode meta) {
    return made(SOURCES, layout, meta);
  }

  private static ObjectNode made(JsonNode resource, ClusterLayout layout, ObjectNode meta) {
    ObjectNode index = resource.deepCopy();
    index
        .withObject("/settings/index")
        .put("number_of_shards", layout.shards())
        .put("number_of_replicas", layout.replicas());
    index.withObject("/mappings").set("_meta", Documents.object().set(META, meta));
    return index;
  }

  /** What an index tells of itself that this program has begun. */
  static ObjectNode meta() {
    return Documents.object().put("schema", IndexedForm.VERSION).put("mapping", MAPPING);
  }

  /**
   * What an index tells of itself, which this program can read.
   *
   * @throws ArchiveException.OtherSchema if another version made it
   */
  static JsonNode metaOf(ClusterClient client, String index) {
    JsonNode answer = client.get(index + "/_mapping");
    JsonNode meta = answer.path(index).path("mappings").path("_meta").path(META);
    String found = version(meta.path("schema").asText("?"), meta.path("mapping").asText("?"));
    String wanted = version(IndexedForm.VERSION, Integer.toString(MAPPING));
    if (!found.equals(wanted)) {
      throw ArchiveException.OtherSchema.inCluster(client.address().toString(), found, wanted);
    }
    return meta;
  }

  private static String version(String schema, String mapping) {
    return "%s.%s".formatted(schema, mapping);
  }

  /**
   * Checks that all nodes have the plugin, in this program's version.
   *
   * @throws ArchiveException.ClusterRefused if not; says which lacks it
   */
  static void checkPlugin(ClusterClient client) {
    checkPlugin(client, ClusterSchema.class.getPackage().getImplementationVersion());
  }

  /**
   * The same for a program of that version; null where it does not know its own, which is enough if
   * all nodes have the same.
   */
  static void checkPlugin(ClusterClient client, @Nullable String wanted) {
    List<String> lacking = new ArrayList<>();
    TreeMap<String, String> versions = new TreeMap<>();
    // Of those that answer: whoever is dead or stopped is no obstacle.
    for (JsonNode node : client.get(NODES).path("nodes")) {
      String version = version(node.path("plugins"));
      if (version == null) {
        lacking.add(node.path("name").asText());
      } else {
        versions.putIfAbsent(version, node.path("name").asText());
      }
    }
    if (versions.isEmpty() || !lacking.isEmpty()) {
      throw refused(
          client,
          "the plugin soubao is not on %s. Install it on every node with: opensearch-plugin install file:///PATH/soubao-opensearch-plugin-VERSION.zip"
              .formatted(lacking.isEmpty() ? "any node" : String.join(", ", lacking)));
    }
    String version = Objects.requireNonNullElse(wanted, versions.firstKey());
    versions.remove(version);
    if (!versions.isEmpty()) {
      throw refused(
          client,
          "the node %s has the plugin soubao in version %s, not %s. Install the one of this program on every node"
              .formatted(
                  versions.firstEntry().getValue(), versions.firstEntry().getKey(), version));
    }
  }

  private static ArchiveException refused(ClusterClient client, String reason) {
    return new ArchiveException.ClusterRefused(client.address().toString(), reason);
  }

  /** In which version a node has the plugin; null where it has not. */
  private static @Nullable String version(JsonNode plugins) {
    for (JsonNode plugin : plugins) {
      if (plugin.path("name").asText().equals(PLUGIN)) {
        return plugin.path("version").asText();
      }
    }
    return null;
  }

  private static JsonNode resource(String name) {
    try (InputStream in = ClusterSchema.class.getResourceAsStream(name)) {
      return Documents.JSON.readTree(Objects.requireNonNull(in, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
