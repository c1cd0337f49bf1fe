package org.soubao;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.soubao.ingest.BadPages;
import org.soubao.ingest.IngestReport;
import org.soubao.ingest.Progress;
import org.soubao.internal.format.source.SourceFiles;
import org.soubao.internal.lucene.GenerationWriter;
import org.soubao.internal.lucene.WritableIndex;
import org.soubao.internal.store.Catalogue;

/**
 * Makes an index anew, while the old one goes on answering.
 *
 * <pre>{@code
 * IngestReport report = Reindex.from(Path.of("pages")).into(Path.of("index")).run();
 * }</pre>
 *
 * <p>Immutable; the methods that set something give a new one.
 */
public final class Reindex {
  /** Where the index goes if nothing else is said. */
  public static final Path DEFAULT_INDEX = Path.of("index");

  private final Ingest ingest;
  private final Path index;
  private final int threads;

  private Reindex(Ingest ingest, Path index, int threads) {
    this.ingest = ingest;
    this.index = Objects.requireNonNull(index, "index");
    this.threads = threads;
  }

  /** From those files and folders; a folder is walked. */
  public static Reindex from(Path... sources) {
    return from(List.of(sources));
  }

  /** From those files and folders; a folder is walked. */
  public static Reindex from(List<Path> sources) {
    return new Reindex(
        Ingest.from(sources), DEFAULT_INDEX, Runtime.getRuntime().availableProcessors());
  }

  /** Into that folder, which is made if it is missing; {@link #DEFAULT_INDEX} if not said. */
  public Reindex into(Path index) {
    return new Reindex(ingest, index, threads);
  }

  /**
   * How many threads analyse and index; as many as there are processors if not said.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public Reindex threads(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads is 1 or more, not " + threads);
    }
    return new Reindex(ingest, index, threads);
  }

  /** What to do with what can't be read; {@link BadPages#SKIP} if not said. */
  public Reindex badPages(BadPages badPages) {
    return new Reindex(ingest.badPages(badPages), index, threads);
  }

  /**
   * In which encoding texts are written that don't clearly show it; see {@link Ingest#encoding}.
   * The index notes it, for updates.
   *
   * @throws IllegalArgumentException if it is none that is read
   */
  public Reindex encoding(Charset encoding) {
    return new Reindex(ingest.encoding(encoding), index, threads);
  }

  /** Is told now and then how far the run is, from any thread. */
  public Reindex onProgress(Consumer<Progress> onProgress) {
    return new Reindex(ingest.onProgress(onProgress), index, threads);
  }

  /**
   * Ingests, indexes, and puts the new index in the place of the old one, all or nothing.
   *
   * @throws ArchiveException.BadSource if a source is missing, unreadable, empty of pages, or a
   *     named file is of a kind that is not read
   * @throws ArchiveException.NotUnpacked if there is no room to unpack an archive
   * @throws ArchiveException.PageRejected if a page can't be read, under {@link BadPages#FAIL}
   * @throws ArchiveException.NothingIngested if no article came out of the sources
   * @throws ArchiveException.IndexLocked if somebody else is writing that index
   * @throws ArchiveException.BrokenIndex if the index can't be written
   */
  public IngestReport run() {
    Stopwatch watch = Stopwatch.start();
    try (SourceFiles files = ingest.find();
        WritableIndex writable = WritableIndex.open(index);
        GenerationWriter generation = writable.create()) {
      IngestSources sources = IngestSources.of(files);
      Cataloguer cataloguer = new Cataloguer(sources, Catalogue.EMPTY);
      List<IngestJob> jobs = IngestJob.all(cataloguer.units());
      TakenIds ids = new TakenIds(TakenIds.Retained.NOTHING);
      try (IngestRun run = ingest.run(sources, generation, ids, threads)) {
        run.ingest(jobs);
        if (run.articles() == 0) {
          throw new ArchiveException.NothingIngested(run.rejected());
        }
        writable.publish(generation, cataloguer.catalogue(List.of(), jobs));
        return run.report(watch.time());
      }
    }
  }
}
