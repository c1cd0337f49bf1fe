package org.soubao.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.cli.Launcher;

/** A server goes on without a gap while its index is written, and soon answers from the new one. */
@DisabledOnOs(OS.WINDOWS)
class SwapIT {
  private static final long SOON_MILLIS = 2_000;

  /** No answer may take so long, on a machine that indexes beside it. */
  private static final long GAP_NANOS = 5_000_000_000L;

  private static final Pattern ADDRESS = Pattern.compile("http://\\S+/");

  @TempDir Path temp;

  @Test
  void theServerFollowsWithoutAGapAndWithoutARestart() throws Exception {
    Drafts drafts = new Drafts(temp.resolve("pages"), 30);
    Launcher launcher = new Launcher(temp);
    assertThat(launcher.run("reindex", "pages").exit()).isZero();
    Process serve = launcher.start("serve", "--port", "0");
    try (BufferedReader err = serve.errorReader();
        HttpClient client = HttpClient.newHttpClient()) {
      Matcher address = ADDRESS.matcher(err.readLine());
      assertThat(address.find()).isTrue();
      AtomicBoolean over = new AtomicBoolean();
      AtomicInteger answers = new AtomicInteger();
      CompletableFuture<Void> asking =
          CompletableFuture.runAsync(() -> {
            while (!over.get()) {
              long start = System.nanoTime();
              assertThat(total(client, address.group(), "渡口")).isEqualTo(180);
              assertThat(System.nanoTime() - start).as("a gap").isLessThan(GAP_NANOS);
              answers.incrementAndGet();
            }
          });
      for (int draft = 2; draft < 8; draft++) {
        drafts.writeAll();
        String[] command =
            new Random(draft).nextBoolean()
                ? new String[] {"update"}
                : new String[] {"reindex", "pages"};
        assertThat(launcher.run(command).exit()).isZero();
        String query = "\"第%d稿\"".formatted(draft);
        long end = System.nanoTime() + SOON_MILLIS * 1_000_000;
        while (total(client, address.group(), query) == 0 && System.nanoTime() < end) {
          Thread.sleep(20);
        }
        assertThat(total(client, address.group(), query)).as(query).isEqualTo(180);
      }
      over.set(true);
      asking.get();
      assertThat(answers.get()).as("answers over six swaps").isGreaterThan(20);
    } finally {
      serve.destroyForcibly();
    }
  }

  private static int total(HttpClient client, String address, String query) {
    String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
    URI uri = URI.create(address + "api/v1/search?limit=1&q=" + encoded);
    HttpResponse<String> answer =
        client.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).join();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    Matcher total = Pattern.compile("\"total\":\\{\"value\":(\\d+)").matcher(answer.body());
    assertThat(total.find()).as(answer.body()).isTrue();
    return Integer.parseInt(total.group(1));
  }
}
