package org.soubao.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.cli.Captured;
import org.soubao.cli.Launcher;

/**
 * Kills {@code reindex} and {@code update} as {@code kill -9} does, at instants that nobody chose.
 * {@code -Dfaults.kills} says how often each, {@code -Dfaults.seed} repeats the instants.
 */
@DisabledOnOs(OS.WINDOWS)
class KillIT {
  private static final int KILLS = Integer.getInteger("faults.kills", 6);
  private static final long SEED = Long.getLong("faults.seed", System.nanoTime());
  private static final int PAGES = 90;

  @TempDir Path temp;

  private final Random random = new Random(SEED);
  private Path index;
  private Drafts drafts;
  private Launcher launcher;
  private int survived;

  private void begin() throws Exception {
    index = temp.resolve("index");
    drafts = new Drafts(temp.resolve("pages"), PAGES);
    launcher = new Launcher(temp);
    assertThat(reindex().exit()).isZero();
    assertThat(Drafts.served(index)).isEqualTo(drafts.now());
  }

  private Captured reindex() throws Exception {
    return launcher.run("reindex", drafts.folder().toString(), "--index", index.toString());
  }

  private Captured update() throws Exception {
    return launcher.run("update", "--index", index.toString());
  }

  @Test
  void aKilledReindexLeavesAWholeIndex() throws Exception {
    begin();
    long took = millis(this::reindex);
    for (int i = 0; i < KILLS; i++) {
      Map<String, Integer> before = Drafts.served(index);
      drafts.writeAll();
      kill(took, before, "reindex", drafts.folder().toString(), "--index", index.toString());
    }
    assertThat(reindex().exit()).isZero();
    theIndexIsMended();
  }

  @Test
  void aKilledUpdateLeavesAWholeIndex() throws Exception {
    begin();
    long took =
        millis(() -> {
          drafts.writeSome(random);
          return update();
        });
    for (int i = 0; i < KILLS; i++) {
      Map<String, Integer> before = Drafts.served(index);
      drafts.writeSome(random);
      kill(took, before, "update", "--index", index.toString());
    }
    assertThat(update().exit()).isZero();
    theIndexIsMended();
  }

  private void kill(long took, Map<String, Integer> before, String... command) throws Exception {
    Instant instant = Instant.any(random, took);
    Set<String> files = Instant.files(index);
    Process process = launcher.start(command);
    instant.await(process, index, files);
    boolean killed = process.isAlive();
    process.destroyForcibly().waitFor();
    String when = "seed %d, killed %s at %s".formatted(SEED, killed, instant);
    assertThat(Drafts.served(index)).as(when).isIn(before, drafts.now());
    survived += killed ? 1 : 0;
  }

  private void theIndexIsMended() throws IOException {
    assertThat(survived).as("killed, seed %d", SEED).isPositive();
    assertThat(Drafts.served(index)).isEqualTo(drafts.now());
    try (Stream<Path> files = Files.list(index)) {
      assertThat(files.filter(Files::isDirectory)).as("generations").hasSizeLessThanOrEqualTo(2);
    }
    System.out.printf("%d of %d runs were killed, seed %d%n", survived, KILLS, SEED);
  }

  private interface Run {
    Captured run() throws Exception;
  }

  private static long millis(Run run) throws Exception {
    long start = System.nanoTime();
    assertThat(run.run().exit()).isZero();
    return (System.nanoTime() - start) / 1_000_000;
  }
}
