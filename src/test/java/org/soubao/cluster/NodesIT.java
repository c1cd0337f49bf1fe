package org.soubao.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpTimeoutException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** That the other tests of this package do have a cluster, and that what they do to it happens. */
@EnabledOnOs(OS.LINUX)
class NodesIT {
  private static final String PLUGINS = "/_cat/plugins?format=json&h=name,component,version";

  @Test
  void threeNodesAreAClusterWithThePlugin() throws Exception {
    List<ProcessHandle> processes;
    try (Nodes nodes = Nodes.start("nodes", 3)) {
      assertThat(plugins(nodes)).containsExactlyInAnyOrder("node0", "node1", "node2");
      Node killed = nodes.electedManager();
      killed.kill();
      nodes.await("green", 2);
      assertThat(nodes.electedManager()).isNotSameAs(killed);
      killed.start();
      nodes.await("green", 3);
      assertThat(plugins(nodes)).hasSize(3);
      Node slow = nodes.others(nodes.electedManager()).findFirst().orElseThrow();
      slow.pause();
      assertThatThrownBy(() -> nodes.send(slow, "GET", "/", ""))
          .isInstanceOf(HttpTimeoutException.class);
      slow.resume();
      assertThat(nodes.send(slow, "GET", "/", "")).contains(slow.name());
      slow.restart();
      nodes.await("green", 3);
      slow.pause();
      processes = nodes.all().stream().map(Node::process).toList();
    }
    assertThat(processes).noneMatch(ProcessHandle::isAlive);
  }

  private static List<String> plugins(Nodes nodes) throws Exception {
    JsonNode plugins = nodes.get(PLUGINS);
    return StreamSupport.stream(plugins.spliterator(), false)
        .filter(plugin -> plugin.path("component").textValue().equals("soubao"))
        .map(plugin -> plugin.path("name").textValue())
        .toList();
  }
}
