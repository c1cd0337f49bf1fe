package org.soubao.internal.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import org.soubao.ArchiveException;
import org.soubao.internal.Reasons;
import org.soubao.internal.SearchEngine;
import org.soubao.internal.analysis.WordSegmenter;
import org.soubao.internal.picture.DrawablePage;
import org.soubao.internal.picture.PagePictures;
import org.soubao.internal.query.QueryParser;
import org.soubao.internal.store.Generations;
import org.soubao.model.Article;
import org.soubao.model.Original;
import org.soubao.model.PagePicture;
import org.soubao.search.Comparison;
import org.soubao.search.Explanation;
import org.soubao.search.Export;
import org.soubao.search.ExportRequest;
import org.soubao.search.HeldIssues;
import org.soubao.search.HeldNewspaper;
import org.soubao.search.Hit;
import org.soubao.search.Issue;
import org.soubao.search.Reprints;
import org.soubao.search.SearchRequest;
import org.soubao.search.SearchResult;
import org.soubao.search.Statistics;
import org.soubao.search.Suggestion;
import org.soubao.search.Trends;
import org.soubao.search.TrendsRequest;

/** The embedded engine: reads the served generation of an index, and follows when that changes. */
public final class LuceneEngine implements SearchEngine {
  private static final long LOOK_EVERY_MILLIS = 500;

  private final Path index;
  private final Ranking ranking;
  private final WordSegmenter segmenter = new WordSegmenter();
  private final PagePictures pictures = new PagePictures();
  private final Thread watch =
      Thread.ofPlatform().daemon().name("soubao-swap").unstarted(this::followSwaps);
  private volatile Generation generation;
  private volatile boolean closed;

  /** Only touched by the one who watches. */
  private @Nullable Path refused;

  private @Nullable String warned;

  private LuceneEngine(Path index, Ranking ranking) {
    this.index = index;
    this.ranking = ranking;
    this.generation = Generation.open(index);
  }

  /**
   * Opens the index in that folder.
   *
   * @throws ArchiveException.NoIndex if there is none
   * @throws ArchiveException.OtherSchema if another version made it
   * @throws ArchiveException.BrokenIndex if it can't be read
   */
  public static LuceneEngine open(Path index) {
    return open(index, Ranking.DEFAULT);
  }

  /** Opens the index with other weights, to measure them. */
  static LuceneEngine open(Path index, Ranking ranking) {
    LuceneEngine engine = new LuceneEngine(index, ranking);
    engine.watch.start();
    return engine;
  }

  @Override
  public SearchResult search(SearchRequest request) {
    return searching((open, units) -> new Search(open, segmenter, ranking, request, units).run());
  }

  @Override
  public Export export(ExportRequest request) {
    SearchRequest matching = request.matching();
    return searching((open, units) -> {
      Search one = new Search(open, segmenter, ranking, matching, units);
      return new LuceneExport(this, open, one.list(request.offset(), request.limit()));
    });
  }

  @Override
  public Trends trends(TrendsRequest request) {
    return searching((open, units) ->
        new Search(open, segmenter, ranking, request.search(), units).trends(request.by()));
  }

  @Override
  public Optional<Explanation> explain(SearchRequest request, String id) {
    return searching(
        (open, units) -> new Search(open, segmenter, ranking, request, units).explain(id));
  }

  @Override
  public Optional<Article> article(String id) {
    return reading(open -> FoundArticle.find(open, id).map(FoundArticle::article));
  }

  @Override
  public Optional<Original> source(String id) {
    return reading(open -> {
      FoundArticle found = FoundArticle.find(open, id).orElse(null);
      return found == null ? Optional.empty() : Optional.of(found.original());
    });
  }

  @Override
  public Optional<PagePicture> picture(String id, int page, PagePicture.Width width) {
    Optional<DrawablePage> printed =
        reading(open -> {
          FoundArticle found = FoundArticle.find(open, id).orElse(null);
          return found == null ? Optional.empty() : Optional.of(found.printed(page));
        });
    return printed.map(it -> pictures.of(it, width));
  }

  @Override
  public boolean hasSource(String id) {
    return reading(open -> open.pages().holdsPagesOf(id));
  }

  @Override
  public List<Suggestion> suggest(String typed, int limit) {
    return reading(open -> open.suggestions().of(typed, limit));
  }

  @Override
  public Optional<List<Hit>> similar(String id, int limit) {
    return reading(open -> new SimilarArticles(open, segmenter).to(id, limit));
  }

