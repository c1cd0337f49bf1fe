package org.soubao.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.DoubleStream;

/**
 * Some readers who ask a server at once, each the next thing as soon as he is answered.
 *
 * @param milliseconds what each answer took, from asking to its last byte
 * @param refused answers of status 429 or 503
 * @param errors answers of any other status but 200, and those that never came
 * @param seconds how long it went on
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Readers(double[] milliseconds, long refused, List<String> errors, double seconds) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** So many readers, for so long; each takes addresses at random. */
  static Readers ask(URI server, List<String> addresses, int readers, Duration time, long seed)
      throws Exception {
    long begin = System.nanoTime();
    long end = begin + time.toNanos();
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        ExecutorService threads = Executors.newFixedThreadPool(readers)) {
      List<Callable<Readers>> work = new ArrayList<>();
      for (int i = 0; i < readers; i++) {
        Random random = new Random(seed + i);
        work.add(() -> one(client, server, addresses, random, end));
      }
      List<Readers> all = new ArrayList<>();
      for (Future<Readers> reader : threads.invokeAll(work)) {
        all.add(reader.get());
      }
      return together(all, (System.nanoTime() - begin) / 1e9);
    }
  }

  private static Readers one(
      HttpClient client, URI server, List<String> addresses, Random random, long end)
      throws InterruptedException {
    DoubleStream.Builder times = DoubleStream.builder();
    List<String> errors = new ArrayList<>();
    long refused = 0;
    while (System.nanoTime() < end) {
      URI address = server.resolve(addresses.get(random.nextInt(addresses.size())));
      long begin = System.nanoTime();
      try {
        int status = status(client, address);
        if (status == 429 || status == 503) {
          refused++;
        } else if (status != 200) {
          errors.add(status + " " + address);
        }
      } catch (IOException e) {
        errors.add(e + " " + address);
      }
      times.add((System.nanoTime() - begin) / 1e6);
    }
    return new Readers(times.build().toArray(), refused, errors, 0);
  }

  /** Compressed, as a browser wants it, and read to the end. */
  private static int status(HttpClient client, URI address)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address).timeout(PATIENCE).header("Accept-Encoding", "gzip").build();
    HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
    try (InputStream body = answer.body()) {
      body.transferTo(OutputStream.nullOutputStream());
    }
    return answer.statusCode();
  }

  private static Readers together(List<Readers> all, double seconds) {
    return new Readers(
        all.stream().flatMapToDouble(it -> Arrays.stream(it.milliseconds)).toArray(),
        all.stream().mapToLong(Readers::refused).sum(),
        all.stream().flatMap(it -> it.errors.stream()).toList(),
        seconds);
  }
}
