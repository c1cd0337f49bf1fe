package org.soubao.internal.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.soubao.ArchiveException;
import org.soubao.internal.Reasons;
import org.soubao.internal.WritableArchive;
import org.soubao.internal.store.Catalogue;
import org.soubao.internal.store.Generations;
import org.soubao.internal.store.WriteLock;

/** An index in a folder, to be written. */
public final class WritableIndex implements WritableArchive<GenerationWriter, EarlierGeneration> {
  /** So many articles of a generation are searched before it is served. */
  private static final int SAMPLE = 20;

  private final Path index;
  private final Generations generations;
  private final WriteLock lock;

  private WritableIndex(Path index, WriteLock lock) {
    this.index = index;
    this.lock = lock;
    generations = new Generations(index);
  }

  /**
   * Takes the index in that folder, which is made if it is missing, and clears away what a killed
   * run left there.
   *
   * @throws ArchiveException.IndexLocked if somebody else is writing it
   * @throws ArchiveException.BrokenIndex if it can't be written
   */
  public static WritableIndex open(Path index) {
    return attempt(
        index,
        () -> {
          Files.createDirectories(index);
          WritableIndex writable = new WritableIndex(index, WriteLock.take(index));
          writable.generations.sweep();
          return writable;
        });
  }

  /**
   * Takes the index in that folder.
   *
   * @throws ArchiveException.NoIndex if there is none
   * @throws ArchiveException.IndexLocked if somebody else is writing it
   * @throws ArchiveException.BrokenIndex if it can't be written
   */
  public static WritableIndex openExisting(Path index) {
    Generation.current(new Generations(index));
    return open(index);
  }

  @Override
  public EarlierGeneration current() {
    return attempt(index, () -> EarlierGeneration.open(index));
  }

  @Override
  public GenerationWriter create() {
    return attempt(index, () -> GenerationWriter.create(index, generations.next()));
  }

  /** Only if the earlier one is whole: what is damaged must not be served once more. */
  @Override
  public GenerationWriter after(EarlierGeneration earlier) {
    try {
      Integrity.checkSums(earlier.generation().folder());
    } catch (IOException e) {
      throw Generation.broken(generations, e);
    }
    return attempt(
        index, () -> GenerationWriter.after(earlier.generation(), index, generations.next()));
  }

  @Override
  public void publish(GenerationWriter written, Catalogue catalogue) {
    attempt(
        index,
        () -> {
          written.finish(catalogue);
          Integrity.checkSums(written.folder());
          Verification.of(written.folder(), catalogue.articles(), SAMPLE);
          generations.publish(written.folder());
          return written;
        });
  }

  @Override
  public void close() {
    attempt(
        index,
        () -> {
          try (lock) {
            generations.sweep();
            return lock;
          }
        });
  }

  private interface Attempt<T> {
    T make() throws IOException;
  }

  private static <T> T attempt(Path index, Attempt<T> attempt) {
    try {
      return attempt.make();
    } catch (IOException e) {
      throw ArchiveException.BrokenIndex.notWritten(index, Reasons.of(e), e);
    } catch (UncheckedIOException e) {
      throw ArchiveException.BrokenIndex.notWritten(index, Reasons.of(e.getCause()), e.getCause());
    }
  }
}
