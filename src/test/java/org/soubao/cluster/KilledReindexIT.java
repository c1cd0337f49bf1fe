package org.soubao.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.Reindex;

/**
 * Kills processes that make an archive of a cluster anew, as {@code kill -9} does, at instants that
 * nobody chose; {@code -Dcluster.seed} repeats them.
 */
@EnabledOnOs(OS.LINUX)
class KilledReindexIT {
  private static final int KILLS = Boolean.getBoolean("cluster.short") ? 2 : 10;
  private static final long SEED = Long.getLong("cluster.seed", 20260402);

  /** A run may be over before its instant has come, above all while the nodes become faster. */
  private static final int TRIES = 5 * KILLS;

  private static final int ARTICLES = 3000;
  private static final int PAUSE_MILLIS = 5;

  @TempDir Path temp;

  private final Random random = new Random(SEED);
  private Nodes nodes;
  private URI address;
  private int kills;

  @Test
  void aKilledReindexLeavesTheFormerArchive() throws Exception {
    try (Nodes three = Nodes.start("killed-reindex", 3)) {
      nodes = three;
      address = URI.create(nodes.engine("killed"));
      Edition edition = new Edition(1, ARTICLES);
      long took = took(edition);
      int tries = 0;
      for (; kills < KILLS && tries < TRIES; tries++) {
        Edition next = new Edition(edition.number() + 1, ARTICLES);
        long millis = random.nextLong(1 + took);
        boolean died = kill(next, millis);
        took = died ? took : millis; // It was faster than the one before.
        String when =
            "seed %d, edition %d, killed %s %d ms after it had begun an index; then held: "
                .formatted(SEED, next.number(), died, millis);
        Map<String, String> held = Edition.held(address);
        edition = next.differences(held).isEmpty() ? next : edition;
        assertThat(edition.differences(held)).as(when + edition).isEmpty();
      }
      System.out.printf("%d of %d runs were killed, seed %d%n", kills, tries, SEED);
      assertThat(kills).as("killed, seed %d", SEED).isEqualTo(KILLS);
      theNextOneMendsAll(edition.number() + 1);
    }
  }

  /** The milliseconds from the first index that a run makes to its end. */
  private long took(Edition edition) throws Exception {
    Process process = begun(edition);
    long start = System.nanoTime();
    assertThat(process.waitFor()).as("exit; " + said(edition)).isZero();
    return (System.nanoTime() - start) / 1_000_000;
  }

  private boolean kill(Edition edition, long millis) throws Exception {
    boolean killed = ReindexProcess.killedAfter(begun(edition), millis);
    kills += killed ? 1 : 0;
    return killed;
  }

  /** A process that has made the first index of its run. */
  private Process begun(Edition edition) throws Exception {
    Set<String> before = indices();
    Path file = edition.write(temp);
    Process process = ReindexProcess.start(file, address, log(edition));
    while (before.containsAll(indices())) {
      assertThat(process.isAlive()).as("runs; " + said(edition)).isTrue();
      Thread.sleep(PAUSE_MILLIS);
    }
    return process;
  }

  private Path log(Edition edition) {
    return temp.resolve("edition-%d.log".formatted(edition.number()));
  }

  private String said(Edition edition) throws IOException {
    return Files.readString(log(edition));
  }

  /** The indices of all runs, whether they are served or not. */
  private Set<String> indices() throws Exception {
    Set<String> names = new TreeSet<>();
    nodes
        .get("/_cat/indices/killed-articles-*,killed-sources-*?format=json&h=index")
        .forEach(row -> names.add(row.path("index").textValue()));
    return names;
  }

  /** Nothing is left but what is served and what was served before. */
  private void theNextOneMendsAll(int number) throws Exception {
    Set<String> kept = served();
    Edition last = new Edition(number, ARTICLES);
    Reindex.from(last.write(temp)).into(address).run();
    assertThat(last.differences(Edition.held(address))).isEmpty();
    kept.addAll(served());
    assertThat(kept).hasSize(4);
    assertThat(indices()).isEqualTo(kept);
  }

  private Set<String> served() throws Exception {
    Set<String> names = new TreeSet<>();
    nodes.get("/_alias/killed,killed-sources").fieldNames().forEachRemaining(names::add);
    return names;
  }
}
