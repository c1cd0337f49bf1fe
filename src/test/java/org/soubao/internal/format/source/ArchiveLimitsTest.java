package org.soubao.internal.format.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.soubao.internal.format.source.PackedFiles.archive;
import static org.soubao.internal.format.source.PackedFiles.files;
import static org.soubao.internal.format.source.PackedFiles.noise;
import static org.soubao.internal.format.source.PackedFiles.zip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.soubao.internal.format.archive.UnpackLimits;
import org.soubao.internal.format.source.ArchiveUnpacker.Contents;

/** Which bounds hold for what archives unpack to, and what is read all the same. */
class ArchiveLimitsTest extends ArchiveTestCase {
  private void assertOnlyTheBombIsRefused(String name, byte[] bomb, String limit)
      throws IOException {
    Map<String, byte[]> entries = files("a.txt", "甲");
    entries.put("b.txt", bomb);
    entries.putAll(files("c.txt", "丙"));
    Contents contents = unpack(name, archive(name, entries));
    assertThat(paths(contents)).containsExactly(name + "/a.txt", name + "/c.txt");
    assertThat(contents.unseen()).isEmpty();
    assertThat(rejected(contents))
        .startsWith(name + "/b.txt: It is refused, since")
        .contains(limit);
  }

  @Test
  void ofAnArchiveWithABombTheOthersAreRead() throws IOException {
    assertOnlyTheBombIsRefused("a.zip", new byte[90_000], "more than 50 times its size");
    assertOnlyTheBombIsRefused("a.zip", noise(120_000), "more than 100,000 bytes");
    assertOnlyTheBombIsRefused("a.tar", noise(120_000), "more than 100,000 bytes");
    assertOnlyTheBombIsRefused("a.tgz", noise(120_000), "more than 100,000 bytes");
    assertNothingIsLeft();
  }

  @Test
  void aBombInACompressedTarIsRefusedWhenItShows() throws IOException {
    UnpackLimits limits = new UnpackLimits(20, 5, 1L << 30, 1L << 30, 50, 10_000, 0);
    Map<String, byte[]> entries = files("a.txt", "甲");
    entries.put("b.txt", new byte[20_000_000]);
    entries.put("c.txt", noise(100_000));
    Contents contents = unpack("a.tgz", archive("a.tgz", entries), limits);
    assertThat(paths(contents)).containsExactly("a.tgz/a.txt", "a.tgz/c.txt");
    assertThat(rejected(contents)).startsWith("a.tgz/b.txt: It is refused, since it unpacks");
  }

  @Test
  void whatAZipSaysOfASizeIsNotBelieved() throws IOException {
    Map<String, byte[]> entries = files("a.txt", "甲");
    entries.put("b.txt", new byte[90_000]);
    entries.putAll(files("c.txt", "丙"));
    byte[] lying = zip(entries);
    for (int i = 0; i < lying.length - 30; i++) {
      boolean central = lying[i] == 'P' && lying[i + 1] == 'K' && lying[i + 2] == 1;
      if (central && lying[i + 46] == 'b') {
        Arrays.fill(lying, i + 24, i + 28, (byte) 0);
        lying[i + 24] = 100;
      }
    }
    Contents contents = unpack("a.zip", lying);
    assertThat(paths(contents)).containsExactly("a.zip/a.txt", "a.zip/c.txt");
    assertThat(rejected(contents)).startsWith("a.zip/b.txt: It is refused, since it unpacks");
  }

  @Test
  void anArchiveThatIsTooMuchIsReadUpToThere() throws IOException {
    Map<String, byte[]> large = new LinkedHashMap<>();
    for (int i = 0; i < 7; i++) {
      large.put(i + ".txt", noise(90_000));
    }
    assertRefusedFrom(4, "4.txt", "all behind it", "c.tar", large, "have more than 400,000 bytes");
    assertRefusedFrom(4, "4.txt", "2 more behind it", "c.zip", large, "more than 400,000 bytes");
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i < 30; i++) {
      many.put(i + ".txt", "甲".getBytes(UTF_8));
    }
    assertRefusedFrom(20, "20.txt", "9 more behind it", "d.zip", many, "it is one more than 20");
    many.replaceAll((name, content) -> new byte[0]);
    assertRefusedFrom(5, "5.txt", "24 more behind", "e.zip", many, "one empty file more than 5");
    Map<String, byte[]> small = new LinkedHashMap<>();
    for (int i = 0; i < 9; i++) {
      small.put(i + ".txt", new byte[9_000]);
    }
    assertRefusedFrom(6, "6.txt", "2 more behind", "f.zip", small, "more than 50 times its size");
    assertNothingIsLeft();
  }

  private void assertRefusedFrom(
      int read, String entry, String rest, String name, Map<String, byte[]> entries, String limit)
      throws IOException {
    Contents contents = unpack(name, archive(name, entries));
    assertThat(contents.files()).hasSize(read);
    assertThat(contents.unseen()).containsExactly(name);
    assertThat(rejected(contents))
        .startsWith(name + ": The archive is refused from its entry ")
        .contains(entry + " on: ")
        .contains(limit)
        .contains("Before that %d files of it are read; that entry and %s".formatted(read, rest))
        .endsWith("unpack it and name the folder.");
  }

  @Test
  void aBombWithinAnArchiveCostsThatAlone() throws IOException {
    Map<String, byte[]> small = new LinkedHashMap<>();
    for (int i = 0; i < 9; i++) {
      small.put(i + ".txt", new byte[9_000]);
    }
    Map<String, byte[]> outer = files("a.txt", "甲");
    outer.put("b.zip", zip(small));
    outer.put("c.txt", noise(20_000));
    Contents contents = unpack("a.zip", zip(outer));
    assertThat(contents.files()).hasSize(8);
    assertThat(paths(contents)).endsWith("a.zip/b.zip/5.txt", "a.zip/c.txt");
    assertThat(contents.unseen()).containsExactly("a.zip/b.zip");
    assertThat(rejected(contents)).startsWith("a.zip/b.zip: The archive is refused from");
  }

  @Test
  void manyEmptyFilesAreRefusedByTheirCount() throws IOException {
    Path file = folder.resolve("empty.zip");
    try (java.util.zip.ZipOutputStream zip =
        new java.util.zip.ZipOutputStream(
            new java.io.BufferedOutputStream(Files.newOutputStream(file)))) {
      for (int i = 0; i < 150_000; i++) {
        zip.putNextEntry(new java.util.zip.ZipEntry("%06d.txt".formatted(i)));
      }
    }
    try (ArchiveUnpacker unpacker = new ArchiveUnpacker(UnpackLimits.STANDARD)) {
      Contents contents = unpacker.unpack(file, "empty.zip");
      assertThat(contents.files()).hasSize(10_000);
      assertThat(rejected(contents))
          .isEqualTo(
              "empty.zip: The archive is refused from its entry empty.zip/010000.txt on: it is one"
                  + " empty file more than 10,000. Before that 10,000 files of it are read; that"
                  + " entry and 139,999 more behind it are not. If you trust it, unpack it and name"
                  + " the folder.");
    }
  }
}
