package org.soubao.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

/** What an {@code Archive} needs of an engine; for many threads at once. */
public interface SearchEngine extends AutoCloseable {
  /** Answers a request. */
  SearchResult search(SearchRequest request);

  /** All that a request finds, one by one, of the index as it is now. */
  Export export(ExportRequest request);

  /** How often what a request finds was printed, and where or when. */
  Trends trends(TrendsRequest request);

  /** Why it finds that article, or why not; empty where there is no such article. */
  Optional<Explanation> explain(SearchRequest request, String id);

  /** The article of that id. */
  Optional<Article> article(String id);

  /** What the article of that id was made of. */
  Optional<Original> source(String id);

  /** Whether {@link #source} has pages of the article of that id. */
  boolean hasSource(String id);

  /**
   * The picture of a page, counted from 0, on which the article of that id stands; empty where
   * there is no such article.
   */
  Optional<PagePicture> picture(String id, int page, PagePicture.Width width);

  /** What somebody may want to ask who has typed so much. */
  List<Suggestion> suggest(String typed, int limit);

  /** The articles most like that one, without itself; empty where there is no such article. */
  Optional<List<Hit>> similar(String id, int limit);

  /** All printings of the story of that article; empty where there is no such article. */
  Optional<Reprints> reprints(String id);

  /** How two articles differ; empty where there is no such article. */
  Optional<Comparison> compare(String id, String other);

  /** Names the state of what it answers from: another text after every change. */
  String revision();

  /** How many articles it holds. */
  long size();

  /** What it holds, and what of it may be missing. */
  Statistics statistics();

  /** The newspapers of which it holds something, by falling number of articles. */
  List<HeldNewspaper> newspapers();

  /** The issues of a newspaper from then to then; empty where it holds nothing of that one. */
  Optional<HeldIssues> issues(String newspaper, @Nullable LocalDate from, @Nullable LocalDate to);

  /** An issue in print order; empty where it holds nothing of that newspaper. */
  Optional<Issue> issue(String newspaper, LocalDate date);

  @Override
  void close();
}
