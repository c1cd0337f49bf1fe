package org.soubao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.ingest.CheckReport;
import org.soubao.ingest.CheckReport.Remedy;
import org.soubao.ingest.Fault;
import org.soubao.ingest.Progress;
import org.soubao.internal.store.Generations;
import org.soubao.internal.store.WriteLock;

/**
 * Whatever is done to a file of an index, it is found, and the index before it answers again.
 * {@code -Dcheck.seed} repeats a run, {@code -Dcheck.flips} flips more bits of each file.
 */
class CheckTest {
  private static final long SEED = Long.getLong("check.seed", System.nanoTime());
  private static final int FLIPS = Integer.getInteger("check.flips", 4);

  @TempDir Path temp;

  private final Random random = new Random(SEED);
  private Path index;

  /** A damage that is done to a file. */
  private interface Damage {
    byte[] of(byte... whole);
  }

  @BeforeEach
  void makeTwoGenerations() throws IOException {
    Path pages = temp.resolve("pages");
    page(pages, "01", "石桥修缮", "渡口复航");
    index = temp.resolve("index");
    Reindex.from(pages).into(index).run();
    page(pages, "02", "夜读开门", "古井清淤");
    Update.of(index).run();
  }

  private static void page(Path folder, String page, String... subjects) throws IOException {
    Path file = folder.resolve("青石晚报/2025-03-01/%s.txt".formatted(page));
    Files.createDirectories(file.getParent());
    StringBuilder text = new StringBuilder();
    for (String subject : subjects) {
      text.append(
          """
          %s今日开始

          本报讯（记者林知远）%s昨日开始，围观的人比前一天多了几个，
          师傅们量了七遍才敢动手，一直忙到天黑才收工。

          """
              .formatted(subject, subject));
    }
    Files.writeString(file, text);
  }

