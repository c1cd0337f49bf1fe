package org.soubao.internal.format.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.ingest.RejectedPage;
import org.soubao.internal.format.archive.UnpackLimits;
import org.soubao.internal.format.source.ArchiveUnpacker.Contents;
import org.soubao.internal.format.source.ArchiveUnpacker.Unpacked;

/** Unpacks archives within small limits. */
abstract class ArchiveTestCase {
  static final UnpackLimits SMALL = new UnpackLimits(20, 5, 100_000, 400_000, 50, 10_000, 0);

  @TempDir Path folder;

  Contents unpack(String name, byte[] archive) throws IOException {
    return unpack(name, archive, SMALL);
  }

  Contents unpack(String name, byte[] archive, UnpackLimits limits) throws IOException {
    Path file = Files.write(folder.resolve(name), archive);
    try (ArchiveUnpacker unpacker = new ArchiveUnpacker(limits)) {
      return unpacker.unpack(file, name);
    }
  }

  static List<String> paths(Contents contents) {
    return contents.files().stream().map(Unpacked::path).toList();
  }

  static String rejected(Contents contents) {
    return contents.rejected().stream().map(RejectedPage::toString).reduce("", (a, b) -> a + b);
  }

  static void assertNothingIsLeft() throws IOException {
    String own = "soubao-unpacked-%d-".formatted(ProcessHandle.current().pid());
    try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertThat(left.filter(path -> path.getFileName().toString().startsWith(own))).isEmpty();
    }
  }
}
