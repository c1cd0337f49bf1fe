package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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

  /** The articles of those ids, as far as there are such. */
  Map<String, Article> articles(Collection<String> ids) {
    ObjectNode body = Queries.object("query", Queries.terms(Queries.ID, ids));
    body.put("size", ids.size()).set("_source", IndexReads.withoutMarks());
    Map<String, Article> byId = new HashMap<>();
    if (!ids.isEmpty()) {
      for (JsonNode hit : IndexReads.hits(index.search(body))) {
        Article article = ClusterArticle.of(hit.path("_source"));
        byId.put(article.id(), article);
      }
    }
    return byId;
  }

  Optional<Article> article(String id) {
    return articles.article(id);
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
