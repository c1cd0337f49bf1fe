package org.soubao.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.Archive;
import org.soubao.ArchiveException;
import org.soubao.ChangingFolder;
import org.soubao.Reindex;
import org.soubao.Update;
import org.soubao.ingest.IngestReport;
import org.soubao.model.Article;
import org.soubao.search.Export;
import org.soubao.search.ExportRequest;
import org.soubao.search.Reprints;
import org.soubao.search.SearchRequest;

/** A cluster comes to hold what a folder holds, however it is written and by how many. */
@EnabledOnOs(OS.LINUX)
class ClusterWriteIT {
  private static final Path SAMPLE = Path.of("src/sample/pages");
  private static final int ROUNDS = Boolean.getBoolean("cluster.short") ? 2 : 6;
  private static final int CHANGES = 4;

  @TempDir private Path temp;

  /** An article, and the printings of its story. */
  private record Held(Article article, List<String> printings) {}

  private static Map<String, Held> held(Archive archive) {
    Map<String, Held> held = new TreeMap<>();
    try (Export export = archive.export(ExportRequest.of(SearchRequest.everything().build()))) {
      while (export.hasNext()) {
        Article article = export.next();
        held.put(article.id(), new Held(article, printings(archive, article.id())));
      }
    }
    return held;
  }

  private static List<String> printings(Archive archive, String id) {
    Optional<Reprints> reprints = archive.reprints(id);
    return reprints.orElseThrow().printings().stream()
        .map(printing -> printing.article().id())
        .toList();
  }

  private static void assertSame(Path index, URI cluster) {
    try (Archive folder = Archive.open(index);
        Archive other = Archive.connect(cluster)) {
      assertThat(held(other)).isEqualTo(held(folder));
    }
  }

