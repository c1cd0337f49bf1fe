package org.soubao.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.cli.Captured;
import org.soubao.cli.Launcher;

/**
 * How long {@code soubao update} takes as a process, beside the {@code reindex} that it spares:
 * {@code mvn test -Dtest=UpdateBenchmark} after {@code mvn package}. Runs only when it is named;
 * {@code -Dbenchmark.pages=1000} makes it short.
 */
class UpdateBenchmark {
  /** About 60,000 articles. */
  private static final int PAGES = Integer.getInteger("benchmark.pages", 14_000);

  private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);
  private static final int[] CHANGED = {0, 1, 100, 1000};

  @TempDir private Path temp;

  private final Random random = new Random(7);
  private final List<Path> files = new ArrayList<>();

  @Test
  void changedPages() throws Exception {
    for (HarderPage page : HarderPages.make(PAGES, 7)) {
      Path file = temp.resolve("pages").resolve(page.path());
      Files.createDirectories(file.getParent());
      Files.writeString(file, page.text(), UTF_8);
      files.add(file);
    }
    System.out.println("reindex: " + run("reindex", "pages"));
    for (int changed : CHANGED) {
      for (int round = 0; round < ROUNDS; round++) {
        change(changed);
        System.out.println("update, %d changed: %s".formatted(changed, run("update")));
      }
    }
  }

  /** The same articles with another first line: what a page printed again looks like. */
  private void change(int pages) throws IOException {
    for (int i = 0; i < pages; i++) {
      Path file = files.get(random.nextInt(files.size()));
      String text = "本报今日第%d版\n\n".formatted(random.nextInt(1000)) + Files.readString(file, UTF_8);
      Files.writeString(file, text, UTF_8);
    }
  }

  private String run(String... command) throws Exception {
    long start = System.nanoTime();
    Captured run = new Launcher(temp, Map.of()).run(command);
    double seconds = (System.nanoTime() - start) / 1e9;
    assertThat(run.exit()).as(run.err()).isIn(0, 3);
    return "%.1f s (%s)".formatted(seconds, run.err().lines().toList().getLast());
  }
}
