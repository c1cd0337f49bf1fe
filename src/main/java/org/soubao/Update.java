package org.soubao;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.soubao.ingest.BadPages;
import org.soubao.ingest.Progress;
import org.soubao.ingest.UpdateReport;
import org.soubao.internal.ArchiveDraft;
import org.soubao.internal.EarlierArchive;
import org.soubao.internal.WritableArchive;
import org.soubao.internal.format.source.SourceFiles;

/**
 * Brings an index up to date with its sources: it comes to hold the articles that a {@link Reindex}
 * of them would give, but only what is new or has changed is read. A changed page is read with its
 * whole issue, and what is gone from the sources leaves the index. Meanwhile the old index goes on
 * answering.
 *
 * <pre>{@code
 * UpdateReport report = Update.of(Path.of("index")).run();
 * }</pre>
 *
 * <p>Immutable; the methods that set something give a new one.
 */
public final class Update {
  private final Ingest ingest;
  private final Destination destination;
  private final int threads;

  private Update(Ingest ingest, Destination destination, int threads) {
    this.ingest = ingest;
    this.destination = destination;
    this.threads = threads;
  }

  /** Of the index in that folder, from the sources that it was made from. */
  public static Update of(Path index) {
    return of(Destination.of(index));
  }

  /**
   * Of that archive of a cluster, {@code https://a:9200,b:9200/name}, from the sources that it was
   * made from. Credentials come from the environment.
   *
   * @throws IllegalArgumentException if that is no such address; the message says why
   */
  public static Update of(URI engine) {
    return of(Destination.of(engine));
  }

  private static Update of(Destination destination) {
    return new Update(
        Ingest.from(List.of()), destination, Runtime.getRuntime().availableProcessors());
  }

  /**
   * Only from the sources of that part of an archive in a cluster that several machines have made;
   * what came of the others stays.
   *
   * @param part from 1
   * @throws IllegalArgumentException if there is no such part
   * @throws IllegalStateException if the archive is in no cluster
   */
  public Update part(int part, int parts) {
    return new Update(ingest, destination.with(run -> run.withPart(part, parts)), threads);
  }

  /**
   * With these sources besides those that the index was made from. One that is the same as, or lies
   * in, such a source adds nothing.
   */
  public Update with(List<Path> sources) {
    return new Update(ingest.and(sources), destination, threads);
  }

  /**
   * How many threads analyse and index; as many as there are processors if not said.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public Update threads(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads is 1 or more, not " + threads);
    }
    return new Update(ingest, destination, threads);
  }

  /** What to do with what can't be read; {@link BadPages#SKIP} if not said. */
  public Update badPages(BadPages badPages) {
    return new Update(ingest.badPages(badPages), destination, threads);
  }

  /**
   * In which encoding texts are written that don't clearly show it; see {@link Ingest#encoding}. If
   * it is not said, what was said before goes on to hold; if it is another one than before, all
   * texts are read again.
   *
   * @throws IllegalArgumentException if it is none that is read
   */
  public Update encoding(Charset encoding) {
    return new Update(ingest.encoding(encoding), destination, threads);
  }

  /** Is told now and then how far the run is, from any thread. */
  public Update onProgress(Consumer<Progress> onProgress) {
    return new Update(ingest.onProgress(onProgress), destination, threads);
  }

  /**
   * Reads what has changed, and puts the new index in the place of the old one, all or nothing.
   * Where nothing has changed, the index stays as it is.
   *
   * @throws ArchiveException.NoIndex if there is no index
   * @throws ArchiveException.OtherSchema if another version made it
   * @throws ArchiveException.BadSource if a source is missing, unreadable, empty of pages, holds
   *     one that the index was made from, or is a file of a kind that is not read
   * @throws ArchiveException.NotUnpacked if there is no room to unpack an archive
   * @throws ArchiveException.PageRejected if a page can't be read, under {@link BadPages#FAIL}
   * @throws ArchiveException.NothingIngested if no article is left in the sources
   * @throws ArchiveException.IndexLocked if somebody else is writing that index
   * @throws ArchiveException.BrokenIndex if the index can't be read or written
   * @throws ArchiveException.ClusterUnavailable if the cluster does not answer
   * @throws ArchiveException.ClusterRefused if it refuses what is asked
   */
  public UpdateReport run() {
    try (WritableArchive<?, ?> writable = destination.openExisting()) {
      return run(writable);
    }
  }

  private <D extends ArchiveDraft, E extends EarlierArchive> UpdateReport run(
      WritableArchive<D, E> writable) {
    try (E earlier = writable.current();
        SourceFiles files = UpdateRun.find(earlier, ingest)) {
      return new UpdateRun<>(writable, earlier, ingest, files, threads).run();
    }
  }
}
