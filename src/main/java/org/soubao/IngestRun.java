package org.soubao;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
import org.soubao.internal.format.NewspapersFile;
import org.soubao.internal.format.PageFile;
import org.soubao.internal.format.SourceFile;
import org.soubao.internal.format.SourceFiles;
import org.soubao.internal.format.UnreadableException;
import org.soubao.internal.pages.NewspaperRegistry;
import org.soubao.internal.pages.PageDump;
import org.soubao.internal.pages.PageSegmenter;
import org.soubao.internal.pages.SegmentedPage;
import org.soubao.model.Article;

/** One run over the sources: a page, or a batch of lines, is one piece of work. */
final class IngestRun implements AutoCloseable {
  private static final int LINES_AT_ONCE = 64;

  private final SourceFiles files;
  private final ArticleSink sink;
  private final BadPages badPages;
  private final Consumer<Progress> onProgress;
  private final Workers workers;
  private final long start = System.nanoTime();
  private final Queue<RejectedPage> rejected = new ConcurrentLinkedQueue<>();
  private final Set<String> ids = ConcurrentHashMap.newKeySet();
  private final AtomicLong articles = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private final long bytesTotal;
  private NewspaperRegistry newspapers = NewspaperRegistry.standard();

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
    newspapers = newspapers.with(NewspapersFile.read(files.newspapers(), this::reject));
    for (SourceFile file : files.files()) {
      switch (file.form()) {
        case PAGE -> workers.submit(() -> page(file));
        case ARTICLES, ZIPPED_ARTICLES -> lines(file);
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

  private void page(SourceFile file) {
    try {
      PageDump dump = PageFile.read(file, this::reject);
      SegmentedPage page = PageSegmenter.segment(dump, newspapers);
      page.fault().ifPresent(reason -> reject(new RejectedPage(file.path(), 0, reason)));
      List<Article> accepted =
          page.articles().stream().filter(article -> accept(article, file, 0)).toList();
      sink.addPages(List.of(dump), accepted);
    } catch (UnreadableException e) {
      reject(new RejectedPage(file.path(), e.line(), e.getMessage()));
    }
    bytes.addAndGet(file.bytes());
    report();
  }

  private void lines(SourceFile file) {
    long line = 0;
    try (ArticleLines lines = new ArticleLines(file)) {
      for (List<ArticleLines.Line> batch = lines.next(LINES_AT_ONCE);
          !batch.isEmpty();
          batch = lines.next(LINES_AT_ONCE)) {
        List<ArticleLines.Line> work = batch;
        workers.submit(() -> work.forEach(each -> line(file, each)));
        line = lines.lineNumber();
        report(bytes.get() + lines.bytesRead());
      }
    } catch (IOException e) {
      String where = line == 0 ? "" : " on after this line";
      String reason = "It can't be read%s: %s.".formatted(where, Reasons.of(e));
      reject(new RejectedPage(file.path(), line, reason));
    }
    bytes.addAndGet(file.bytes());
  }

  private void line(SourceFile file, ArticleLines.Line line) {
    try {
      accept(ArticleLines.parse(line, file.path()), file, line.number());
    } catch (UnreadableException e) {
      reject(new RejectedPage(file.path(), e.line(), e.getMessage()));
    }
  }

  /** Whether it was given on; if not, it was rejected. */
  private boolean accept(Article article, SourceFile file, long line) {
    if (!ids.add(article.id())) {
      String reason = "The id %s was used before; ids are unique.".formatted(article.id());
      reject(new RejectedPage(file.path(), line, reason));
      return false;
    }
    try {
      sink.add(article);
      articles.incrementAndGet();
      return true;
    } catch (IllegalArgumentException e) {
      String reason = "The article can't be indexed: %s".formatted(e.getMessage());
      reject(new RejectedPage(file.path(), line, reason));
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
