package org.soubao.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.internal.format.mets.MetsIssue;
import org.soubao.internal.picture.DrawablePage;
import org.soubao.internal.store.Catalogue;
import org.soubao.internal.store.Catalogue.Unit;
import org.soubao.internal.store.Catalogue.UnitFile;
import org.soubao.internal.store.CatalogueFile;
import org.soubao.internal.store.FileStamp;

/** Which pages can be shown, by the catalogue and METS files alone. */
class PrintedPlacesTest {
  private static final int PAGES = 7;

  @TempDir Path folder;
  private Path sources;
  private final AtomicLong now = new AtomicLong();

  /** A unit of two issues of many pages, and one of a PDF. */
  @BeforeEach
  void write() throws IOException {
    sources = Files.createDirectory(folder.resolve("sources"));
    List<UnitFile> files = new ArrayList<>();
    for (String issue : List.of("a", "b")) {
      files.add(file(issue + ".xml", mets(issue)));
      for (int page = 1; page <= PAGES; page++) {
        files.add(file(alto(issue, page), MetsIssue.SECOND));
      }
    }
    List<UnitFile> pdf = List.of(file("c.pdf", "%PDF"));
    Catalogue catalogue =
        new Catalogue(List.of(sources), Map.of(), "", List.of(unit(1, files), unit(2, pdf)));
    try (FSDirectory directory = FSDirectory.open(folder.resolve("index"))) {
      CatalogueFile.write(catalogue, directory);
    }
  }

  private static String alto(String issue, int page) {
    return "%s-%d.xml".formatted(issue, page);
  }

  private static String mets(String issue) {
    StringBuilder files = new StringBuilder("<mets><fileSec><fileGrp USE=\"TEXT\">");
    StringBuilder images = new StringBuilder("<fileGrp USE=\"IMAGES\">");
    for (int page = 1; page <= PAGES; page++) {
      String file = "<file ID=\"%s%d\"><FLocat href=\"%s\"/></file>";
      files.append(file.formatted("A", page, alto(issue, page)));
      images.append(file.formatted("I", page, "%s-%d.jpg".formatted(issue, page)));
    }
    return files + "</fileGrp>" + images + "</fileGrp></fileSec></mets>";
  }

  private UnitFile file(String path, String content) throws IOException {
    Path file = Files.writeString(sources.resolve(path), content);
    long modified = Files.getLastModifiedTime(file).toMillis();
    FileStamp stamp = FileStamp.of(file, Files.size(file), modified, System.currentTimeMillis());
    return new UnitFile("0:" + path, stamp, "", "");
  }

  private static Unit unit(int number, List<UnitFile> files) {
    return new Unit(number, files.getFirst().key(), files, 1, Set.of(), Set.of(), List.of());
  }

  private PrintedPlaces places(LongSupplier nanoTime) {
    return new PrintedPlaces(folder.resolve("index"), nanoTime);
  }

  private static Optional<Path> image(PrintedPlaces places, String path) throws IOException {
    return places.find(1, path).map(DrawablePage::place);
  }

  @Test
  void theImagesOfEveryMetsFileOfAUnitAreFound() throws IOException {
    PrintedPlaces places = places(now::get);
    for (String issue : List.of("a", "b")) {
      for (int page = 1; page <= PAGES; page++) {
        assertThat(image(places, alto(issue, page)))
            .contains(sources.resolve("%s-%d.jpg".formatted(issue, page)));
      }
    }
    assertThat(image(places, "a.xml")).isEmpty();
    assertThat(image(places, "x.xml")).isEmpty();
  }

  @Test
  void whatCouldNotBeReadIsTriedAgain() throws IOException {
    PrintedPlaces places = places(now::get);
    Path mets = sources.resolve("a.xml");
    byte[] before = Files.readAllBytes(mets);
    Files.delete(mets);
    assertThat(image(places, alto("a", 1))).isEmpty();
    assertThat(image(places, alto("b", 1))).isPresent();
    Files.write(mets, before);
    assertThat(image(places, alto("a", 1))).isEmpty();
    now.addAndGet(Duration.ofMinutes(3).toNanos());
    assertThat(image(places, alto("a", 1))).isPresent();
    Files.delete(mets);
    now.addAndGet(Duration.ofMinutes(3).toNanos());
    assertThat(image(places, alto("a", 1))).as("what was read is kept").isPresent();
  }

  @Test
  void whatTakesTooLongIsLeft() throws IOException {
    PrintedPlaces slow = places(() -> now.addAndGet(Duration.ofSeconds(4).toNanos()));
    assertThat(image(slow, alto("b", 1))).isEmpty();
  }

  @Test
  void nobodyWaitsForTheImagesOfAnotherUnit() throws Exception {
    CountDownLatch reads = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    PrintedPlaces places =
        places(() -> {
          reads.countDown();
          try {
            assertThat(done.await(1, TimeUnit.MINUTES)).isTrue();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return 0;
        });
    CompletableFuture<Boolean> one = find(places, 1, alto("a", 1));
    assertThat(reads.await(1, TimeUnit.MINUTES)).isTrue();
    assertThat(find(places, 2, "c.pdf").get(30, TimeUnit.SECONDS)).isTrue();
    assertThat(one.isDone()).isFalse();
    done.countDown();
    assertThat(one.get(1, TimeUnit.MINUTES)).isTrue();
  }

  /** In a thread of its own: a machine of two processors has one for all tasks. */
  private static CompletableFuture<Boolean> find(PrintedPlaces places, int unit, String path) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return places.find(unit, path).isPresent();
          } catch (IOException e) {
            return false;
          }
        },
        task -> new Thread(task).start());
  }
}
