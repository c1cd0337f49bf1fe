package org.soubao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.typeset.LongPdf;

/** A PDF of very many pages is ingested in little memory; {@code -Dpdf.long=10000} pages. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(300)
class PdfLimitsIT {
  private static final String HEAP = "-Xmx256m";
  private static final int PAGES = Integer.getInteger("pdf.long", 1_500);

  @TempDir Path folder;

  @Test
  void everyPageOfALongPdfIsRead() throws Exception {
    LongPdf.write(folder.resolve("水站.pdf"), PAGES);
    Launcher launcher =
        new Launcher(folder, Map.of("SOUBAO_OPTS", HEAP + " -XX:+ExitOnOutOfMemoryError"));
    Instant start = Instant.now();
    Captured run = launcher.run("ingest", "水站.pdf", "--out", "articles.jsonl");
    Duration time = Duration.between(start, Instant.now());
    System.out.printf(
        Locale.ROOT, "%d pages of one PDF, %s: %.1f s%n", PAGES, HEAP, time.toMillis() / 1000.0);
    assertThat(run.exit()).as(run.err()).isZero();
    try (Stream<String> lines = Files.lines(folder.resolve("articles.jsonl"))) {
      long pages =
          lines.map(line -> line.replaceFirst(".*#page=([0-9]+).*", "$1")).distinct().count();
      assertThat(pages).isEqualTo(PAGES);
    }
  }
}
