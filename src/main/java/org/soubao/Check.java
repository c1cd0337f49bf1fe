package org.soubao;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import org.soubao.ingest.CheckReport;
import org.soubao.ingest.Progress;
import org.soubao.internal.lucene.IndexCheck;

/**
 * Looks at an index deeply: whether all its files are what was written, agree with each other, and
 * hold every article so that it is found; and says what to do if not. Reads everything, at about
 * the speed of the disk or of a processor, and needs no right to write.
 *
 * <pre>{@code
 * CheckReport report = Check.of(Path.of("index")).run();
 * if (report.remedy() == CheckReport.Remedy.RESTORE) {
 *   Check.of(Path.of("index")).restore();
 * }
 * }</pre>
 *
 * <p>Immutable; the method that sets something gives a new one.
 */
public final class Check {
  private final Path index;
  private final Consumer<Progress> onProgress;

  private Check(Path index, Consumer<Progress> onProgress) {
    this.index = Objects.requireNonNull(index, "index");
    this.onProgress = Objects.requireNonNull(onProgress, "onProgress");
  }

  /** Of the index in that folder. */
  public static Check of(Path index) {
    return new Check(index, progress -> {});
  }

  /** Is told now and then how far the look is, from the thread that looks. */
  public Check onProgress(Consumer<Progress> onProgress) {
    return new Check(index, onProgress);
  }

  /**
   * Looks, and changes nothing. What is wrong with the index is in the report, not thrown.
   *
   * @throws ArchiveException.NoIndex if there is none
   * @throws ArchiveException.BrokenIndex if the folder itself can't be read
   */
  public CheckReport run() {
    return new IndexCheck(index, onProgress).run();
  }

  /**
   * Looks, and where the served index is damaged and the one before it is whole, serves that one
   * again; open archives follow. Where the served index is whole, nothing is changed.
   *
   * @throws ArchiveException.NoIndex if there is none
   * @throws ArchiveException.IndexLocked if somebody else is writing it
   * @throws ArchiveException.BrokenIndex if the folder itself can't be read or written
   */
  public CheckReport restore() {
    return new IndexCheck(index, onProgress).restore();
  }
}
