package org.soubao.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.Reindex;
import org.soubao.ingest.IngestReport;
import org.soubao.ingest.RejectedPage;

/**
 * Nodes that take little at once refuse much of what is sent: it is sent again until all is there,
 * but for an article that they will never take, of which the report tells.
 */
@EnabledOnOs(OS.LINUX)
class RejectionsIT {
  private static final Edition EDITION =
      new Edition(1, Boolean.getBoolean("cluster.short") ? 12_000 : 60_000);

  /** One batch fits, and not all that are under way. */
  private static final Map<String, String> LITTLE =
      Map.of(
          "node.processors",
          "1",
          "thread_pool.write.queue_size",
          "1",
          "indexing_pressure.memory.limit",
          "8mb",
          "http.max_content_length",
          "6mb");

  private static final int TOO_MUCH = 6 << 20;

  @TempDir Path temp;

  @Test
  void whatIsRefusedForNowIsSentAgain() throws Exception {
    try (Nodes nodes = Nodes.start("rejections", 2, LITTLE)) {
      URI address = URI.create(nodes.engine("refused"));
      Path large = temp.resolve("large.jsonl");
      Files.writeString(
          large, "{\"id\": \"large\", \"body\": \"%s\"}".formatted("a ".repeat(TOO_MUCH / 2)));
      IngestReport report = Reindex.from(EDITION.write(temp), large).into(address).run();
      assertThat(report.rejected())
          .singleElement()
          .extracting(RejectedPage::reason)
          .asString()
          .contains("it is larger than the nodes of the cluster take");
      assertThat(report.articles()).isEqualTo(EDITION.articles());
      long queue = sum(nodes, "/thread_pool/write/rejected");
      long memory = sum(nodes, "/indexing_pressure/memory/total/coordinating_rejections");
      System.out.printf(
          "%d articles within %s: %d times a queue was full, %d times the memory%n",
          report.articles(), report.took(), queue, memory);
      assertThat(queue).as("refused by a full queue").isPositive();
      assertThat(memory).as("refused for want of memory").isPositive();
      assertThat(EDITION.differences(Edition.held(address))).isEmpty();
    }
  }

  private static long sum(Nodes nodes, String figure) throws Exception {
    long sum = 0;
    for (JsonNode node : nodes.get("/_nodes/stats/thread_pool,indexing_pressure").path("nodes")) {
      sum += node.at(figure).asLong();
    }
    return sum;
  }
}
