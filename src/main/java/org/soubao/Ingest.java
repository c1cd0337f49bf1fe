package org.soubao;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soubao.ingest.BadPages;
import org.soubao.ingest.IngestReport;
import org.soubao.ingest.Progress;
import org.soubao.internal.ArticleSink;
import org.soubao.internal.format.source.SourceFiles;
import org.soubao.internal.format.text.Encoding;
import org.soubao.model.Article;

/**
 * Turns page dumps and files of articles into articles.
 *
 * <pre>{@code
 * IngestReport report = Ingest.from(Path.of("pages")).to(article -> System.out.println(article));
 * }</pre>
 *
 * <p>Immutable; the methods that set something give a new one.
 */
public final class Ingest {
  private final List<Path> sources;
  private final BadPages badPages;
  private final Consumer<Progress> onProgress;
  private final @Nullable Charset encoding;

  private Ingest(
      List<Path> sources,
      BadPages badPages,
      Consumer<Progress> onProgress,
      @Nullable Charset encoding) {
    this.sources = List.copyOf(sources);
    this.encoding = encoding;
    this.badPages = Objects.requireNonNull(badPages, "badPages");
    this.onProgress = Objects.requireNonNull(onProgress, "onProgress");
  }

  /** From those files and folders; a folder is walked. */
  public static Ingest from(Path... sources) {
    return from(List.of(sources));
  }

  /** From those files and folders; a folder is walked. */
  public static Ingest from(List<Path> sources) {
    return new Ingest(sources, BadPages.SKIP, progress -> {}, null);
  }

  /** From those as well. */
  Ingest and(List<Path> others) {
    List<Path> all = Stream.concat(sources.stream(), others.stream()).toList();
    return new Ingest(all, badPages, onProgress, encoding);
  }

  /** What to do with what can't be read; {@link BadPages#SKIP} if not said. */
  public Ingest badPages(BadPages badPages) {
    return new Ingest(sources, badPages, onProgress, encoding);
  }

  /** Is told now and then how far the run is, from any thread. */
  public Ingest onProgress(Consumer<Progress> onProgress) {
    return new Ingest(sources, badPages, onProgress, encoding);
  }

  /**
   * In which encoding texts are written that don't clearly show it: short ones, for the most part.
   * Without it these are rejected.
   *
   * @param encoding UTF-8, GB18030, GBK, GB2312, Big5, or UTF-16 with or without its byte order
   * @throws IllegalArgumentException if it is another one
   */
  public Ingest encoding(Charset encoding) {
    if (Encoding.of(encoding).isEmpty()) {
      throw new IllegalArgumentException(
          "encoding is one of %s, not %s".formatted(Encoding.names(), encoding));
    }
    return new Ingest(sources, badPages, onProgress, encoding);
  }

  /**
   * Gives every article to {@code sink}, in the order of the sources, on the calling thread.
   *
   * @throws ArchiveException.BadSource if a source is missing, unreadable, empty of pages, or a
   *     named file is of a kind that is not read
   * @throws ArchiveException.NotUnpacked if there is no room to unpack an archive
   * @throws ArchiveException.PageRejected if a page can't be read, under {@link BadPages#FAIL}
   */
  public IngestReport to(Consumer<Article> sink) {
    return to(sink, 1);
  }

  /** With several threads, articles come to {@code sink} from all of them, in no order. */
  IngestReport to(Consumer<Article> sink, int threads) {
    Stopwatch watch = Stopwatch.start();
    TakenIds ids = new TakenIds(TakenIds.Retained.NOTHING);
    try (SourceFiles files = find();
        IngestRun run =
            run(IngestSources.of(files), (unit, article) -> sink.accept(article), ids, threads)) {
      run.ingest(IngestJob.all(files.units()));
      return run.report(watch.time());
    }
  }

  /** The files of the sources, which whoever asked closes. */
  SourceFiles find() {
    return SourceFiles.find(sources, encoding);
  }

  /** A run over sources that were found. */
  IngestRun run(IngestSources sources, ArticleSink sink, TakenIds ids, int threads) {
    return new IngestRun(sources, sink, ids, threads, badPages, onProgress);
  }

  /** What was said of the encoding; null where nothing was. */
  @Nullable Charset encoding() {
    return encoding;
  }

  /** The sources that were named. */
  List<Path> sources() {
    return sources;
  }
}
