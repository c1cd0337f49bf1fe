package org.soubao.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.soubao.cli.Launcher;

/** A node of OpenSearch: a process of its own, to which can be done what happens to machines. */
final class Node {
  /** A node is killed with the thread that started it; this one lives as long as the tests. */
  private static final ExecutorService STARTER =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("starter").factory());

  private static final int SECONDS_TO_STOP = 60;

  private final String name;
  private final int port;
  private final Path home;
  private final NodeFolder folder;
  private Process process;

  /** Of that name and port, out of OpenSearch's home; not started yet. */
  Node(String name, int port, Path home, NodeFolder folder) {
    this.name = name;
    this.port = port;
    this.home = home;
    this.folder = folder;
  }

  String name() {
    return name;
  }

  NodeFolder folder() {
    return folder;
  }

  /** Where it answers HTTP. */
  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  /** Begins to start it, with the data that it has. */
  void start() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(NodeUser.command(home.resolve("bin/opensearch")))
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(folder.log().toFile()));
    builder.environment().putAll(Distribution.environment());
    builder.environment().put("OPENSEARCH_PATH_CONF", folder.config().toString());
    builder.environment().put("OPENSEARCH_TMPDIR", folder.temp().toString());
    process = STARTER.submit(builder::start).get();
  }

  /** Asks it to stop, as for maintenance, and waits until it has. */
  void stop() throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)).as("stopped " + name).isTrue();
  }

  /** Stops it and begins to start it again, as for an upgrade. */
  void restart() throws Exception {
    stop();
    start();
  }

  /** SIGKILL: as when the power fails. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** SIGSTOP: it takes connections and says nothing, as under a load too great for it. */
  void pause() throws Exception {
    signal("STOP");
  }

  /** Lets a paused one go on. */
  void resume() throws Exception {
    signal("CONT");
  }

  private void signal(String signal) throws Exception {
    String command = "kill -%s %d".formatted(signal, process.pid());
    assertThat(new Launcher(home).runCommand("sh", "-c", command).exit()).as(command).isZero();
  }
}
