package org.soubao.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soubao.Archive;
import org.soubao.Reindex;
import org.soubao.cluster.Readers.Answers;
import org.soubao.ingest.IngestReport;
import org.soubao.ingest.Progress;

/**
 * Nodes are killed while an archive is made anew: nothing that they have taken is lost, and until
 * the end the former archive is searched.
 */
@EnabledOnOs(OS.LINUX)
class LoadFaultsIT {
  private static final boolean SHORT = Boolean.getBoolean("cluster.short");
  private static final int ARTICLES = SHORT ? 12_000 : 60_000;
  private static final double PART = 0.3;
  private static final String NAME = "loaded";
  private static final int PAUSE_MILLIS = 50;

  private static Nodes nodes;
  private static URI address;
  private static Edition former;

  @TempDir Path temp;

  private volatile double read;

  @BeforeAll
  static void start(@TempDir Path temp) throws Exception {
    nodes = Nodes.start("load-faults", 3);
    address = URI.create(nodes.engine(NAME));
    former = new Edition(1, ARTICLES / 100);
    Reindex.from(former.write(temp)).into(address).run();
  }

  @AfterAll
  static void stop() throws Exception {
    nodes.close();
  }

  @ParameterizedTest(name = "the manager: {0}, while it is finished: {1}")
  @CsvSource({"false, false", "true, false", "true, true"})
  void aLoadOutlivesANode(boolean manager, boolean finishing) throws Exception {
    assumeTrue(!SHORT || (manager && !finishing), "only in the long form");
    Edition next = new Edition(former.number() + 1, ARTICLES + former.number());
    nodes.await("green", nodes.all().size());
    try (Archive archive = Archive.connect(address)) {
      Readers readers = new Readers(archive, List.of(found(former), found(next)), 1);
      Path file = next.write(temp);
      Answers answers =
          readers.during(all -> {
            CompletableFuture<IngestReport> load = load(file);
            await(load, () -> finishing ? isStored(next) : read >= PART);
            kill(manager);
            if (!finishing) {
              assertThat(former.found(archive)).as("still found").isEqualTo(former.articles());
              assertThat(load).as("a load under way").isNotDone();
            }
            tell(load.get(15, TimeUnit.MINUTES), next);
          });
      System.out.println("Searches meanwhile: " + answers);
      assertThat(answers.wrong()).isEmpty();
      assertThat(answers.unavailable()).isEmpty();
    }
    assertThat(next.differences(Edition.held(address))).isEmpty();
    former = next;
  }

  /** All of an edition is found or nothing, whenever it is asked for. */
  private static Question found(Edition edition) {
    return new Question(edition.toString(), edition::found, Set.of(0L, (long) edition.articles()));
  }

  private CompletableFuture<IngestReport> load(Path file) {
    return CompletableFuture.supplyAsync(
        () -> Reindex.from(file).into(address).onProgress(this::note).run());
  }

  private void note(Progress progress) {
    read = (double) progress.bytesDone() / progress.bytesTotal();
  }

  private static void await(CompletableFuture<IngestReport> load, Callable<Boolean> condition)
      throws Exception {
    while (!load.isDone() && !condition.call()) {
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  /** Whether some index has them all, which is not served yet. */
  private static boolean isStored(Edition edition) throws InterruptedException {
    String indices = "/_cat/indices/%s-articles-*?format=json&h=docs.count".formatted(NAME);
    try {
      for (JsonNode index : nodes.get(indices)) {
        if (index.path("docs.count").asLong() >= edition.articles()) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      return false; // Nodes that have too much to do say so.
    }
  }

  private void kill(boolean manager) throws Exception {
    Node elected = nodes.electedManager();
    Node node = manager ? elected : nodes.others(elected).findFirst().orElseThrow();
    node.kill();
    System.out.printf("%s is killed when %.0f %% are read%n", node.name(), 100 * read);
    nodes.await("red", nodes.all().size() - 1);
    node.start();
  }

  private static void tell(IngestReport report, Edition edition) {
    System.out.printf("%d articles loaded within %s%n", report.articles(), report.took());
    assertThat(report.rejected()).isEmpty();
    assertThat(report.articles()).isEqualTo(edition.articles());
  }
}
