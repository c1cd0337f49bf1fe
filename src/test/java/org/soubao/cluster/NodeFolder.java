package org.soubao.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The folder of a node: its settings, data and log. */
record NodeFolder(Path path) {
  /**
   * Memory is collected as OpenSearch's own options have it, before so much of it is taken that it
   * refuses requests.
   */
  private static final String JVM =
      """
      -Xms512m
      -Xmx512m
      -XX:+UseG1GC
      -XX:G1ReservePercent=25
      -XX:InitiatingHeapOccupancyPercent=30
      -XX:-UsePerfData
      -Djava.io.tmpdir=${OPENSEARCH_TMPDIR}
      --add-modules=jdk.incubator.vector
      --add-opens=java.base/java.nio=ALL-UNNAMED
      -javaagent:agent/opensearch-agent.jar
      """;

  /** In the short form nodes live for minutes: the slower compiler would take half of that. */
  private static final String COMPILER =
      Boolean.getBoolean("cluster.short") ? "-XX:TieredStopAtLevel=1\n" : "";

  private static final String LOGGING =
      """
      status = error
      appender.console.type = Console
      appender.console.name = console
      appender.console.layout.type = PatternLayout
      appender.console.layout.pattern = [%d{ISO8601}][%-5p][%c{1.}] %m%n
      rootLogger.level = info
      rootLogger.appenderRef.console.ref = console
      """;

  private static final int LAST_LINES = 30;

  /** Makes an empty one, whatever was there. */
  static NodeFolder create(Path path, Map<String, String> settings) throws IOException {
    NodeFolder folder = new NodeFolder(path);
    Distribution.delete(path);
    for (Path each : List.of(folder.config(), folder.data(), folder.temp())) {
      Files.createDirectories(each);
    }
    String lines =
        settings.entrySet().stream()
            .map(entry -> entry.getKey() + ": " + entry.getValue() + "\n")
            .collect(Collectors.joining());
    Files.writeString(
        folder.config().resolve("opensearch.yml"),
        "path.data: %s%npath.logs: %s%n%s".formatted(folder.data(), path, lines));
    Files.writeString(folder.config().resolve("jvm.options"), JVM + COMPILER);
    Files.writeString(folder.config().resolve("log4j2.properties"), LOGGING);
    NodeUser.own(path);
    return folder;
  }

  Path config() {
    return path.resolve("config");
  }

  Path data() {
    return path.resolve("data");
  }

  Path temp() {
    return path.resolve("tmp");
  }

  Path log() {
    return path.resolve("log");
  }

  /** The end of what the node has said. */
  String lastLines() throws IOException {
    List<String> lines = Files.readAllLines(log());
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
  }
}
