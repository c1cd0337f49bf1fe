package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.Words;
import org.soubao.internal.format.article.ArticleJson;
import org.soubao.internal.format.text.UnreadableException;
import org.soubao.internal.reprints.SettledOrigins;
import org.soubao.model.Article;
import org.soubao.model.Origin;

/** An article of the document that a cluster holds of it: see {@link ArticleDocument}. */
final class ClusterArticle {
  private ClusterArticle() {}

  /**
   * The article as it is shown: with the origin that its reprints tell.
   *
   * @param document its {@code _source}
   * @throws IllegalStateException if that is none
   */
  static Article of(JsonNode document) {
    Article article = printed(document);
    String word = document.path(ArticleDocument.ORIGIN).textValue();
    Origin settled = word == null ? null : Words.constant(Origin.class, word);
    return SettledOrigins.shown(article, settled);
  }

  /** The articles of those ids, as far as there are such. */
  static Map<String, Article> byId(IndexReads index, Collection<String> ids) {
    Map<String, Article> byId = new HashMap<>();
    if (!ids.isEmpty()) {
      ObjectNode body = Queries.object("query", Queries.terms(Queries.ID, ids));
      body.put("size", ids.size()).set("_source", IndexReads.withoutMarks());
      for (JsonNode hit : IndexReads.hits(index.search(body))) {
        Article article = of(hit.path("_source"));
        byId.put(article.id(), article);
      }
    }
    return byId;
  }

  /** The article as its pages tell. */
  static Article printed(JsonNode document) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    if (Documents.values(document.path(ArticleDocument.ARTICLE)) instanceof Map<?, ?> rest) {
      rest.forEach((key, value) -> map.put(String.valueOf(key), value));
    }
    map.put(ArticleDocument.BODY, document.path(ArticleDocument.BODY).textValue());
    try {
      return ArticleJson.exactly(map);
    } catch (UnreadableException e) {
      throw new IllegalStateException("a document that is no article: " + e.getMessage(), e);
    }
  }
}
