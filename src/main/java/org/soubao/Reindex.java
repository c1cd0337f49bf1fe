package org.soubao;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.soubao.ingest.BadPages;
import org.soubao.ingest.IngestReport;
import org.soubao.ingest.Progress;
import org.soubao.internal.ArchiveDraft;
import org.soubao.internal.WritableArchive;
import org.soubao.internal.cluster.ClusterRun;
import org.soubao.internal.format.source.SourceFiles;
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
  private final Destination destination;
  private final int threads;

  private Reindex(Ingest ingest, Destination destination, int threads) {
    this.ingest = ingest;
    this.destination = destination;
    this.threads = threads;
  }

  /** From those files and folders; a folder is walked. */
  public static Reindex from(Path... sources) {
    return from(List.of(sources));
  }

  /** From those files and folders; a folder is walked. */
  public static Reindex from(List<Path> sources) {
    return new Reindex(
        Ingest.from(sources),
        Destination.of(DEFAULT_INDEX),
        Runtime.getRuntime().availableProcessors());
  }

  /** Into that folder, which is made if it is missing; {@link #DEFAULT_INDEX} if not said. */
  public Reindex into(Path index) {
    return new Reindex(ingest, Destination.of(index), threads);
  }

  /**
   * Into that archive of a cluster: {@code https://a:9200,b:9200/name}. Credentials come from the
   * environment.
   *
   * @throws IllegalArgumentException if that is no such address; the message says why
   */
  public Reindex into(URI engine) {
    return new Reindex(ingest, Destination.of(engine), threads);
  }

  /**
   * Into how many pieces a cluster parts the articles, and their raw pages; 3 if not said.
   *
   * @throws IllegalArgumentException if it is below 1, or far too large
   * @throws IllegalStateException if it does not go into a cluster
   */
  public Reindex shards(int shards) {
    return with(run -> run.withShards(shards));
  }

  /**
   * How many more copies a cluster keeps of each piece, on other nodes; 1 if not said.
   *
   * @throws IllegalArgumentException if it is below 0, or far too large
   * @throws IllegalStateException if it does not go into a cluster
   */
  public Reindex replicas(int replicas) {
    return with(run -> run.withReplicas(replicas));
  }

  /**
   * What the run is called in a cluster, of small letters, digits and hyphens; the time if not
   * said.
   *
   * @throws IllegalArgumentException if it can't be called so
   * @throws IllegalStateException if it does not go into a cluster
   */
  public Reindex named(String name) {
    return with(run -> run.named(name));
  }

  /**
   * Which part of a run this is, if several machines share its sources and have given it one name.
   * The part that is done last puts the new archive in the place of the old one. A part may be
   * without any article, if others have some.
   *
   * @param part from 1
   * @throws IllegalArgumentException if there is no such part, or the run has no name yet
   * @throws IllegalStateException if it does not go into a cluster
   */
  public Reindex part(int part, int parts) {
    return with(run -> run.shared(part, parts));
  }

  private Reindex with(UnaryOperator<ClusterRun> change) {
    return new Reindex(ingest, destination.with(change), threads);
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
    return new Reindex(ingest, destination, threads);
  }

  /** What to do with what can't be read; {@link BadPages#SKIP} if not said. */
  public Reindex badPages(BadPages badPages) {
    return new Reindex(ingest.badPages(badPages), destination, threads);
  }

  /**
   * In which encoding texts are written that don't clearly show it; see {@link Ingest#encoding}.
   * The index notes it, for updates.
   *
   * @throws IllegalArgumentException if it is none that is read
   */
  public Reindex encoding(Charset encoding) {
    return new Reindex(ingest.encoding(encoding), destination, threads);
  }

  /** Is told now and then how far the run is, from any thread. */
  public Reindex onProgress(Consumer<Progress> onProgress) {
    return new Reindex(ingest.onProgress(onProgress), destination, threads);
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
   * @throws ArchiveException.ClusterUnavailable if the cluster does not answer
   * @throws ArchiveException.ClusterRefused if it refuses what is asked
   */
  public IngestReport run() {
    Stopwatch watch = Stopwatch.start();
    try (SourceFiles files = ingest.find();
        WritableArchive<?, ?> writable = destination.open()) {
      return into(writable, files, watch);
    }
  }

  private <D extends ArchiveDraft> IngestReport into(
      WritableArchive<D, ?> writable, SourceFiles files, Stopwatch watch) {
    try (D draft = writable.create()) {
      IngestSources sources = IngestSources.of(files);
      Cataloguer cataloguer = new Cataloguer(sources, Catalogue.EMPTY);
      List<IngestJob> jobs = IngestJob.all(cataloguer.units());
      TakenIds ids = new TakenIds(TakenIds.Retained.NOTHING);
      try (IngestRun run = ingest.run(sources, draft, ids, threads)) {
        run.ingest(jobs);
        run.settle(jobs);
        if (run.articles() == 0 && !writable.isPart()) {
          throw new ArchiveException.NothingIngested(run.rejected());
        }
        writable.publish(draft, cataloguer.catalogue(List.of(), jobs));
        return run.report(watch.time());
      }
    }
  }
}
