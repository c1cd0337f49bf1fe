package org.soubao.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When a process is killed: so long after a file of that kind has appeared in the index. At random
 * over the whole run, and near the few instants at which a run could leave something half-done.
 *
 * @param file how the name of the file begins; empty for the start of the process
 * @param millis the time after that
 */
record Instant(String file, long millis) {
  private static final List<String> FILES =
      List.of(
          "generation-", "_0", "pages", "segments_", "catalogue", "seal", "current.new", "current");

  /** One that may lie anywhere in a run that takes so long. */
  static Instant any(Random random, long runMillis) {
    return random.nextInt(3) == 0
        ? new Instant("", random.nextLong(runMillis))
        : new Instant(
            FILES.get(random.nextInt(FILES.size())),
            random.nextBoolean() ? 0 : random.nextLong(1 + runMillis / 4));
  }

  /** Waits until it has come, or the process is over. */
  void await(Process process, Path index, Set<String> before) throws InterruptedException {
    while (!file.isEmpty() && process.isAlive() && !hasAppeared(index, before)) {
      Thread.onSpinWait();
    }
    long end = System.nanoTime() + millis * 1_000_000;
    while (process.isAlive() && System.nanoTime() < end) {
      Thread.sleep(1);
    }
  }

  private boolean hasAppeared(Path index, Set<String> before) {
    return files(index).stream()
        .filter(name -> !before.contains(name))
        .anyMatch(name -> name.substring(name.lastIndexOf('/') + 1).startsWith(file));
  }

  /** What is in an index now; the pointer with what it says. */
  static Set<String> files(Path index) {
    try (Stream<Path> files = Files.walk(index)) {
      Set<String> names =
          files.map(path -> index.relativize(path).toString()).collect(Collectors.toSet());
      names.remove("current");
      names.add("current " + Files.readString(index.resolve("current")));
      return names;
    } catch (UncheckedIOException | IOException e) {
      return Set.of(); // Something went away while it was looked at.
    }
  }
}
