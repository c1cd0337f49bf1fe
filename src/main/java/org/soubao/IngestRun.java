package org.soubao;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.soubao.ingest.BadPages;
import org.soubao.ingest.IngestReport;
import org.soubao.ingest.Progress;
import org.soubao.ingest.RejectedPage;
import org.soubao.internal.ArticleSink;
import org.soubao.internal.Reasons;
import org.soubao.internal.format.ArticleLines;
import org.soubao.internal.format.Corrections;
import org.soubao.internal.format.NewspapersFile;
import org.soubao.internal.format.SourceFile;
import org.soubao.internal.format.SourceFiles;
import org.soubao.internal.format.SourceUnit;
import org.soubao.internal.format.SourceUnit.ArticleFile;
import org.soubao.internal.format.SourceUnit.IssuePages;
import org.soubao.internal.format.UnreadableException;
import org.soubao.internal.pages.NewspaperRegistry;
import org.soubao.model.Article;

/**
 * One run over the sources: the pages of an issue, or a batch of lines, are one piece of work. What
 * a piece gives is checked against all before it in the order of the sources, whatever the number
 * of threads: of two articles with one id, the first is taken.
 */
final class IngestRun implements AutoCloseable {
  private static final int LINES_AT_ONCE = 64;

  private final SourceFiles files;
  private final ArticleSink sink;
  private final BadPages badPages;
  private final Consumer<Progress> onProgress;
  private final Workers workers;
  private final long start = System.nanoTime();
  private final Queue<RejectedPage> rejected = new ConcurrentLinkedQueue<>();

  /** Only touched in the turn of a piece of work. */
  private final Set<String> ids = new HashSet<>();

  private final AtomicLong articles = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private final long bytesTotal;

  IngestRun(
      SourceFiles files,
      ArticleSink sink,
      int threads,
      BadPages badPages,
      Consumer<Progress> onProgress) {
    this.files = files;
    this.sink = sink;
    this.badPages = badPages;
    this.onProgress = onProgress;
    workers = new Workers(threads);
    bytesTotal = files.bytes();
  }

  IngestReport run() {
    files.rejected().forEach(this::reject);
    Corrections corrections = Corrections.read(files);
    corrections.rejected().forEach(this::reject);
    NewspaperRegistry newspapers = NewspapersFile.registry(files, this::reject);
    IssueHarvester reader = new IssueHarvester(newspapers, corrections);
    for (SourceUnit unit : files.units()) {
      switch (unit) {
        case IssuePages issue -> workers.submit(turn -> issue(reader, issue, turn));
        case ArticleFile articleFile -> lines(articleFile.file());
      }
    }
    workers.await();
    report();
    List<RejectedPage> inOrder =
        rejected.stream()
            .sorted(Comparator.comparing(RejectedPage::path).thenComparingLong(RejectedPage::line))
            .toList();
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    return new IngestReport(
        files.files().size(), files.passedOver(), articles.get(), inOrder, took);
  }

  @Override
  public void close() {
    workers.close();
  }

  private void issue(IssueHarvester reader, IssuePages pages, Turn turn) {
    deliver(reader.read(pages, this::pageDone), turn);
    report();
  }

  private void pageDone(SourceFile file) {
    report(bytes.addAndGet(file.bytes()));
  }

  private void lines(SourceFile file) {
    long line = 0;
    try (ArticleLines lines = new ArticleLines(file)) {
      for (List<ArticleLines.Line> batch = lines.next(LINES_AT_ONCE);
          !batch.isEmpty();
          batch = lines.next(LINES_AT_ONCE)) {
        List<ArticleLines.Line> work = batch;
        workers.submit(turn -> deliver(parse(file, work), turn));
        line = lines.lineNumber();
        report(bytes.get() + lines.bytesRead());
      }
    } catch (IOException e) {
      String where = line == 0 ? "" : " on after this line";
      String reason = "It can't be read%s: %s.".formatted(where, Reasons.of(e));
      RejectedPage unread = new RejectedPage(file.path(), line, reason);
      workers.submit(turn -> deliver(Harvest.nothing(unread), turn));
    }
    bytes.addAndGet(file.bytes());
  }

  private static Harvest parse(SourceFile file, List<ArticleLines.Line> lines) {
    Harvest harvest = new Harvest();
    for (ArticleLines.Line line : lines) {
      try {
        harvest.add(ArticleLines.parse(line, file.path()), file.path(), line.number());
      } catch (UnreadableException e) {
        harvest.reject(new RejectedPage(file.path(), e.line(), e.getMessage()));
      }
    }
    return harvest;
  }

  private void deliver(Harvest harvest, Turn turn) {
    List<Harvest.Found> unique = new ArrayList<>();
    turn.take(() -> check(harvest, unique));
    List<Article> accepted =
        unique.stream().filter(this::accept).map(Harvest.Found::article).toList();
    if (!harvest.pages().isEmpty()) {
      sink.addPages(harvest.pages(), accepted);
    }
  }

  /** In order: what was rejected, and which ids are used twice. */
  private void check(Harvest harvest, List<Harvest.Found> unique) {
    harvest.rejected().forEach(this::reject);
    ids.addAll(harvest.reserved());
    for (Harvest.Found found : harvest.found()) {
      if (ids.add(found.article().id())) {
        unique.add(found);
      } else {
        String reason =
            "The id %s was used before; ids are unique.".formatted(found.article().id());
        reject(new RejectedPage(found.path(), found.line(), reason));
      }
    }
  }

  /** Whether it was given on; if not, it was rejected. */
  private boolean accept(Harvest.Found found) {
    try {
      sink.add(found.article());
      articles.incrementAndGet();
      return true;
    } catch (IllegalArgumentException e) {
      String reason = "The article can't be indexed: %s".formatted(e.getMessage());
      reject(new RejectedPage(found.path(), found.line(), reason));
      return false;
    }
  }

  private void reject(RejectedPage page) {
    if (badPages == BadPages.FAIL) {
      throw new ArchiveException.PageRejected(page);
    }
    rejected.add(page);
  }

  private void report() {
    report(bytes.get());
  }

  private void report(long bytesDone) {
    onProgress.accept(new Progress(bytesDone, bytesTotal, articles.get()));
  }
}
