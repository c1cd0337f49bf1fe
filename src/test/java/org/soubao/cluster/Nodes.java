package org.soubao.cluster;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A cluster of real nodes on this machine, on free ports, each with Soubao's plugin. */
final class Nodes implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int PAUSE_MILLIS = 200;

  private final List<Node> all = new ArrayList<>();
  private final Requests requests = new Requests();

  private Nodes() {}

  /** Starts so many and waits until they are a cluster. */
  static Nodes start(String cluster, int count) throws Exception {
    return start(cluster, count, Map.of());
  }

  /**
   * Starts so many and waits until they are a cluster.
   *
   * @param cluster its name, and that of the folder with their logs
   * @param settings of opensearch.yml, besides those that make them a cluster
   */
  static Nodes start(String cluster, int count, Map<String, String> settings) throws Exception {
    Nodes nodes = new Nodes();
    try {
      nodes.startAll(cluster, count, settings);
      nodes.await("green", count);
      return nodes;
    } catch (Throwable e) {
      nodes.close();
      throw e;
    }
  }

  private void startAll(String cluster, int count, Map<String, String> settings) throws Exception {
    Distribution distribution = Distribution.installed();
    List<Integer> ports = freePorts(2 * count);
    Map<String, String> each = new TreeMap<>(common(cluster, ports.subList(count, 2 * count)));
    each.putAll(settings);
    for (int i = 0; i < count; i++) {
      String name = "node" + i;
      each.put("node.name", name);
      each.put("http.port", ports.get(i).toString());
      each.put("transport.port", ports.get(count + i).toString());
      Path path = distribution.clusters().resolve(cluster).resolve(name);
      NodeFolder folder = NodeFolder.create(path, each);
      Node node = new Node(name, ports.get(i), distribution.home(), folder);
      node.start();
      all.add(node);
    }
  }

  private static Map<String, String> common(String cluster, List<Integer> ports) {
    return Map.of(
        "cluster.name",
        cluster,
        "network.host",
        "127.0.0.1",
        "discovery.seed_hosts",
        ports.stream().map(port -> "127.0.0.1:" + port).toList().toString(),
        "cluster.initial_cluster_manager_nodes",
        IntStream.range(0, ports.size()).mapToObj(i -> "node" + i).toList().toString(),
        "cluster.routing.allocation.disk.threshold_enabled",
        "false");
  }

  /** That nobody uses now. */
  private static List<Integer> freePorts(int count) throws IOException {
    List<ServerSocket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      return sockets.stream().map(ServerSocket::getLocalPort).toList();
    } finally {
      for (ServerSocket socket : sockets) {
        socket.close();
      }
    }
  }

  List<Node> all() {
    return List.copyOf(all);
  }

  Node node(int number) {
    return all.get(number);
  }

  /** All nodes and the name of an archive, as {@code --engine} takes them. */
  String engine(String archive) {
    return all.stream()
        .map(node -> node.address().getRawAuthority())
        .collect(joining(",", "http://", "/" + archive));
  }

  /** The node that manages the cluster, as the first one that answers sees it. */
  Node electedManager() throws Exception {
    String name = get("/_cat/cluster_manager?format=json").path(0).path("node").textValue();
    return all.stream().filter(node -> node.name().equals(name)).findFirst().orElseThrow();
  }

  /** Nodes other than that one. */
  Stream<Node> others(Node node) {
    return all.stream().filter(other -> other != node);
  }

  /** Waits until so many nodes are a cluster of that health, or a better one. */
  void await(String health, int count) throws Exception {
    await(health, count, "");
  }

  /** Waits until so many nodes have an index, or what an alias names, in that health. */
  void await(String health, int count, String index) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!has(health, count, index)) {
      if (System.nanoTime() > end) {
        throw new AssertionError(
            "no %s cluster of %d nodes %s%n%s".formatted(health, count, index, lastLines()));
      }
      placeAgain();
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  /** A copy that could not be placed several times is not tried again unless somebody asks. */
  private void placeAgain() throws InterruptedException {
    Optional<Node> running = all.stream().filter(node -> node.process().isAlive()).findFirst();
    if (running.isPresent()) {
      try {
        send(running.get(), "POST", "/_cluster/reroute?retry_failed=true&metric=none", "");
      } catch (IOException e) {
        // It has no manager now.
      }
    }
  }

  private String lastLines() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Node node : all) {
      lines.append(node.name()).append(": ").append(node.folder().lastLines()).append('\n');
    }
    return lines.toString();
  }

  private boolean has(String health, int count, String index) throws InterruptedException {
    String wanted = "wait_for_status=%s&wait_for_nodes=%d".formatted(health, count);
    try {
      get("/_cluster/health/%s?timeout=1s&%s".formatted(index, wanted));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** What the first node that answers says; fails if that is an error. */
  JsonNode get(String path) throws IOException, InterruptedException {
    return requests.get(all, path);
  }

  /** What a node says to any request; an empty body is none. */
  String send(Node node, String method, String path, String json)
      throws IOException, InterruptedException {
    return requests.send(node, method, path, json);
  }

  /** Kills all that still run, paused ones too. */
  @Override
  public void close() throws InterruptedException {
    requests.close();
    for (Node node : all) {
      node.kill();
    }
  }
}
