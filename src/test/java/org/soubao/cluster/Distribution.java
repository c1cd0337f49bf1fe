package org.soubao.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.soubao.cli.Captured;
import org.soubao.cli.Launcher;

/**
 * OpenSearch as its makers pack it, with Soubao's plugin installed by its own command.
 *
 * @param home where it lies
 * @param clusters where its nodes may have their folders
 */
record Distribution(Path home, Path clusters) {
  private static final Path UNPACKED =
      Path.of(System.getProperty("opensearch.home", "target/opensearch"));
  private static final Path PLUGIN =
      Path.of(System.getProperty("opensearch.plugin", "target/plugin.zip"));

  private static final class Once {
    private static final Distribution INSTALLED = install();
  }

  /** The only one of this process. */
  static Distribution installed() {
    return Once.INSTALLED;
  }

  /** What a node and its tools want to know of the Java that they run on. */
  static Map<String, String> environment() {
    return Map.of("OPENSEARCH_JAVA_HOME", System.getProperty("java.home"));
  }

  private static Distribution install() {
    try {
      Distribution readable = readable();
      readable.installPlugin();
      return readable;
    } catch (Exception e) {
      throw new IllegalStateException("OpenSearch can't be made ready: " + e.getMessage(), e);
    }
  }

  /** Where the build has it, or a copy where the nodes' user may not go there. */
  private static Distribution readable() throws Exception {
    Path unpacked = UNPACKED.toAbsolutePath();
    if (NodeUser.mayRun(unpacked.resolve("bin/opensearch"))) {
      return new Distribution(unpacked, unpacked.resolveSibling("nodes"));
    }
    Path temp = Files.createTempDirectory("soubao-nodes");
    System.out.println("The user nobody can't enter " + unpacked + ": the nodes run in " + temp);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(temp)));
    Distribution copy = new Distribution(temp.resolve("opensearch"), temp.resolve("nodes"));
    Launcher launcher = new Launcher(temp);
    run(launcher, "cp", "-R", unpacked.toString(), copy.home.toString());
    run(launcher, "chmod", "-R", "a+rX", temp.toString());
    return copy;
  }

  private void installPlugin() throws Exception {
    delete(home.resolve("plugins/soubao"));
    String command = home.resolve("bin/opensearch-plugin").toString();
    String zip = PLUGIN.toUri().toString();
    run(new Launcher(home, environment()), command, "install", "--batch", zip);
  }

  private static void run(Launcher launcher, String... command) throws Exception {
    Captured captured = launcher.runCommand(command);
    assertThat(captured.exit()).as(captured.out() + captured.err()).isZero();
  }

  /** Removes a folder with all in it, if there is one. */
  static void delete(Path folder) {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
