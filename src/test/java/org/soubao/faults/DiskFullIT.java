package org.soubao.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.cli.Captured;
import org.soubao.cli.Launcher;

/**
 * Writes on a disk that gets full at some point of the run: the sizes tried lie anywhere between
 * what the old index takes and what both take, most of them near the end, where the last small
 * files are written. {@code -Dfaults.disks} says how many.
 */
@EnabledOnOs(OS.LINUX)
class DiskFullIT {
  private static final int DISKS = Integer.getInteger("faults.disks", 3);
  private static final long SEED = Long.getLong("faults.seed", System.nanoTime());
  private static final int PAGES = 60;
  private static final int BLOCK = 4096;

  /**
   * Puts the index on a disk of $4 bytes, runs the command, and brings back what is there then; on
   * a larger disk it goes on where it stopped.
   */
  private static final String SCRIPT =
      """
      set -e
      mkdir disk
      mount -t tmpfs -o size="$4" none disk
      cp -a "$1" disk/index
      code=0
      "$0" "$2" $3 --index disk/index || code=$?
      cp -a disk/index full
      mount -o remount,size=64m disk
      "$0" "$2" $3 --index disk/index
      cp -a disk/index mended
      exit $code
      """;

  @TempDir Path temp;

  private final Random random = new Random(SEED);

  @Test
  void aFullDiskLeavesTheOldIndex() throws Exception {
    Namespace.in(temp);
    Drafts drafts = new Drafts(temp.resolve("pages"), PAGES);
    Path index = temp.resolve("index");
    Launcher launcher = new Launcher(temp);
    String pages = drafts.folder().toString();
    assertThat(launcher.run("reindex", pages, "--index", index.toString()).exit()).isZero();
    var before = drafts.now();
    long small = size(index);
    drafts.writeAll();
    int failed = 0;
    for (int i = 0; i < DISKS; i++) {
      String command = i % 2 == 0 ? "reindex" : "update";
      long missing = i % 3 == 2 ? 1 + random.nextLong(small) : 1 + random.nextLong(8L * BLOCK);
      Path run = Files.createDirectory(temp.resolve("run" + i));
      String source = command.equals("reindex") ? pages : "";
      long size = 2 * small - missing;
      Captured full = Namespace.in(run).run(SCRIPT, index, command, source, size);
      String when = "seed %d, %s on %d bytes: %s".formatted(SEED, command, size, full.err());
      if (full.exit() != 0) {
        failed++;
        assertThat(full.exit()).as(when).isEqualTo(1);
        assertThat(full.err()).as(when).contains("can't be written", "No space left on device");
        assertThat(full.err().lines().findFirst()).as(when).get().asString().startsWith("soubao: ");
        assertThat(Drafts.served(run.resolve("full"))).as(when).isEqualTo(before);
      }
      assertThat(Drafts.served(run.resolve("mended"))).as(when).isEqualTo(drafts.now());
    }
    assertThat(failed).as("disks that were full, seed %d", SEED).isPositive();
    System.out.printf("%d of %d disks were full, seed %d%n", failed, DISKS, SEED);
  }

  /** On a disk of blocks. */
  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      long blocks = 0;
      for (Path file : files.toList()) {
        blocks += 1 + (Files.size(file) - 1) / BLOCK;
      }
      return blocks * BLOCK;
    }
  }
}
