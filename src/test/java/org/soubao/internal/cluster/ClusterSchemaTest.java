package org.soubao.internal.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.soubao.ArchiveException;
import org.soubao.internal.analysis.TextForm;
import org.soubao.internal.lucene.IndexedForm;
import org.soubao.search.FilterField;

class ClusterSchemaTest {
  private static final String NODES = "[{\"name\":\"n1\"},{\"name\":\"n2\"}]";

  private static ClusterClient client(FakeNode node) {
    return ClusterClient.connect(
        ClusterAddress.of(URI.create("http://%s/x".formatted(node.authority()))), Map.of());
  }

  private static String plugin(String node, String component, String version) {
    return "{\"name\":\"%s\",\"component\":\"%s\",\"version\":\"%s\"}"
        .formatted(node, component, version);
  }

  @Test
  void anIndexIsMadeAsAsked() {
    JsonNode index = ClusterSchema.articles(new ClusterLayout(5, 2), ClusterSchema.meta());
    assertThat(index.at("/settings/index/number_of_shards").asInt()).isEqualTo(5);
    assertThat(index.at("/settings/index/number_of_replicas").asInt()).isEqualTo(2);
    assertThat(index.at("/mappings/_meta/soubao/schema").asText()).isEqualTo(IndexedForm.VERSION);
    JsonNode sources = ClusterSchema.sources(ClusterLayout.DEFAULT, ClusterSchema.meta());
    assertThat(sources.at("/settings/index/number_of_shards").asInt()).isEqualTo(1);
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

  @Test
  void everyNodeNeedsThePluginInOneVersion() throws Exception {
    try (FakeNode node = new FakeNode(200).saying("/_cat/nodes", NODES);
        ClusterClient client = client(node)) {
      String one = plugin("n1", "soubao", "1");
      node.saying("[%s,%s]".formatted(one, plugin("n2", "soubao", "1")));
      ClusterSchema.checkPlugin(client, null);
      ClusterSchema.checkPlugin(client, "1");
      assertThatThrownBy(() -> ClusterSchema.checkPlugin(client, "2"))
          .isInstanceOf(ArchiveException.ClusterRefused.class)
          .hasMessageContaining("the node n1 has the plugin soubao in version 1, not 2");
      node.saying("[%s,%s]".formatted(one, plugin("n2", "other", "1")));
      assertThatThrownBy(() -> ClusterSchema.checkPlugin(client, "1"))
          .hasMessageContaining("the node n2 lacks the plugin soubao. Install it");
      node.saying("[%s,%s]".formatted(one, plugin("n2", "soubao", "0")));
      assertThatThrownBy(() -> ClusterSchema.checkPlugin(client, null))
          .hasMessageContaining("version");
    }
  }
}
