package org.soubao;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.soubao.ingest.BadPages;
import org.soubao.ingest.IngestReport;
import org.soubao.ingest.Progress;
import org.soubao.ingest.RejectedPage;
import org.soubao.internal.ArticleSink;
import org.soubao.internal.Reasons;
import org.soubao.internal.RefusedArticle;
import org.soubao.internal.format.article.ArticleReader;
import org.soubao.internal.format.article.ArticleReader.Entry;
import org.soubao.internal.format.source.SourceFile;
import org.soubao.internal.format.source.SourceFiles;
import org.soubao.internal.format.source.SourceUnit.ArticleFile;
import org.soubao.internal.format.source.SourceUnit.IssuePages;
import org.soubao.internal.format.text.UnreadableException;
import org.soubao.model.Article;

/**
 * One run over the sources: the pages of an issue, or a batch of lines, are one piece of work. What
 * a piece gives is checked against all before it in the order of the sources, whatever the number
 * of threads: of two articles with one id, the first is taken.
 */
final class IngestRun implements AutoCloseable {
  private static final int LINES_AT_ONCE = 64;
  private static final Comparator<RejectedPage> ORDER =
      Comparator.comparing(RejectedPage::path)
          .thenComparingLong(RejectedPage::line)
          .thenComparing(RejectedPage::reason);

  private final IngestSources sources;
  private final ArticleSink sink;
  private final TakenIds ids;
  private final BadPages badPages;
  private final Consumer<Progress> onProgress;
  private final IssueHarvester issues;
  private final Workers workers;
  private final Queue<RejectedPage> rejected = new ConcurrentLinkedQueue<>();
  private final AtomicLong articles = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong bytesTotal = new AtomicLong();

  IngestRun(
      IngestSources sources,
      ArticleSink sink,
      TakenIds ids,
      int threads,
      BadPages badPages,
      Consumer<Progress> onProgress) {
    this.sources = sources;
    this.sink = sink;
    this.ids = ids;
    this.badPages = badPages;
    this.onProgress = onProgress;
    sources.rejected().forEach(this::reject);
    issues = new IssueHarvester(sources.newspapers(), sources.rules(), sources.corrections());
    workers = new Workers(threads);
  }

  /** Does these jobs, which are in the order of the sources; comes back when they are done. */
  void ingest(List<IngestJob> jobs) {
    bytesTotal.addAndGet(jobs.stream().mapToLong(IngestJob::bytes).sum());
    for (IngestJob job : jobs) {
      switch (job.unit()) {
        case IssuePages issue -> workers.submit(turn -> issue(job, issue, turn));
        case ArticleFile articleFile -> lines(job, articleFile.file());
      }
    }
    workers.await();
    report();
  }

  /** Waits until what was given on of these jobs is kept, and rejects what could not be. */
  void settle(List<IngestJob> jobs) {
    List<RefusedArticle> all = sink.settle();
    Map<Integer, IngestJob> byNumber = new HashMap<>();
    jobs.forEach(job -> byNumber.put(job.number(), job));
    for (RefusedArticle refused : all) {
      IngestJob job = Objects.requireNonNull(byNumber.get(refused.unit()));
      job.retracted();
      articles.decrementAndGet();
      reject(job, new RejectedPage(refused.path(), 0, refused.reason()));
    }
  }

  /** What became of the sources, which took so long. */
  IngestReport report(Duration took) {
    SourceFiles files = sources.files();
    return new IngestReport(
        files.files().size(), files.passedOver(), articles.get(), rejected(), took);
  }

  /** What was rejected, in order of path and line. */
  List<RejectedPage> rejected() {
    return rejected.stream().sorted(ORDER).toList();
  }

  /** How many articles were given on. */
  long articles() {
    return articles.get();
  }

  /** Tells of what was rejected, now or in an earlier run. */
  void reject(RejectedPage page) {
    if (badPages == BadPages.FAIL) {
      throw new ArchiveException.PageRejected(page);
    }
    rejected.add(page);
  }

