package org.soubao.internal.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.soubao.ArchiveException;
import org.soubao.ingest.CheckedGeneration;
import org.soubao.ingest.Fault;
import org.soubao.internal.store.Catalogue;
import org.soubao.internal.store.CatalogueFile;
import org.soubao.internal.store.Seal;

/**
 * Looks at a generation deeply: all files against their checksums; then, if these are whole, what
 * Lucene can compare in them; then whether it is what it was made to be, every article and page.
 * For one thread, once.
 */
final class GenerationCheck {
  /** So many articles are searched. */
  private static final int SAMPLE = 200;

  private final Path folder;
  private final CheckProgress progress;
  private final Faults faults = new Faults();
  private long bytes;
  private long articles;
  private long pages;
  private @Nullable Instant finished;

  private GenerationCheck(Path folder, CheckProgress progress) {
    this.folder = folder;
    this.progress = progress;
  }

  /** What is to be said of the generation in that folder. */
  static CheckedGeneration of(Path folder, CheckProgress progress) {
    GenerationCheck check = new GenerationCheck(folder, progress);
    check.run();
    return new CheckedGeneration(
        folder.getFileName().toString(),
        check.finished,
        check.articles,
        check.pages,
        check.bytes,
        check.faults.all());
  }

  private void run() {
    try {
      bytes = bytes(folder);
      progress.begin(bytes);
      faults.addAll(Seal.examine(folder, progress::read));
      if (!faults.areOfFiles()) {
        checkIndexes();
        checkContents();
      }
    } catch (IOException | UncheckedIOException e) {
      faults.add(Fault.Kind.INDEX, folder.getFileName().toString(), e);
    }
  }

  private static long bytes(Path folder) throws IOException {
    long bytes = 0;
    for (Path file : Seal.files(folder)) {
      bytes += Files.size(file);
    }
    return bytes;
  }

  private void checkIndexes() {
    try {
      Integrity.checkDeeply(folder);
    } catch (IOException | RuntimeException e) {
      faults.add(Fault.Kind.INDEX, folder.getFileName().toString(), e);
    }
    progress.read(bytes);
  }

  private void checkContents() {
    Generation generation;
    try {
      generation = Generation.read(folder);
    } catch (ArchiveException.OtherSchema e) {
      faults.add(Fault.Kind.SCHEMA, folder.getFileName().toString(), e.getMessage());
      return;
    } catch (IOException | RuntimeException e) {
      faults.add(Fault.Kind.INDEX, folder.getFileName().toString(), e);
      return;
    }
    try {
      checkContents(generation);
    } catch (IOException | RuntimeException e) {
      faults.add(Fault.Kind.INDEX, folder.getFileName().toString(), e);
    } finally {
      close(generation);
    }
  }

  private void checkContents(Generation generation) throws IOException {
    articles = generation.reader().numDocs();
    pages = generation.pages().size();
    finished = Generation.finished(generation.reader());
    checkCatalogue(generation);
    PageTable table = PageTable.of(generation.pages());
    new ArticleCheck(generation, table, faults).run(bytes, progress);
    table.check(generation.reader(), faults);
    checkStories(generation);
    try {
      new Verification(generation).checkSample(SAMPLE);
    } catch (IOException e) {
      faults.add(Fault.Kind.ARTICLE, "", e);
    }
  }

  private void checkStories(Generation generation) throws IOException {
    if (!StoryFinder.find(generation.reader()).isSame(generation.stories())) {
      faults.add(
          Fault.Kind.STORIES,
          StoriesFile.NAME,
          "it tells of other reprints than the articles show");
    }
  }

  private void checkCatalogue(Generation generation) throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      Catalogue catalogue = CatalogueFile.read(directory);
      if (!ArticleCheck.countsByUnit(generation).equals(catalogue.articlesByUnit())) {
        faults.add(
            Fault.Kind.CATALOGUE,
            CatalogueFile.NAME,
            "it tells of %d articles, and there are %d, or they are not of the same sources"
                .formatted(catalogue.articles(), articles));
      }
    } catch (IOException | RuntimeException e) {
      faults.add(Fault.Kind.CATALOGUE, CatalogueFile.NAME, e);
    }
  }

  private void close(Generation generation) {
    try {
      generation.reader().close();
    } catch (IOException e) {
      faults.add(Fault.Kind.INDEX, folder.getFileName().toString(), e);
    }
  }
}
