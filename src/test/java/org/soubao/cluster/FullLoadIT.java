package org.soubao.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.soubao.Archive;
import org.soubao.Reindex;
import org.soubao.cluster.Readers.Answers;
import org.soubao.ingest.IngestReport;
import org.soubao.search.SearchRequest;

/**
 * Measures a cluster that holds real articles: how fast it takes them, what they fill, how fast it
 * answers.
 */
@EnabledOnOs(OS.LINUX)
class FullLoadIT {
  private static final int ARTICLES = 61_801;
  private static final int EVERY = 200;
  private static final boolean SHORT = Boolean.getBoolean("cluster.short");
  private static final int ROUNDS = SHORT ? 1 : 3;

  /** How many search at once, one time after the other; the first time tells how cold it was. */
  private static final int[] THREADS = SHORT ? new int[] {4} : new int[] {1, 1, 4};

  private static final double MEGABYTE = 1e6;

  private final ObjectMapper json = new ObjectMapper();

  @Test
  void realArticlesAreTakenAndFound() throws Exception {
    Path articles = SharedArticles.broadcast();
    assumeTrue(Files.exists(articles), "not measured: there is no " + articles);
    try (Nodes nodes = Nodes.start("full-load", 3)) {
      URI address = URI.create(nodes.engine("full"));
      long busy = processorMillis(nodes);
      load(articles, address);
      System.out.printf(
          "the nodes took %.2f ms of a processor for each article%n",
          (processorMillis(nodes) - busy) / (double) ARTICLES);
      nodes.await("green", nodes.all().size());
      tellSize(nodes, "full");
      tellSize(nodes, "full-sources");
      try (Archive archive = Archive.connect(address)) {
        List<Question> questions = questions(articles);
        for (int threads : THREADS) {
          search(new Readers(archive, questions, threads));
        }
      }
    }
  }

  private static void load(Path articles, URI address) {
    IngestReport report = Reindex.from(articles).into(address).run();
    assertThat(report.rejected()).isEmpty();
    assertThat(report.articles()).isEqualTo(ARTICLES);
    double seconds = report.took().toMillis() / 1e3;
    System.out.printf(
        "%d articles loaded within %.1f s, %.0f a second%n",
        report.articles(), seconds, report.articles() / seconds);
  }

  private static long processorMillis(Nodes nodes) throws Exception {
    long sum = 0;
    for (JsonNode node : nodes.get("/_nodes/stats/process").path("nodes")) {
      sum += node.at("/process/cpu/total_in_millis").asLong();
    }
    return sum;
  }

  private static void tellSize(Nodes nodes, String alias) throws Exception {
    JsonNode all = nodes.get("/%s/_stats/store,segments".formatted(alias)).path("_all");
    System.out.printf(
        "%s: %.1f MB in primary shards, %.1f MB with their copies%n",
        alias,
        all.at("/primaries/store/size_in_bytes").asLong() / MEGABYTE,
        all.at("/total/store/size_in_bytes").asLong() / MEGABYTE);
  }

  /** Headlines of some articles, for each of which something is to be found. */
  private List<Question> questions(Path articles) throws IOException {
    List<Question> questions = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(articles)), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (number++ % EVERY == 0) {
          questions.add(question(json.readTree(line).path("headline").asText()));
        }
      }
    }
    return questions;
  }

  private static Question question(String headline) {
    SearchRequest request = SearchRequest.query(headline).timeLimit(Question.PATIENCE).build();
    return new Question(
        headline, archive -> archive.search(request).hits().isEmpty(), Set.of(false));
  }

  private static void search(Readers readers) throws Exception {
    Answers answers = readers.during(all -> all.await(ROUNDS * readers.questions().size()));
    System.out.printf("%d at once search for headlines: %s%n", readers.threads(), answers);
    assertThat(answers.wrong()).isEmpty();
  }
}
