package org.soubao.internal.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.junit.jupiter.api.Test;
import org.soubao.ArchiveException;
import org.soubao.internal.format.source.PackedFiles;
import org.soubao.internal.format.text.DecodedText;
import org.soubao.internal.format.text.TextDecoder;
import org.soubao.internal.format.text.UnreadableException;

/**
 * Whatever bytes a file has, its reader gives something or says what is wrong: no other exception,
 * and in bounded time. What once broke a reader lies in {@code src/test/resources/crashes}.
 */
class AnyBytesTest {
  private static final int TRIES = 400;
  private static final Path CRASHES = Path.of("src/test/resources/crashes");
  private static final String TABLE =
      "标题,正文,日期,作者\n渡口复航,\"青石桥渡口\"\"昨日\"\"复航。\n载客四十二人。\",2025-02-05,林知远、方亮\n";

  private Path folder = Path.of("");

  @BeforeProperty
  void makeFolder() throws IOException {
    folder = Files.createTempDirectory("any-bytes-");
  }

  @AfterProperty
  void removeFolder() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    }
  }

  @Provide
  Arbitrary<byte[]> rubbish() {
    return Arbitraries.bytes().array(byte[].class).ofMaxSize(300);
  }

  /** What was whole, with some bytes changed, and perhaps cut off. */
  private static Arbitrary<byte[]> damaged(List<byte[]> whole) {
    Arbitrary<byte[]> from = Arbitraries.of(whole);
    Arbitrary<List<Integer>> places =
        Arbitraries.integers().between(0, 1 << 20).list().ofMaxSize(8);
    Arbitrary<byte[]> changes = Arbitraries.bytes().array(byte[].class).ofSize(8);
    Arbitrary<Integer> ends = Arbitraries.integers().between(0, 1 << 20);
    return Combinators.combine(from, places, changes, ends)
        .as((bytes, at, change, end) -> {
          byte[] damaged =
              java.util.Arrays.copyOf(bytes, end % 3 == 0 ? end % bytes.length : bytes.length);
          for (int i = 0; i < at.size() && damaged.length > 0; i++) {
            damaged[at.get(i) % damaged.length] = change[i];
          }
          return damaged;
        });
  }

  @Provide
  Arbitrary<byte[]> tables() {
    List<byte[]> whole =
        Stream.of("UTF-8", "GB18030", "UTF-16LE", "UTF-16")
            .map(charset -> TABLE.repeat(3).getBytes(Charset.forName(charset)))
            .toList();
    return damaged(whole);
  }

  @Provide
  Arbitrary<byte[]> archives() throws IOException {
    var files = PackedFiles.files("a/01.txt", "渡口", "b.csv", TABLE, "c.jsonl", "{}\n");
    byte[] zip = PackedFiles.archive("a.zip", files);
    byte[] tar = PackedFiles.archive("a.tar", files);
    files.put("inner.zip", zip);
    return damaged(
        List.of(
            zip, PackedFiles.archive("a.zip", files), tar, PackedFiles.archive("a.tar.gz", files)));
  }

  @Property(tries = TRIES)
  void anyBytesAreTextOrNot(@ForAll("rubbish") byte[] bytes) {
    decode(bytes);
  }

  @Property(tries = TRIES)
  void damagedTextIsTextOrNot(@ForAll("tables") byte[] bytes) {
    decode(bytes);
  }

  @Property(tries = TRIES)
  void anyBytesAreATableOrNot(@ForAll("rubbish") byte[] bytes) throws IOException {
    ingest("t.csv", bytes);
    ingest("t.jsonl", bytes);
  }

  @Property(tries = TRIES)
  void aDamagedTableIsReadOrRefused(@ForAll("tables") byte[] bytes) throws IOException {
    ingest("t.csv", bytes);
  }

  @Property(tries = TRIES)
  void anyBytesAreAnArchiveOrNot(@ForAll("rubbish") byte[] bytes) throws IOException {
    for (String name : List.of("t.zip", "t.tar", "t.tgz")) {
      ingest(name, bytes);
    }
  }

  @Property(tries = TRIES)
  void aDamagedArchiveIsReadOrRefused(@ForAll("archives") byte[] bytes) throws IOException {
    ingest(
        bytes.length > 1 && bytes[0] == 'P'
            ? "t.zip"
            : bytes.length > 1 && bytes[0] == 0x1F ? "t.tgz" : "t.tar",
        bytes);
  }

  @Test
  void whatOnceBrokeAReaderDoesNoMore() throws IOException {
    makeFolder();
    List<Path> crashes = new ArrayList<>();
    try (Stream<Path> files = Files.list(CRASHES)) {
      files.filter(file -> !file.toString().endsWith(".md")).forEach(crashes::add);
    }
    assertThat(crashes).isNotEmpty();
    for (Path crash : crashes) {
      String name = crash.getFileName().toString().toLowerCase(Locale.ROOT);
      ingest("t" + name.substring(name.lastIndexOf('.')), Files.readAllBytes(crash));
    }
    removeFolder();
  }

  private static void decode(byte[] bytes) {
    try {
      DecodedText decoded = TextDecoder.decode(bytes, null);
      assertThat(decoded.text().length()).isLessThanOrEqualTo(bytes.length);
      assertThat(decoded.text().getBytes(UTF_8).length).isLessThanOrEqualTo(4 * bytes.length);
    } catch (UnreadableException e) {
      assertThat(e.getMessage()).endsWith(".");
    }
  }

  /** By the road that all sources take. */
  private void ingest(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    try {
      org.soubao.Ingest.from(file)
          .to(article -> assertThat(article.body()).isNotBlank())
          .rejected()
          .forEach(page -> assertThat(page.reason()).isNotBlank());
    } catch (ArchiveException.BadSource e) {
      assertThat(e.getMessage()).contains("nothing to ingest");
    }
  }
}