  @Override
  public void close() {
    workers.close();
  }

  private void issue(IngestJob job, IssuePages pages, Turn turn) {
    issues.read(pages, this::pageDone, harvest -> deliver(job, harvest, turn));
    report();
  }

  private void pageDone(SourceFile file) {
    report(bytes.addAndGet(file.bytes()));
  }

  private void lines(IngestJob job, SourceFile file) {
    long line = 0;
    try (ArticleReader reader = ArticleReader.open(file)) {
      for (List<Entry> batch = reader.next(LINES_AT_ONCE);
          !batch.isEmpty();
          batch = reader.next(LINES_AT_ONCE)) {
        List<Entry> work = batch;
        workers.submit(turn -> deliver(job, parse(file, work), turn));
        line = reader.lineNumber();
        report(bytes.get() + reader.bytesRead());
      }
    } catch (UnreadableException e) {
      unread(job, new RejectedPage(file.path(), e.line(), e.getMessage()));
    } catch (IOException e) {
      String where = line == 0 ? "" : " on after this line";
      String reason = "It can't be read%s: %s.".formatted(where, Reasons.of(e));
      unread(job, new RejectedPage(file.path(), line, reason));
    }
    bytes.addAndGet(file.bytes());
  }

  private void unread(IngestJob job, RejectedPage page) {
    workers.submit(turn -> deliver(job, Harvest.nothing(page), turn));
  }

  private static Harvest parse(SourceFile file, List<Entry> entries) {
    Harvest harvest = new Harvest();
    for (Entry entry : entries) {
      try {
        harvest.add(entry.article(), file.path(), entry.line());
        entry
            .fault()
            .ifPresent(fault -> harvest.reject(new RejectedPage(file.path(), entry.line(), fault)));
      } catch (UnreadableException e) {
        harvest.reject(new RejectedPage(file.path(), e.line(), e.getMessage()));
      }
    }
    return harvest;
  }

  private void deliver(IngestJob job, Harvest harvest, Turn turn) {
    List<Harvest.Found> unique = new ArrayList<>();
    ids.expect(harvest.found().stream().map(found -> found.article().id()).toList());
    turn.take(() -> check(job, harvest, unique));
    if (!harvest.goesOn()) {
      turn.end();
    }
    List<Article> accepted =
        unique.stream().filter(found -> accept(job, found)).map(Harvest.Found::article).toList();
    if (!harvest.pages().isEmpty()) {
      sink.addPages(job.number(), harvest.pages(), accepted);
    }
  }

  /** In order: what was rejected, and which ids are used twice. */
  private void check(IngestJob job, Harvest harvest, List<Harvest.Found> unique) {
    harvest.rejected().forEach(page -> reject(job, page));
    ids.reserve(harvest.reserved(), job.number());
    job.reserve(harvest.reserved());
    for (Harvest.Found found : harvest.found()) {
      String id = found.article().id();
      if (ids.take(id, job.number())) {
        unique.add(found);
      } else {
        job.contest(id);
        String reason = "The id %s was used before; ids are unique.".formatted(id);
        reject(job, new RejectedPage(found.path(), found.line(), reason));
      }
    }
  }

  /** Whether it was given on; if not, it was rejected. */
  private boolean accept(IngestJob job, Harvest.Found found) {
    try {
      sink.add(job.number(), found.article());
      job.accepted();
      articles.incrementAndGet();
      return true;
    } catch (IllegalArgumentException e) {
      String reason = "The article can't be indexed: %s".formatted(e.getMessage());
      reject(job, new RejectedPage(found.path(), found.line(), reason));
      return false;
    }
  }

  private void reject(IngestJob job, RejectedPage page) {
    job.reject(page);
    reject(page);
  }

  private void report() {
    report(bytes.get());
  }

  private void report(long bytesDone) {
    onProgress.accept(new Progress(bytesDone, bytesTotal.get(), articles.get()));
  }
}
