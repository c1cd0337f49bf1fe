package org.soubao.cluster;

import java.net.URI;

/** Three nodes for all tests that do nothing to them; they end with this JVM. */
final class SharedNodes {
  private static Nodes nodes;
  private static int archives;

  private SharedNodes() {}

  /** Where a new archive may lie. */
  static synchronized URI newArchive() throws Exception {
    if (nodes == null) {
      nodes = Nodes.start("shared", 3);
    }
    return URI.create(nodes.engine("test" + archives++));
  }
}
