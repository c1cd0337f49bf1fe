package org.soubao;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.SearchEngine;
import org.soubao.internal.cluster.ClusterEngine;
import org.soubao.internal.lucene.LuceneEngine;
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

/**
 * An archive of newspaper articles, open for reading.
 *
 * <pre>{@code
 * try (Archive archive = Archive.open(Path.of("index"))) {
 *   SearchResult result = archive.search(SearchRequest.query("防汛抗旱").build());
 *   result.hits().forEach(hit -> System.out.println(hit.article().headline()));
 * }
 * }</pre>
 *
 * <p>For many threads at once. When a {@link Reindex} replaces the index, an open archive answers
 * from the new one within a second, without being opened again.
 */
public final class Archive implements AutoCloseable {
  /** The most similar articles in one answer. */
  public static final int MAX_SIMILAR = 20;

  private final SearchEngine engine;

  private Archive(SearchEngine engine) {
    this.engine = engine;
  }

  /**
   * Opens the index in that folder.
   *
   * @throws ArchiveException.NoIndex if there is none
   * @throws ArchiveException.OtherSchema if another version made it
   * @throws ArchiveException.BrokenIndex if it can't be read
   */
  public static Archive open(Path index) {
    return new Archive(LuceneEngine.open(index));
  }

  /**
   * Connects to an archive in an OpenSearch cluster whose nodes have Soubao's plugin. It gives the
   * answers that an index in a folder gives, as far as CLUSTER.md does not name a difference.
   *
   * <p>Credentials come from the environment: {@code SOUBAO_CLUSTER_USER} and {@code
   * SOUBAO_CLUSTER_PASSWORD}, or {@code SOUBAO_CLUSTER_TOKEN}; {@code SOUBAO_CLUSTER_CA} names a
   * file in PEM with a certificate to be trusted. Needs Jackson on the class path.
   *
   * @param cluster {@code https://NODE:9200,NODE:9200/NAME}: nodes that are asked one after the
   *     other, and the name of the archive, {@code soubao} if there is none
   * @throws IllegalArgumentException if that is no such address
   * @throws ArchiveException.NoIndex if there is no such archive
   * @throws ArchiveException.OtherSchema if another version made it
   * @throws ArchiveException.ClusterUnavailable if no node answers
   * @throws ArchiveException.ClusterRefused if it is refused, or a node lacks the plugin
   */
  public static Archive connect(URI cluster) {
    return new Archive(ClusterEngine.connect(cluster, System.getenv()));
  }

  /**
   * Answers a request.
   *
   * @throws ArchiveException.BrokenIndex if the index can't be read
   */
  public SearchResult search(SearchRequest request) {
    return engine.search(request);
  }

  /** Answers a query with ten hits at the most; blank means everything, newest first. */
  public SearchResult search(String query) {
    return search(SearchRequest.query(query).build());
  }

  /**
   * All that a request finds, one by one, without a ceiling and without holding it in memory. The
   * export begins as the search of the same request does.
   *
   * <pre>{@code
   * try (Export export = archive.export(ExportRequest.of(request))) {
   *   while (export.hasNext()) {
   *     System.out.println(export.next().headline());
   *   }
   * }
   * }</pre>
   *
   * @return to be closed: until then the index stays open
   * @throws ArchiveException.TooSlow if its time limit is not enough to find all
   * @throws ArchiveException.BrokenIndex if the index can't be read
   */
  public Export export(ExportRequest request) {
    return engine.export(request);
  }

  /**
   * How often what a request finds was printed, by month, city or newspaper, in articles and in
   * stories, beside how much is held of each; and where it was printed first.
   *
   * @throws ArchiveException.BrokenIndex if the index can't be read
   */
  public Trends trends(TrendsRequest request) {
    return engine.trends(request);
  }

  /**
   * Why a request finds the article of that id, or why not, if there is such an article. Which hits
   * the request wants, by its limit and offset, makes no difference.
   *
   * @throws ArchiveException.BrokenIndex if the index can't be read
   */
  public Optional<Explanation> explain(SearchRequest request, String id) {
    return engine.explain(request, id);
  }

  /**
   * The article of that id, if there is one.
   *
   * @throws ArchiveException.BrokenIndex if the index can't be read
   */
  public Optional<Article> article(String id) {
    return engine.article(id);
  }

  /**
   * The raw pages that the article of that id was made of, if there is such an article. It has none
   * where the article was read as such, from a {@code .jsonl} file. They are kept in the index: the
   * files may be gone.
   *
   * @throws ArchiveException.BrokenIndex if the index can't be read
   */
  public Optional<Original> source(String id) {
    return engine.source(id);
  }

  /**
   * Whether {@link #source} has pages to show, without reading them.
   *
   * @throws ArchiveException.BrokenIndex if the index can't be read
   */
  public boolean hasSource(String id) {
    return engine.hasSource(id);
  }

