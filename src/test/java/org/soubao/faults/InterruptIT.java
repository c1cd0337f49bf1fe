package org.soubao.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.cli.Captured;
import org.soubao.cli.Launcher;

/** What becomes of unpacked archives when {@code reindex} does not come to its end. */
@DisabledOnOs(OS.WINDOWS)
class InterruptIT {
  private static final int PAGES = 20_000;
  private static final long PATIENCE = 60_000;

  @TempDir Path temp;

  private Path unpacked;
  private Path index;
  private Path archive;
  private Launcher launcher;
  private Map<String, Integer> served;

  @BeforeEach
  void begin() throws Exception {
    unpacked = Files.createDirectories(temp.resolve("tmp"));
    index = temp.resolve("index");
    Drafts drafts = new Drafts(temp.resolve("pages"), 3);
    launcher =
        new Launcher(temp, Map.of("SOUBAO_OPTS", Launcher.BRIEF + " -Djava.io.tmpdir=" + unpacked));
    assertThat(reindex(drafts.folder()).exit()).isZero();
    served = Drafts.served(index);
    archive = temp.resolve("many.zip");
    try (OutputStream out = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int page = 0; page < PAGES; page++) {
        zip.putNextEntry(
            new ZipEntry("青石晚报/%d-03-01/%02d.txt".formatted(1000 + page / 50, page % 50)));
        zip.write("渡口复航\n\n　　本报讯　停航三月的渡口昨日复航，首班船六时离岸。\n".getBytes(UTF_8));
      }
    }
  }

  private Captured reindex(Path source) throws Exception {
    return launcher.run("reindex", source.toString(), "--index", index.toString());
  }

  /** Starts a reindex of the archive, and waits until so many files of it lie there. */
  private Process startedWith(int files) throws Exception {
    Process process = launcher.start("reindex", archive.toString(), "--index", index.toString());
    long end = System.currentTimeMillis() + PATIENCE;
    while (left().count() < files && process.isAlive() && System.currentTimeMillis() < end) {
      Thread.sleep(5);
    }
    assertThat(process.isAlive()).isTrue();
    return process;
  }

  private Stream<Path> left() throws IOException {
    Stream.Builder<Path> left = Stream.builder();
    try (Stream<Path> folders = Files.list(unpacked)) {
      for (Path folder :
          folders.filter(it -> it.toString().contains("soubao-unpacked-")).toList()) {
        left.add(folder);
        try (Stream<Path> files = Files.list(folder)) {
          files.forEach(left::add);
        }
      }
    } catch (java.io.UncheckedIOException | java.nio.file.NoSuchFileException e) {
      // It is being removed.
    }
    return left.build();
  }

  @Test
  void aSignalLeavesNothingUnpackedAndTheOldIndex() throws Exception {
    for (int files : new int[] {1, 1_000, PAGES}) {
      Process process = startedWith(files);
      process.destroy(); // SIGTERM
      process.waitFor();
      assertThat(process.exitValue()).isNotZero();
      assertThat(left()).as("interrupted at %d files", files).isEmpty();
      assertThat(Drafts.served(index)).isEqualTo(served);
    }
  }

  @Test
  void whatAKillLeavesTheNextRunRemoves() throws Exception {
    Process process = startedWith(1_000);
    process.destroyForcibly().waitFor();
    assertThat(left()).isNotEmpty();
    assertThat(Drafts.served(index)).isEqualTo(served);
    Path small = temp.resolve("small.zip");
    try (OutputStream out = Files.newOutputStream(small);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("青石晚报/2025-03-01/01.txt"));
      zip.write("渡口复航\n\n　　本报讯　渡口昨日复航，首班船六时离岸。\n".getBytes(UTF_8));
    }
    assertThat(reindex(small).exit()).isZero();
    assertThat(left()).isEmpty();
  }
}