  private Path served() throws IOException {
    return new Generations(index).current().orElseThrow();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.endsWith("write.lock"))
          .sorted()
          .toList();
    }
  }

  private long found(String query) {
    try (Archive archive = Archive.open(index)) {
      return archive.search(query).total().value();
    }
  }

  @Test
  void aWholeIndexIsWhole() throws IOException {
    List<Progress> told = new ArrayList<>();
    CheckReport report = Check.of(index).onProgress(told::add).run();

    assertThat(report.served().faults()).isEmpty();
    assertThat(report.remedy()).isEqualTo(Remedy.NONE);
    assertThat(report.served().articles()).isEqualTo(4);
    assertThat(report.served().pages()).isEqualTo(2);
    assertThat(report.served().finished()).isNotNull();
    assertThat(report.earlier()).isNull();
    assertThat(report.sources()).containsExactly(temp.resolve("pages").toRealPath());
    assertThat(report.leftovers()).isEmpty();
    assertThat(report.writer()).isNull();
    assertThat(told).isNotEmpty();
    assertThat(told.getLast().bytesTotal()).isEqualTo(3 * report.served().bytes());
    assertThat(told).allSatisfy(it -> assertThat(it.bytesDone()).isBetween(0L, it.bytesTotal()));
    assertThat(Check.of(index).restore().restored()).isFalse();
    assertThat(found("古井清淤")).isEqualTo(1);
  }

  @Test
  void everyDamageOfEveryFileIsFound() throws IOException {
    Path generation = served();
    int damages = 0;
    for (Path file : files(generation)) {
      byte[] whole = Files.readAllBytes(file);
      FileTime time = Files.getLastModifiedTime(file);
      for (Damage damage : damages(whole)) {
        for (boolean hidden : new boolean[] {false, true}) {
          write(file, damage.of(whole), hidden ? time : FileTime.fromMillis(time.toMillis() + 7));
          isFound(file, hidden && Files.size(file) == whole.length);
          damages++;
        }
      }
      Files.delete(file);
      isFound(file, false);
      write(file, whole, time);
      assertThat(Check.of(index).run().served().faults()).isEmpty();
    }
    assertThat(damages).isGreaterThan(100);
  }

  private List<Damage> damages(byte... whole) {
    List<Damage> damages = new ArrayList<>(List.of(it -> new byte[0]));
    for (int length : new int[] {1, whole.length / 2, whole.length - 1}) {
      damages.add(it -> Arrays.copyOf(it, length));
    }
    for (int i = 0; i < FLIPS; i++) {
      int place = random.nextInt(whole.length);
      int bit = random.nextInt(Byte.SIZE);
      damages.add(it -> {
        byte[] flipped = it.clone();
        flipped[place] ^= (byte) (1 << bit);
        return flipped;
      });
    }
    return damages;
  }

  /** Links share their data with the generation before, so the file is replaced. */
  private static void write(Path file, byte[] bytes, FileTime time) throws IOException {
    Files.deleteIfExists(file);
    Files.write(file, bytes);
    Files.setLastModifiedTime(file, time);
  }

  private void isFound(Path file, boolean mayOpen) {
    String where = "seed %d: %s".formatted(SEED, file);
    CheckReport report = Check.of(index).run();
    assertThat(report.served().faults()).as(where).isNotEmpty();
    assertThat(report.remedy()).as(where).isEqualTo(Remedy.RESTORE);
    assertThat(report.served().faults())
        .as(where)
        .anySatisfy(fault -> assertThat(fault.subject()).endsWith(file.getFileName().toString()));
    if (!mayOpen && !file.endsWith("seal.soubao")) {
      assertThatThrownBy(() -> Archive.open(index))
          .as(where)
          .isInstanceOf(ArchiveException.BrokenIndex.class)
          .hasMessageContaining(file.getFileName().toString())
          .hasMessageEndingWith("soubao check --restore --index " + index);
    }
  }

  @Test
  void theOneBeforeItIsServedAgain() throws Exception {
    Path damaged = served();
    Path catalogue = damaged.resolve("catalogue.soubao");
    write(catalogue, new byte[] {1, 2, 3}, FileTime.fromMillis(1));

    CheckReport report = Check.of(index).restore();

    assertThat(report.restored()).isTrue();
    assertThat(report.remedy()).isEqualTo(Remedy.NONE);
    assertThat(report.served().name()).isEqualTo(damaged.getFileName().toString());
    assertThat(served()).isNotEqualTo(damaged);
    assertThat(found("石桥修缮")).isEqualTo(1);
    assertThat(found("古井清淤")).isZero();
    CheckReport again = Check.of(index).run();
    assertThat(again.served().isWhole()).isTrue();
    assertThat(again.leftovers()).containsExactly(damaged.getFileName().toString());
    assertThat(Update.of(index).run().articles()).isEqualTo(4);
    assertThat(found("古井清淤")).isEqualTo(1);
    assertThat(damaged).doesNotExist();
  }

  @Test
  void whereBothAreDamagedItSaysWhatTheIndexWasMadeFrom() throws IOException {
    for (Path generation : List.of(served(), new Generations(index).previous().orElseThrow())) {
      Path file = files(generation.resolve("pages")).getFirst();
      write(file, new byte[] {1}, FileTime.fromMillis(1));
    }

    CheckReport report = Check.of(index).restore();

    assertThat(report.remedy()).isEqualTo(Remedy.REINDEX);
    assertThat(report.restored()).isFalse();
    assertThat(report.sources()).containsExactly(temp.resolve("pages").toRealPath());
    Reindex.from(report.sources()).into(index).run();
    assertThat(Check.of(index).run().remedy()).isEqualTo(Remedy.NONE);
  }

  @Test
  void aLostPointerIsPutBack() throws IOException {
    Path pointer = index.resolve("current");
    Path generation = served();
    Files.writeString(pointer, "../elsewhere\n");
    assertThat(Check.of(index).run().served().faults())
        .extracting(Fault::kind)
        .containsExactly(Fault.Kind.POINTER);
    Files.delete(pointer);
    assertThat(Check.of(index).run().remedy()).isEqualTo(Remedy.RESTORE);

    assertThat(Check.of(index).restore().restored()).isTrue();

    assertThat(served()).isEqualTo(generation);
    assertThat(found("古井清淤")).isEqualTo(1);
  }

  @Test
  void thereMustBeAnIndex() throws IOException {
    Path none = Files.createDirectory(temp.resolve("none"));
    for (Path folder : List.of(none, temp.resolve("nowhere"))) {
      assertThatThrownBy(() -> Check.of(folder).run()).isInstanceOf(ArchiveException.NoIndex.class);
      assertThatThrownBy(() -> Check.of(folder).restore())
          .isInstanceOf(ArchiveException.NoIndex.class);
    }
    Files.createDirectory(none.resolve("generation-000001-00c0ffee"));
    assertThatThrownBy(() -> Check.of(none).run()).isInstanceOf(ArchiveException.NoIndex.class);
  }

  @Test
  void saysWhoWritesAndLeavesTheLockAlone() throws IOException {
    assertThat(Check.of(index).run().writer()).isNull();
    try (WriteLock lock = WriteLock.take(index)) {
      assertThat(Check.of(index).run().writer())
          .startsWith("process %d of ".formatted(ProcessHandle.current().pid()));
      assertThatThrownBy(() -> Check.of(index).restore())
          .isInstanceOf(ArchiveException.IndexLocked.class);
      assertThat(Check.of(index).run().writer()).isNotNull();
    }
    assertThat(Check.of(index).run().writer()).isNull();
  }

  @Test
  void aCopyIsWholeAlsoInAFolderThatCanOnlyBeRead() throws IOException {
    Path copy = temp.resolve("copy");
    for (Path file : files(index)) {
      Path to = copy.resolve(index.relativize(file).toString());
      Files.createDirectories(to.getParent());
      Files.copy(file, to);
      Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("r--r--r--"));
    }
    Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assertThat(Check.of(copy).run().served().faults()).isEmpty();
    } finally {
      Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void leftoversOfAKilledRunAreNamed() throws IOException {
    Path half = Files.createDirectory(index.resolve("generation-000009-00c0ffee"));
    Files.writeString(half.resolve("_0.cfs"), "half");

    CheckReport report = Check.of(index).run();

    assertThat(report.remedy()).isEqualTo(Remedy.NONE);
    assertThat(report.leftovers()).containsExactly("generation-000009-00c0ffee");
    assertThat(half).exists();
  }

  @Test
  void aFolderThatIsGoneIsADamage() throws IOException {
    IOUtils.rm(served());
    assertThat(Check.of(index).run().remedy()).isEqualTo(Remedy.RESTORE);
    assertThat(Check.of(index).restore().restored()).isTrue();
    assertThat(found("石桥修缮")).isEqualTo(1);
  }
}
