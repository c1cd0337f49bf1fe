package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.soubao.ArchiveException;

/**
 * Sends documents to a cluster, many at a time. A few batches are under way; while there is no room
 * for another one, whoever adds waits. What the cluster has no room for now is sent again. For many
 * threads at once.
 */
final class BulkSender implements AutoCloseable {
  /** The status of what is larger than the nodes take in one request. */
  static final int TOO_LARGE = 413;

  /** The status of what belongs into an index that is not there. */
  private static final int GONE = 404;

  private static final String LARGE = "it is larger than the nodes of the cluster take";
  private static final int BATCH_BYTES = 5_000_000;
  private static final int THREADS = 3;
  private static final Duration ANSWER = Duration.ofMinutes(2);
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String PATH =
      "_bulk?require_alias=true&filter_path=errors,items.*.status,items.*.error.type,items.*.error.reason,items.*.error.caused_by.reason";

  private final ClusterClient client;
  private final Function<List<Unstored>, List<BulkItem>> unstored;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final Semaphore room = new Semaphore(THREADS + 1);
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private List<BulkItem> batch = new ArrayList<>();
  private int bytes;

  /**
   * What was not stored and won't be if it is sent again.
   *
   * @param status HTTP status code
   * @param reason in OpenSearch's words
   */
  record Unstored(BulkItem item, int status, String reason) {}

  /**
   * Sends through that client.
   *
   * @param unstored is told of what was not stored, from several threads, and gives what to send
   *     again; what it throws ends all
   */
  BulkSender(ClusterClient client, Function<List<Unstored>, List<BulkItem>> unstored) {
    this.client = client.within(ANSWER).patient(PATIENCE);
    this.unstored = unstored;
  }

  /** A document to be sent; waits while there is too much of them. */
  void add(BulkItem item) {
    List<BulkItem> full = List.of();
    synchronized (this) {
      int size = item.size();
      if (bytes > 0 && bytes + size > BATCH_BYTES) {
        full = takeBatch();
      }
      batch.add(item);
      bytes += size;
    }
    submit(full);
  }

  /** Waits until all that was added so far is stored. */
  void flush() {
    List<BulkItem> last;
    synchronized (this) {
      last = takeBatch();
    }
    submit(last);
    room.acquireUninterruptibly(THREADS + 1);
    room.release(THREADS + 1);
    throwFailure();
  }

  private synchronized List<BulkItem> takeBatch() {
    List<BulkItem> taken = batch;
    batch = new ArrayList<>();
    bytes = 0;
    return taken;
  }

  private void submit(List<BulkItem> items) {
    throwFailure();
    if (items.isEmpty()) {
      return;
    }
    room.acquireUninterruptibly();
    threads.execute(() -> {
      try {
        send(items);
      } catch (RuntimeException | Error e) {
        failure.compareAndSet(null, e);
      } finally {
        room.release();
      }
    });
  }

  private void send(List<BulkItem> items) {
    ClusterRetries retries = new ClusterRetries(client.address(), PATIENCE);
    List<BulkItem> left = items;
    while (!left.isEmpty() && failure.get() == null) {
      JsonNode answer = client.postLinesThatFit(PATH, bytes(left)).orElse(null);
      if (answer == null) {
        left = sendLess(left);
      } else if (answer.path("errors").asBoolean()) {
        left = left(left, answer.path("items"), retries);
      } else {
        left = List.of();
      }
    }
  }

  /** What is too large for one request goes in two; gives what is to be sent again. */
  private List<BulkItem> sendLess(List<BulkItem> items) {
    int half = items.size() / 2;
    if (half == 0) {
      return unstored.apply(List.of(new Unstored(items.getFirst(), TOO_LARGE, LARGE)));
    }
    send(items.subList(0, half));
    send(items.subList(half, items.size()));
    return List.of();
  }

  /** Those that are to be sent again, a little later. */
  private List<BulkItem> left(List<BulkItem> sent, JsonNode answers, ClusterRetries retries) {
    List<BulkItem> left = new ArrayList<>();
    List<Unstored> refused = new ArrayList<>();
    String reason = "";
    for (int i = 0; i < sent.size(); i++) {
      JsonNode answer = answers.path(i).path(sent.get(i).action());
      int status = answer.path("status").asInt();
      boolean met = status == 409 && sent.get(i).isChange(); // By itself, sent twice.
      if (met || status == 429 || status >= 500 || status == 0) {
        left.add(sent.get(i));
        reason = reason(answer);
      } else if (status == GONE) {
        throw ArchiveException.BrokenIndex.notWrittenInCluster(
            client.address().toString(), "what it writes is gone; another run has begun", null);
      } else if (status >= 300) {
        reason = reason(answer);
        refused.add(new Unstored(sent.get(i), status, reason));
      }
    }
    if (!refused.isEmpty()) {
      left.addAll(unstored.apply(refused));
    }
    if (!left.isEmpty()) {
      retries.failed(reason);
    }
    return left;
  }

  private static String reason(JsonNode answer) {
    String reason = answer.at("/error/reason").asText("no reason told");
    String cause = answer.at("/error/caused_by/reason").asText("");
    return cause.isEmpty() ? reason : "%s (%s)".formatted(reason, cause);
  }

  private static byte[] bytes(List<BulkItem> items) {
    byte[] all = new byte[items.stream().mapToInt(BulkItem::size).sum()];
    int end = 0;
    for (BulkItem item : items) {
      end = item.writeTo(all, end);
    }
    return all;
  }

  private void throwFailure() {
    switch (failure.get()) {
      case null -> {}
      case Error error -> throw error;
      case ArchiveException exception -> throw exception;
      case Throwable other -> throw new IllegalStateException(other);
    }
  }

  /** Ends; what was added since the last {@link #flush} may be lost. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
