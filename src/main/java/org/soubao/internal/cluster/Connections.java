package org.soubao.internal.cluster;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Connections that are kept, over which requests are sent. Each waits in a thread of its own: what
 * the JDK sends without one is answered in the common pool, and so not at all while others fill
 * that. For many threads at once.
 */
final class Connections implements AutoCloseable {
  private final HttpClient http;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  Connections(HttpClient http) {
    this.http = http;
  }

  /**
   * Waits for all of an answer, so long at the most: what the JDK bounds is the time to its
   * beginning.
   *
   * @throws IOException if there is none
   */
  HttpResponse<byte[]> send(HttpRequest request, Duration most)
      throws IOException, InterruptedException {
    Future<HttpResponse<byte[]>> answer = submit(request);
    try {
      return answer.get(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IOException("no answer within %d s".formatted(most.toSeconds()), e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  private Future<HttpResponse<byte[]>> submit(HttpRequest request) throws IOException {
    try {
      return threads.submit(() -> http.send(request, BodyHandlers.ofByteArray()));
    } catch (RejectedExecutionException e) {
      throw new IOException("closed", e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    http.shutdownNow();
  }
}
