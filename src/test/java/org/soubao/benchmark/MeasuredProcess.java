package org.soubao.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What a process took that made a folder.
 *
 * @param wall seconds from its start to its end
 * @param processor seconds of processor time; looked at 50 times a second, so a little less may be
 *     told
 * @param bytes how much is in the folder
 */
record MeasuredProcess(double wall, double processor, long bytes) {
  /**
   * Runs a command to its end, which must be a good one; the folder is deleted before and after.
   */
  static MeasuredProcess run(List<String> command, Path folder)
      throws IOException, InterruptedException {
    delete(folder);
    Path log = Files.createTempFile("benchmark", ".log");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("SOUBAO_JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("SOUBAO_OPTS", IndexingBenchmark.HEAP);
    long start = System.nanoTime();
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Duration processor = Duration.ZERO;
    while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
      processor = process.toHandle().info().totalCpuDuration().orElse(processor);
    }
    double wall = (System.nanoTime() - start) / 1e9;
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    Files.delete(log);
    MeasuredProcess measured = new MeasuredProcess(wall, processor.toNanos() / 1e9, bytes(folder));
    delete(folder);
    return measured;
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
