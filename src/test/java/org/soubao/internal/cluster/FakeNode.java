package org.soubao.internal.cluster;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Something that answers like a node, with what it is told to answer, the last of it for ever. It
 * keeps the documents of a lock.
 */
final class FakeNode implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Integer> statuses = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final Map<String, Deque<String>> bodies = new ConcurrentHashMap<>();
  private final Map<String, Integer> answers = new ConcurrentHashMap<>();
  private final Map<String, Runnable> events = new ConcurrentHashMap<>();
  private final List<String> sent = new CopyOnWriteArrayList<>();
  private volatile String body = "{}";

  FakeNode(Integer... statuses) throws IOException {
    this.statuses.addAll(List.of(statuses));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          String content =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          String path = exchange.getRequestURI().getPath();
          String asked =
              "%s %s %s"
                  .formatted(
                      exchange.getRequestMethod(),
                      exchange.getRequestURI(),
                      exchange.getRequestHeaders().getFirst("Authorization"));
          requests.add(asked);
          sent.add(content);
          keep(exchange.getRequestMethod(), path, content);
          events.getOrDefault(path, () -> {}).run();
          int status = answers.containsKey(path) ? answers.get(path) : next();
          if (status == 0) {
            exchange.close();
            return;
          }
          if (status < 0) {
            pause();
          }
          byte[] answer = said(path).getBytes(StandardCharsets.UTF_8);
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

  /** Answers with these to requests for that path, one after another. */
  FakeNode saying(String path, String... json) {
    bodies.put(path, new ArrayDeque<>(List.of(json)));
    return this;
  }

  /** Answers with that status to requests for that path. */
  FakeNode answering(String path, int status) {
    answers.put(path, status);
    return this;
  }

  /** That happens when somebody asks for that path. */
  FakeNode meanwhile(String path, Runnable event) {
    events.put(path, event);
    return this;
  }

  private void keep(String method, String path, String content) {
    if (method.equals("PUT") && path.endsWith("-lock/_doc/write")) {
      saying(path, "{\"_seq_no\": 1, \"_primary_term\": 1, \"_source\": %s}".formatted(content));
    }
  }

  private synchronized String said(String path) {
    Deque<String> said = bodies.getOrDefault(path, new ArrayDeque<>(List.of(body)));
    return said.size() == 1 ? said.getFirst() : said.removeFirst();
  }

  String authority() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** What it was asked: method, address, credentials. */
  List<String> requests() {
    return requests;
  }

  /** What was sent with each of these. */
  List<String> sent() {
    return sent;
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
