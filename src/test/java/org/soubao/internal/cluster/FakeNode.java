package org.soubao.internal.cluster;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Something that answers like a node, with what it is told to answer, the last of it for ever. */
final class FakeNode implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Integer> statuses = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final Map<String, String> bodies = new ConcurrentHashMap<>();
  private volatile String body = "{}";

  FakeNode(Integer... statuses) throws IOException {
    this.statuses.addAll(List.of(statuses));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          requests.add(
              "%s %s %s"
                  .formatted(
                      exchange.getRequestMethod(),
                      exchange.getRequestURI(),
                      exchange.getRequestHeaders().getFirst("Authorization")));
          int status = next();
          if (status == 0) {
            exchange.close();
            return;
          }
          if (status < 0) {
            pause();
          }
          String said = bodies.getOrDefault(exchange.getRequestURI().getPath(), body);
          byte[] answer = said.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(Math.abs(status), answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }

  /** Answers with that. */
  FakeNode saying(String json) {
    body = json;
    return this;
  }

  /** Answers with that to requests for that path. */
  FakeNode saying(String path, String json) {
    bodies.put(path, json);
    return this;
  }

  String authority() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** What it was asked: method, address, credentials. */
  List<String> requests() {
    return requests;
  }

  private synchronized int next() {
    return statuses.size() == 1 ? statuses.getFirst() : statuses.removeFirst();
  }

  private static void pause() {
    try {
      Thread.sleep(30_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
