package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.soubao.internal.analysis.Highlighter;
import org.soubao.internal.analysis.WordSegmenter;
import org.soubao.internal.suggest.TellingTerms;
import org.soubao.internal.suggest.TellingTerms.Telling;
import org.soubao.model.Article;
import org.soubao.search.Hit;

/** The articles of a cluster that share most of the {@link TellingTerms} of an article. */
final class ClusterSimilar {
  private static final List<String> TEXTS = List.of("headline", "body");

  private final IndexReads index;
  private final ClusterArticles articles;
  private final WordSegmenter segmenter;

  ClusterSimilar(
      ClusterClient client, String index, ClusterArticles articles, WordSegmenter segmenter) {
    this.index = new IndexReads(client, index);
    this.articles = articles;
    this.segmenter = segmenter;
  }

  /** At most so many hits for the article of that id, which is not among them. */
  Optional<List<Hit>> to(String id, int limit) {
    return articles.article(id).map(it -> hits(it, limit));
  }

  private List<Hit> hits(Article article, int limit) {
    List<Telling> telling = telling(TellingTerms.of(article, segmenter));
    if (telling.isEmpty() || limit == 0) {
      return List.of();
    }
    ObjectNode body = Queries.object("query", query(article.id(), telling));
    body.put("size", limit).put("track_total_hits", false).put("track_scores", true);
    body.set("_source", IndexReads.withoutMarks());
    body.set("sort", Queries.bestFirst());
    List<Hit> hits = new ArrayList<>();
    for (JsonNode hit : IndexReads.hits(index.scored(body))) {
      hits.add(hit(ClusterArticle.of(hit.path("_source")), hit.path("_score").asDouble()));
    }
    return List.copyOf(hits);
  }

  /** The headline as printed, and the lead. */
  private static Hit hit(Article article, double score) {
    Highlighter plain = new Highlighter(List.of());
    return new Hit(
        article, score, plain.mark(article.headline()), plain.passages(article.body()), null, null);
  }

  private List<Telling> telling(TellingTerms terms) {
    Map<String, Long> words = having(terms.words(), false);
    Map<String, Long> pairs = having(terms.pairs(), true);
    return terms.choose(
        (term, pair) -> (pair ? pairs : words).getOrDefault(term, 0L), index.count(Queries.all()));
  }

  /** How many bodies have each of those. */
  private Map<String, Long> having(Set<String> terms, boolean pair) {
    List<String> asked = List.copyOf(terms);
    List<Long> counts = index.textsWith(List.of(field("body", pair)), asked);
    Map<String, Long> having = new HashMap<>();
    for (int i = 0; i < asked.size(); i++) {
      having.put(asked.get(i), counts.get(i));
    }
    return having;
  }

  private static ObjectNode query(String id, List<Telling> telling) {
    List<JsonNode> any = new ArrayList<>();
    for (Telling one : telling) {
      List<ObjectNode> either =
          TEXTS.stream().map(text -> Queries.term(field(text, one.pair()), one.term())).toList();
      ObjectNode bool = Queries.object("should", Queries.array(either));
      any.add(Queries.object("bool", bool.put("boost", one.boost())));
    }
    ObjectNode all = Queries.object("should", Queries.array(any));
    all.put("minimum_should_match", TellingTerms.shared(telling.size()));
    all.set("must_not", Queries.term(Queries.ID, id));
    return Queries.object("bool", all);
  }

  private static String field(String text, boolean pair) {
    return text + (pair ? ".pairs" : ".words");
  }
}
