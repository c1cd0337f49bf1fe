package org.soubao.cluster;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.soubao.Reindex;

/** A reindex in a process of its own, which can be killed. */
final class ReindexProcess {
  private ReindexProcess() {}

  /** Reindexes the file, or folder, of the first word into the cluster of the second. */
  public static void main(String... words) {
    Reindex.from(Path.of(words[0])).into(URI.create(words[1])).run();
  }

  /** Begins it; what it says goes to a file. */
  static Process start(Path source, URI cluster, Path log) throws IOException {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classes,
            ReindexProcess.class.getName(),
            source.toString(),
            cluster.toString())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  /** Waits as long for its end, and kills it as {@code kill -9} does if it is not over then. */
  static boolean killedAfter(Process process, long millis) throws InterruptedException {
    boolean over = process.waitFor(millis, TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
    return !over;
  }
}
