package org.soubao.internal.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.ArchiveException.NoPicture;
import org.soubao.ArchiveException.NoPicture.Why;
import org.soubao.internal.store.FileStamp;
import org.soubao.model.PagePicture;
import org.soubao.model.PagePicture.Width;
import org.soubao.sample.PrintedArchive;

class PagePicturesTest {
  @TempDir Path folder;
  private Path file;
  private DrawablePage page;
  private final PagePictures pictures = new PagePictures();

  @BeforeEach
  void print() throws IOException {
    file = folder.resolve("a.pdf");
    PrintedArchive.print(file, PrintedArchive.BOXES);
    page = page();
  }

  private DrawablePage page() throws IOException {
    FileStamp stamp =
        FileStamp.of(
            file,
            Files.size(file),
            Files.getLastModifiedTime(file).toMillis(),
            System.currentTimeMillis());
    return new DrawablePage.OfPdf("a.pdf", file, stamp, 1);
  }

  private static void assertRefused(Why why, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            NoPicture.class,
            e -> {
              assertThat(e.why()).isEqualTo(why);
              assertThat(e).hasMessageContaining("a.pdf");
            });
  }

  @Test
  void aPictureIsDrawnOnceAndStaysRightWhenTheFileIsGone() throws IOException {
    PagePicture first = pictures.of(page, Width.SMALL);
    Files.delete(file);
    assertThat(pictures.of(page, Width.SMALL)).isSameAs(first);
    assertRefused(Why.CHANGED, () -> pictures.of(page, Width.LARGE));
    assertThat(page.isThere()).isFalse();
  }

  @Test
  void whatHoldsTheSameIsTheSameWhateverItsTime() throws IOException {
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
    assertThat(pictures.of(page, Width.SMALL).width()).isBetween(799, 800);
  }

  @Test
  void anotherFileInItsPlaceIsNotShown() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 1] ^= 1;
    Files.write(file, bytes);
    assertRefused(Why.CHANGED, () -> pictures.of(page, Width.SMALL));
    Files.delete(file);
    Files.createDirectory(file);
    assertRefused(Why.CHANGED, () -> pictures.of(page, Width.SMALL));
  }

  @Test
  void whatCantBeDrawnIsNotTriedAgainAtOnce() throws IOException {
    Files.writeString(file, "这不是版面");
    DrawablePage broken = page();
    assertRefused(Why.NOT_DRAWN, () -> pictures.of(broken, Width.SMALL));
    Files.delete(file);
    assertRefused(Why.NOT_DRAWN, () -> pictures.of(broken, Width.SMALL));
  }

  /** The page stands behind what takes a while to unpack. */
  private Path slowArchive() throws IOException {
    Path archive = folder.resolve("slow.tar.gz");
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(archive)))) {
      byte[] noise = new byte[1 << 20];
      new Random(1).nextBytes(noise);
      for (int i = 0; i < 30; i++) {
        put(tar, i + ".txt", noise);
      }
      put(tar, "a.pdf", Files.readAllBytes(file));
    }
    return archive;
  }

  private static void put(TarArchiveOutputStream tar, String name, byte[] bytes)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(bytes.length);
    tar.putArchiveEntry(entry);
    tar.write(bytes);
    tar.closeArchiveEntry();
  }

  @Test
  void theTimeToUnpackIsCountedToo() throws IOException {
    DrawablePage.OfPdf alone = (DrawablePage.OfPdf) page;
    DrawablePage packed =
        new DrawablePage.OfPdf("a.pdf", slowArchive().resolve("a.pdf"), alone.stamp(), 1);
    assertThat(pictures.of(packed, Width.SMALL).width()).isBetween(799, 800);
    PagePictures hasty = new PagePictures(Duration.ofMillis(5));
    assertThatThrownBy(() -> hasty.of(packed, Width.SMALL))
        .isInstanceOf(NoPicture.class)
        .hasMessageEndingWith("The page a.pdf can't be shown: to unpack it takes too long.");
    assertNothingIsLeft();
  }

  private static void assertNothingIsLeft() throws IOException {
    String own = "soubao-unpacked-%d-".formatted(ProcessHandle.current().pid());
    try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertThat(left.filter(path -> path.getFileName().toString().startsWith(own))).isEmpty();
    }
  }

  @Test
  void theCacheForgetsWhatWasAskedForLongestAgo() {
    long[] now = {0};
    PictureCache cache = new PictureCache(10_000, Duration.ofSeconds(1), () -> now[0]);
    PagePicture picture = new PagePicture(new byte[3_000], "image/jpeg", 1, 1);
    for (int i = 1; i <= 3; i++) {
      cache.put(key(i), picture);
      assertThat(cache.get(key(1))).isNotNull();
    }
    assertThat(cache.get(key(2))).isNull();
    assertThat(cache.get(key(3))).isNotNull();
    assertThat(cache.bytes()).isEqualTo(7_000);
    cache.put(key(3), picture);
    assertThat(cache.bytes()).isEqualTo(7_000);
    cache.put(key(4), new PagePicture(new byte[20_000], "image/jpeg", 1, 1));
    assertThat(cache.bytes()).isZero();
    cache.refuse(key(5), "a.pdf can't be drawn.");
    assertRefused(Why.NOT_DRAWN, () -> cache.get(key(5)));
    now[0] = Duration.ofSeconds(1).toNanos();
    assertThat(cache.get(key(5))).isNull();
  }

  private static PictureCache.Key key(int page) {
    return new PictureCache.Key("digest", page, Width.SMALL);
  }
}
