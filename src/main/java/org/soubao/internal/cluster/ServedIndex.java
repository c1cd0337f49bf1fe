package org.soubao.internal.cluster;

import org.jspecify.annotations.Nullable;
import org.soubao.ArchiveException;
import org.soubao.internal.analysis.WordSegmenter;
import org.soubao.internal.suggest.DidYouMean;
import org.soubao.model.Article;

/**
 * The two indices of an archive that are served, and what was counted of them: nothing is written
 * to them any more, so that holds as long as they are. For many threads at once.
 */
final class ServedIndex {
  private final ClusterClient client;
  private final String name;
  private final IndexReads index;
  private final ClusterArticles articles;
  private final ClusterHoldings holdings;
  private final ClusterStatistics statistics;
  private final ClusterSuggestions suggestions;

  /** Those of that name. */
  ServedIndex(ClusterClient client, String name, String sources) {
    this.client = client;
    this.name = name;
    index = new IndexReads(client, name);
    articles = new ClusterArticles(client, name, sources);
    holdings = new ClusterHoldings(client, name);
    statistics = new ClusterStatistics(client, name, sources, holdings);
    suggestions = new ClusterSuggestions(client, name);
  }

  ClusterClient client() {
    return client;
  }

  /** The index of the articles. */
  String name() {
    return name;
  }

  /** Reads the articles. */
  IndexReads index() {
    return index;
  }

  /** Articles one by one, and what they were made of. */
  ClusterArticles articles() {
    return articles;
  }

  /**
   * An article that was found, as it was read then.
   *
   * @throws ArchiveException.ClusterRefused if there was none
   */
  Article present(@Nullable Article article) {
    if (article == null) {
      throw changed();
    }
    return article;
  }

  /** What is wrong when what was found is not there, or comes twice. */
  ArchiveException changed() {
    return new ArchiveException.ClusterRefused(
        client.address().toString(),
        "it was replaced, or a node of it went away, while it was read; ask again");
  }

  ClusterHoldings holdings() {
    return holdings;
  }

  ClusterStatistics statistics() {
    return statistics;
  }

  ClusterSuggestions suggestions() {
    return suggestions;
  }

  /** Offers other spellings; for one search. */
  DidYouMean didYouMean(WordSegmenter segmenter) {
    return new DidYouMean(new ClusterCounts(client, name), segmenter, suggestions::names);
  }
}