  /**
   * A page on which the article of that id is printed, as a picture, if there is such an article.
   * It is drawn from the PDF, or from the image that METS names for it, which is not kept in the
   * index but read where it lay, be it in an archive; the {@code boxes} of the article say where on
   * it the article stands. Pictures are drawn one at a time, and those asked for last are kept.
   *
   * @param page which of its pages, as {@link #source} gives them: 0 is the one where it begins
   * @throws ArchiveException.NoPicture if there is no such page, it came neither as a PDF nor with
   *     an image, the PDF is no longer what it was, it can't be drawn, PDFBox is not on the class
   *     path, or too many others are being drawn
   * @throws ArchiveException.BrokenIndex if the index can't be read
   */
  public Optional<PagePicture> picture(String id, int page, PagePicture.Width width) {
    return engine.picture(id, page, width);
  }

  /**
   * What somebody may want to ask who has typed so much: names, places, newspapers and sections
   * that begin so, in characters, in pinyin or in its initials ({@code lz}, {@code liuzhou}), and
   * headlines that hold it. Of a long text the beginning is looked at; of a blank one, nothing.
   *
   * @param limit suggestions wanted, 1 to {@value Suggestion#MAX_LIMIT}
   * @throws IllegalArgumentException if the limit is out of its bounds
   * @throws ArchiveException.BrokenIndex if the index can't be read
   */
  public List<Suggestion> suggest(String typed, int limit) {
    within(limit, Suggestion.MAX_LIMIT);
    return engine.suggest(typed, limit);
  }

  /**
   * The articles most like the one of that id, if there is such an article: those that share the
   * words that tell it apart. Copies of it come first; it is not among them. A hit shows its lead.
   *
   * @param limit articles wanted, 1 to {@value #MAX_SIMILAR}
   * @throws IllegalArgumentException if the limit is out of its bounds
   * @throws ArchiveException.BrokenIndex if the index can't be read
   */
  public Optional<List<Hit>> similar(String id, int limit) {
    within(limit, MAX_SIMILAR);
    return engine.similar(id, limit);
  }

  /**
   * All printings of the story that the article of that id tells, if there is such an article: who
   * had it first, and what each made of it. An article that nobody reprinted is alone.
   *
   * @throws ArchiveException.BrokenIndex if the index can't be read
   */
  public Optional<Reprints> reprints(String id) {
    return engine.reprints(id);
  }

  /**
   * How the articles of those ids differ, if there are such articles, be they reprints of each
   * other or not. The one printed first stands on the left, whichever is named first.
   *
   * @throws ArchiveException.BrokenIndex if the index can't be read
   */
  public Optional<Comparison> compare(String id, String other) {
    return engine.compare(id, other);
  }

  /**
   * Names the state of the index that is served: another text after every change, so that what was
   * made of an answer can be kept as long as it is the same.
   */
  public String revision() {
    return engine.revision();
  }

  /** How many articles it holds. */
  public long size() {
    return engine.size();
  }

  /**
   * What it holds: articles, newspapers, days and those that are missing, sizes, and what it was
   * made from. Counted once for each index that is served, and kept.
   *
   * @throws ArchiveException.BrokenIndex if the index can't be read
   */
  public Statistics statistics() {
    return engine.statistics();
  }

  /**
   * The newspapers of which it holds something, by falling number of articles. Counted once for
   * each index that is served, and kept.
   *
   * @throws ArchiveException.BrokenIndex if the index can't be read
   */
  public List<HeldNewspaper> newspapers() {
    return engine.newspapers();
  }

  /**
   * The issues of a newspaper that it holds from then to then, if it holds anything of that one.
   *
   * @param newspaper its name, exactly
   * @param from the first day; null for no bound
   * @param to the last day; null for no bound
   * @throws ArchiveException.BrokenIndex if the index can't be read
   */
  public Optional<HeldIssues> issues(
      String newspaper, @Nullable LocalDate from, @Nullable LocalDate to) {
    return engine.issues(newspaper, from, to);
  }

  /**
   * The issue of a newspaper of one day in print order, without the texts of its articles, if it
   * holds anything of that newspaper; an issue that it does not hold has no pages.
   *
   * @param newspaper its name, exactly
   * @throws ArchiveException.BrokenIndex if the index can't be read
   */
  public Optional<Issue> issue(String newspaper, LocalDate date) {
    return engine.issue(newspaper, date);
  }

  private static void within(int limit, int max) {
    if (limit < 1 || limit > max) {
      throw new IllegalArgumentException("limit is 1 to %d, not %d".formatted(max, limit));
    }
  }

  /** Lets go of the index; searches under way end first or fail. */
  @Override
  public void close() {
    engine.close();
  }
}
