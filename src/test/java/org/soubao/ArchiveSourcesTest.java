package org.soubao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.ingest.UpdateReport;

/** An archive among the sources of an index. */
class ArchiveSourcesTest {
  private static final String FIRST = "青石晚报/2025-03-01/01.txt";
  private static final String SECOND = "青石晚报/2025-03-02/01.txt";

  @TempDir Path folder;

  private Path zip(Map<String, String> pages) throws IOException {
    Path file = folder.resolve("pages.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> page : new TreeMap<>(pages).entrySet()) {
        zip.putNextEntry(new ZipEntry(page.getKey()));
        zip.write(page.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L));
    return file;
  }

  private static String report(String subject) {
    return "%s复航\n\n本报讯（记者林知远）%s昨日复航，首班船六时离岸。\n".formatted(subject, subject);
  }

  @Test
  void anUpdateReadsWhatHasChangedInIt() throws IOException {
    Path index = folder.resolve("index");
    Path archive = zip(Map.of(FIRST, report("渡口"), SECOND, report("渔港")));
    Reindex.from(archive).into(index).run();
    assertThat(Update.of(index).run().isChanged()).isFalse();
    zip(Map.of(FIRST, report("渡口"), SECOND, report("盐港")));
    Files.setLastModifiedTime(archive, FileTime.fromMillis(1_700_000_100_000L));
    UpdateReport report = Update.of(index).run();
    assertThat(report.filesRead()).isEqualTo(1);
    try (Archive opened = Archive.open(index)) {
      assertThat(opened.search("\"盐港复航\"").total().value()).isEqualTo(1);
      assertThat(opened.search("\"渔港\"").total().value()).isZero();
      assertThat(opened.search("\"渡口复航\"").hits().getFirst().article().source().path())
          .isEqualTo("pages.zip/" + FIRST);
    }
    zip(Map.of(FIRST, report("渡口")));
    Files.setLastModifiedTime(archive, FileTime.fromMillis(1_700_000_200_000L));
    assertThat(Update.of(index).run().removed()).isEqualTo(1);
  }

  @Test
  void anArchiveThatIsDamagedNowTakesNothingAway() throws IOException {
    Path index = folder.resolve("index");
    Path archive = zip(Map.of(FIRST, report("渡口"), SECOND, report("渔港")));
    Reindex.from(archive).into(index).run();
    byte[] bytes = Files.readAllBytes(archive);
    Files.write(archive, java.util.Arrays.copyOf(bytes, bytes.length / 4));
    UpdateReport report = Update.of(index).run();
    assertThat(report.articles()).isEqualTo(2);
    assertThat(report.rejected()).asString().contains("damaged");
  }
}