  private static Path articles(Path file, String newspaper, int count) throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append(
          "{\"id\":\"%s-%d\",\"newspaper\":\"%s\",\"date\":\"2025-03-01\",\"body\":\"渡口第%d次复航，两岸居民乘船往来。\"}%n"
              .formatted(newspaper, i, newspaper, i));
    }
    return Files.writeString(file, lines, StandardCharsets.UTF_8);
  }

  @Test
  void anUpdatedClusterHoldsWhatAnUpdatedFolderHolds() throws Exception {
    Random random = new Random(7);
    ChangingFolder sources = new ChangingFolder(temp.resolve("sources"), random);
    Path index = temp.resolve("index");
    URI cluster = SharedNodes.newArchive();
    Reindex.from(sources.path()).into(index).run();
    Reindex.from(sources.path()).into(cluster).run();
    assertSame(index, cluster);
    for (int round = 0; round < ROUNDS; round++) {
      List<String> changes = new ArrayList<>();
      for (int i = 0; i < CHANGES; i++) {
        changes.add(sources.change());
      }
      var inFolder = Update.of(index).run();
      var inCluster = Update.of(cluster).run();
      assertThat(inCluster.articles()).as("%s", changes).isEqualTo(inFolder.articles());
      assertThat(inCluster.added()).as("%s", changes).isEqualTo(inFolder.added());
      assertThat(inCluster.rejected()).as("%s", changes).isEqualTo(inFolder.rejected());
      assertSame(index, cluster);
    }
    assertThat(Update.of(cluster).run().isChanged()).isFalse();
  }

  @Test
  void anUpdateFindsTheStoriesOfAReindex() throws Exception {
    Path first = articles(temp.resolve("first.jsonl"), "白沙日报", 3);
    URI cluster = SharedNodes.newArchive();
    Reindex.from(first).into(cluster).run();
    Update.of(cluster).with(List.of(SAMPLE)).run();
    Path index = temp.resolve("index");
    Reindex.from(first, SAMPLE).into(index).run();
    assertSame(index, cluster);
  }

  @Test
  void severalMachinesMakeOneArchive() throws Exception {
    Path first = articles(temp.resolve("first.jsonl"), "白沙日报", 50);
    Path second = articles(temp.resolve("second.jsonl"), "青河晚报", 40);
    URI cluster = SharedNodes.newArchive();
    Reindex.from(first).into(cluster).named("a-1").part(1, 2).run();
    assertThatThrownBy(() -> Archive.connect(cluster)).isInstanceOf(ArchiveException.NoIndex.class);
    Reindex.from(second).into(cluster).named("a-1").part(2, 2).run();
    Path index = temp.resolve("index");
    Reindex.from(first, second).into(index).run();
    assertSame(index, cluster);

    // An update of what is served leaves alone what several machines are making.
    Reindex.from(first).into(cluster).named("a-2").part(1, 2).run();
    articles(second, "青河晚报", 45);
    assertThatThrownBy(() -> Update.of(cluster).run())
        .isInstanceOf(ArchiveException.ClusterRefused.class)
        .hasMessageContaining("2 parts");
    assertThat(Update.of(cluster).part(2, 2).run().added()).isEqualTo(45);
    Update.of(index).run();
    assertSame(index, cluster);
    Reindex.from(second).into(cluster).named("a-2").part(2, 2).run();
    assertSame(index, cluster);
  }

  @Test
  void anIdOfAnotherMachineIsRejected() throws Exception {
    Path first = articles(temp.resolve("first.jsonl"), "白沙日报", 5);
    Path second = articles(temp.resolve("second.jsonl"), "白沙日报", 7);
    URI cluster = SharedNodes.newArchive();
    Reindex.from(first).into(cluster).named("a").part(1, 2).run();
    IngestReport report = Reindex.from(second).into(cluster).named("a").part(2, 2).run();
    assertThat(report.articles()).isEqualTo(2);
    assertThat(report.rejected()).hasSize(5);
    assertThat(report.rejected().getFirst().reason()).contains("was used before");
    try (Archive archive = Archive.connect(cluster)) {
      assertThat(archive.size()).isEqualTo(7);
    }
  }

  @Test
  void oneRunAtATime() throws Exception {
    Path many = articles(temp.resolve("many.jsonl"), "白沙日报", 3000);
    URI cluster = SharedNodes.newArchive();
    List<Throwable> refused = new ArrayList<>();
    Reindex.from(many)
        .into(cluster)
        .threads(1)
        .onProgress(progress -> {
          if (refused.isEmpty() && progress.articles() > 0) {
            try {
              Reindex.from(many).into(cluster).run();
            } catch (ArchiveException e) {
              refused.add(e);
            }
          }
        })
        .run();
    assertThat(refused).singleElement().isInstanceOf(ArchiveException.IndexLocked.class);
    try (Archive archive = Archive.connect(cluster)) {
      assertThat(archive.size()).isEqualTo(3000);
    }
  }

  @Test
  void whatFailsLeavesWhatWasServed() throws Exception {
    Path some = articles(temp.resolve("some.jsonl"), "白沙日报", 30);
    Path none = Files.writeString(temp.resolve("none.jsonl"), "{}\n");
    URI cluster = SharedNodes.newArchive();
    Reindex.from(some).into(cluster).run();
    assertThatThrownBy(() -> Reindex.from(none).into(cluster).run())
        .isInstanceOf(ArchiveException.NothingIngested.class);
    try (Archive archive = Archive.connect(cluster)) {
      assertThat(archive.size()).isEqualTo(30);
    }
  }

  @Test
  void aNodeThatIsKilledMeanwhileTakesNothingWithIt() throws Exception {
    Path many = articles(temp.resolve("many.jsonl"), "白沙日报", 20_000);
    try (Nodes nodes = Nodes.start("written", 3)) {
      URI cluster = URI.create(nodes.engine("papers"));
      List<Integer> killed = new ArrayList<>();
      IngestReport report =
          Reindex.from(many)
              .into(cluster)
              .onProgress(progress -> {
                if (progress.articles() > 0) {
                  synchronized (killed) {
                    if (killed.isEmpty()) {
                      killed.add(2);
                      kill(nodes.node(2));
                    }
                  }
                }
              })
              .run();
      assertThat(killed).isNotEmpty();
      assertThat(report.articles()).isEqualTo(20_000);
      assertThat(report.rejected()).isEmpty();
      try (Archive archive = Archive.connect(cluster)) {
        assertThat(archive.size()).isEqualTo(20_000);
      }
    }
  }

  private static void kill(Node node) {
    try {
      node.kill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Such as of a machine that was cut off for so long that another one has begun. */
  @Test
  void whatIsClearedAwayWhileItIsWrittenIsNotMadeAnew() throws Exception {
    Path file = articles(temp.resolve("many.jsonl"), "白沙日报", 60_000);
    URI cluster = SharedNodes.newArchive();
    AtomicBoolean removed = new AtomicBoolean();
    assertThatThrownBy(() ->
            Reindex.from(file)
                .into(cluster)
                .named("cut-off")
                .onProgress(progress -> {
                  if (progress.articles() > 20_000 && !removed.getAndSet(true)) {
                    indices(cluster, "DELETE");
                  }
                })
                .run())
        .isInstanceOf(ArchiveException.BrokenIndex.class)
        .hasMessageContaining("another run has begun");
    assertThat(removed).isTrue();
    assertThat(indices(cluster, "GET")).isEqualTo("{}");
  }

  private static String indices(URI cluster, String method) {
    String name = cluster.getPath().substring(1);
    URI node = URI.create("http://" + cluster.getRawAuthority().replaceAll(",.*", "") + "/");
    String path = "%s-articles-cut-off,%s-sources-cut-off".formatted(name, name);
    HttpRequest request =
        HttpRequest.newBuilder(node.resolve("/" + path + "?ignore_unavailable=true"))
            .method(method, BodyPublishers.noBody())
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString()).body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