  @Override
  public Optional<Reprints> reprints(String id) {
    return reading(open -> PrintedArticles.reprints(open, id));
  }

  @Override
  public Optional<Comparison> compare(String id, String other) {
    return reading(open -> PrintedArticles.compare(open, id, other));
  }

  @Override
  public String revision() {
    return String.valueOf(generation.folder().getFileName());
  }

  @Override
  public long size() {
    return reading(open -> (long) open.reader().numDocs());
  }

  @Override
  public Statistics statistics() {
    return reading(open -> open.statistics().read());
  }

  @Override
  public List<HeldNewspaper> newspapers() {
    return reading(open -> open.holdings().newspapers());
  }

  @Override
  public Optional<HeldIssues> issues(
      String newspaper, @Nullable LocalDate from, @Nullable LocalDate to) {
    return reading(open -> open.holdings().issues(newspaper, from, to));
  }

  @Override
  public Optional<Issue> issue(String newspaper, LocalDate date) {
    return reading(open -> open.holdings().issue(newspaper, date));
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      watch.interrupt();
      release(generation);
    }
  }

  /** Reads something out of a generation. */
  interface Reading<T> {
    T from(Generation generation) throws IOException;
  }

  private interface Searching<T> {
    T from(Generation generation, int units) throws IOException;
  }

  /**
   * Searches. {@link QueryParser#MAX_UNITS} is chosen so that no query has more clauses than Lucene
   * takes; if one has all the same, less of it is searched, and the answer says so.
   */
  private <T> T searching(Searching<T> work) {
    for (int units = QueryParser.MAX_UNITS; ; units /= 2) {
      int most = units;
      try {
        return reading(open -> work.from(open, most));
      } catch (IndexSearcher.TooManyClauses e) {
        if (units == 1) {
          throw e;
        }
      }
    }
  }

  /** Reads from the generation that is served, which stays open meanwhile. */
  <T> T reading(Reading<T> work) {
    Generation open = acquire();
    try {
      return reading(open, work);
    } finally {
      release(open);
    }
  }

  /** Reads from a generation that is held open. */
  <T> T reading(Generation open, Reading<T> work) {
    try {
      return work.from(open);
    } catch (IOException e) {
      throw new ArchiveException.BrokenIndex(index, Reasons.of(e), e);
    } catch (UncheckedIOException e) {
      throw new ArchiveException.BrokenIndex(index, Reasons.of(e.getCause()), e.getCause());
    } catch (InternalError e) {
      // So says Java where a file that is mapped into memory was cut.
      throw new ArchiveException.BrokenIndex(index, "a file of it was cut while it was open", e);
    }
  }

  private Generation acquire() {
    while (!closed) {
      Generation open = generation;
      if (open.reader().tryIncRef()) {
        return open;
      }
    }
    throw new IllegalStateException("the archive is closed");
  }

  /** Says that somebody no longer uses the generation. */
  void release(Generation open) {
    try {
      open.reader().decRef();
    } catch (IOException e) {
      throw new ArchiveException.BrokenIndex(index, Reasons.of(e), e);
    }
  }

  private void followSwaps() {
    try {
      while (!closed) {
        Thread.sleep(LOOK_EVERY_MILLIS);
        followSwap();
      }
    } catch (InterruptedException e) {
      // The engine is closed.
    }
  }

  /**
   * Looks whether another generation is served now. One that went away or broke is not followed:
   * what is open goes on answering.
   */
  private void followSwap() {
    try {
      Optional<Path> current = new Generations(index).current();
      if (current.isPresent()
          && !current.get().equals(generation.folder())
          && !current.get().equals(refused)) {
        swapTo(current.get());
      }
    } catch (IOException | RuntimeException e) {
      warn(e);
    }
  }

  private void swapTo(Path current) {
    try {
      swap(Generation.open(index));
      refused = null;
      warned = null;
    } catch (ArchiveException e) {
      refused = current;
      warn(e);
    }
  }

  /** Opened before it is put in the place of the old one, so that no search waits. */
  private synchronized void swap(Generation next) {
    Generation old = closed ? next : generation;
    if (!closed) {
      generation = next;
    }
    release(old);
  }

  /** Says it once, as long as it stays the same. */
  private void warn(Exception e) {
    String message = String.valueOf(e.getMessage());
    if (!message.equals(warned)) {
      warned = message;
      System.getLogger(LuceneEngine.class.getName())
          .log(System.Logger.Level.WARNING, "The new index is not served: {0}", message);
    }
  }
}
