package org.soubao.internal.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.soubao.ArchiveException;
import org.soubao.internal.analysis.TextForm;
import org.soubao.internal.lucene.IndexedForm;
import org.soubao.search.FilterField;

class ClusterSchemaTest {
  private static ClusterClient client(FakeNode node) {
    return ClusterClient.connect(
        ClusterAddress.of(URI.create("http://%s/x".formatted(node.authority()))), Map.of());
  }

  @Test
  void anIndexIsMadeAsAsked() {
    JsonNode index = ClusterSchema.articles(new ClusterLayout(5, 2), ClusterSchema.meta());
    assertThat(index.at("/settings/index/number_of_shards").asInt()).isEqualTo(5);
    assertThat(index.at("/settings/index/number_of_replicas").asInt()).isEqualTo(2);
    assertThat(index.at("/mappings/_meta/soubao/schema").asText()).isEqualTo(IndexedForm.VERSION);
    JsonNode sources = ClusterSchema.sources(new ClusterLayout(5, 2), ClusterSchema.meta());
    assertThat(sources.at("/settings/index/number_of_shards").asInt()).isEqualTo(5);
    assertThat(sources.at("/settings/index/number_of_replicas").asInt()).isEqualTo(2);
    assertThat(sources.at("/mappings/dynamic").asText()).isEqualTo("strict");
  }

  @Test
  void everyAnalyzerIsOneOfThePlugin() {
    List<String> known = new ArrayList<>();
    for (TextForm form : TextForm.values()) {
      known.add("soubao_" + form.name().toLowerCase(Locale.ROOT));
    }
    JsonNode index = ClusterSchema.articles(ClusterLayout.DEFAULT, ClusterSchema.meta());
    assertThat(index.findValuesAsText("analyzer")).isNotEmpty().isSubsetOf(known);
  }

  @Test
  void everyFilterHasItsField() {
    JsonNode filters =
        ClusterSchema.articles(ClusterLayout.DEFAULT, ClusterSchema.meta())
            .at("/mappings/properties/filter/properties");
    for (FilterField field : FilterField.values()) {
      assertThat(filters.at("/%s/type".formatted(ArticleDocument.name(field))).asText())
          .as("%s", field)
          .isEqualTo("keyword");
    }
  }

  @Test
  void anIndexOfAnotherVersionIsRefused() throws Exception {
    String meta =
        "{\"x-1\":{\"mappings\":{\"_meta\":{\"soubao\":{\"schema\":\"%s\",\"mapping\":%d}}}}}";
    try (FakeNode node = new FakeNode(200).saying(meta.formatted(IndexedForm.VERSION, 1));
        ClusterClient client = client(node)) {
      assertThat(ClusterSchema.metaOf(client, "x-1").get("mapping").asInt()).isOne();
      node.saying(meta.formatted("0", 1));
      assertThatThrownBy(() -> ClusterSchema.metaOf(client, "x-1"))
          .isInstanceOf(ArchiveException.OtherSchema.class)
          .hasMessageContaining("soubao reindex SOURCE… --engine " + client.address());
      node.saying("{\"x-1\":{\"mappings\":{}}}");
      assertThatThrownBy(() -> ClusterSchema.metaOf(client, "x-1"))
          .isInstanceOf(ArchiveException.OtherSchema.class);
    }
  }

  /** What nodes tell that have a plugin each. */
  static String nodes(String... plugins) {
    return IntStream.range(0, plugins.length)
        .mapToObj(i ->
            "\"%d\": {\"name\": \"n%d\", \"plugins\": [{\"name\": \"%s\"}]}"
                .formatted(i, i + 1, plugins[i].replace(" ", "\", \"version\": \"")))
        .collect(Collectors.joining(", ", "{\"nodes\": {", "}}"));
  }

  @Test
  void everyNodeNeedsThePluginInOneVersion() throws Exception {
    try (FakeNode node = new FakeNode(200);
        ClusterClient client = client(node)) {
      node.saying(nodes("soubao 1", "soubao 1"));
      ClusterSchema.checkPlugin(client, null);
      ClusterSchema.checkPlugin(client, "1");
      assertThatThrownBy(() -> ClusterSchema.checkPlugin(client, "2"))
          .isInstanceOf(ArchiveException.ClusterRefused.class)
          .hasMessageContaining("the node n1 has the plugin soubao in version 1, not 2");
      node.saying(nodes("soubao 1", "other 1"));
      assertThatThrownBy(() -> ClusterSchema.checkPlugin(client, "1"))
          .hasMessageContaining("the plugin soubao is not on n2. Install it");
      node.saying(nodes());
      assertThatThrownBy(() -> ClusterSchema.checkPlugin(client, "1"))
          .hasMessageContaining("the plugin soubao is not on any node");
      node.saying(nodes("soubao 1", "soubao 0"));
      assertThatThrownBy(() -> ClusterSchema.checkPlugin(client, null))
          .hasMessageContaining("version");
    }
  }
}
