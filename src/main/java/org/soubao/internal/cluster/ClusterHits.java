package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.soubao.internal.analysis.Highlighter;
import org.soubao.internal.explain.Explainer;
import org.soubao.internal.lucene.ShardQueries;
import org.soubao.model.Article;
import org.soubao.search.Collapse;
import org.soubao.search.Contribution;
import org.soubao.search.Explanation;
import org.soubao.search.Explanation.Depth;
import org.soubao.search.Hit;
import org.soubao.search.Notice;
import org.soubao.search.SearchRequest;

/**
 * What is told of the articles that one search has found: their words in place, their printings and
 * what speaks for them. For one thread.
 *
 * @param notices what is said about the whole, looked up where it is needed
 */
record ClusterHits(
    ServedIndex served,
    IndexReads index,
    SearchRequest request,
    ClusterRetrieval retrieval,
    SearchTime time,
    ClusterFound found,
    Supplier<List<Notice>> notices) {

  /** Those on the page that is asked for. */
  List<Hit> page() {
    int from = Math.min(request.offset(), found.hits().size());
    int to = Math.min(found.hits().size(), request.offset() + request.limit());
    List<FoundHit> shown = found.hits().subList(from, to);
    if (shown.isEmpty()) {
      return List.of();
    }
    List<String> ids = shown.stream().map(FoundHit::id).toList();
    ObjectNode matching = retrieval.filtered(found.query().matching());
    try (Meanwhile<HitStories> stories =
        Meanwhile.ask(served.client(), () -> HitStories.of(shown, matching, index))) {
      Map<String, Article> articles = ClusterArticle.byId(index, ids);
      Map<String, List<Contribution>> contributions = isExplained() ? contributions(ids) : Map.of();
      return told(shown, from, articles, contributions, stories.answer());
    }
  }

  private List<Hit> told(
      List<FoundHit> shown,
      int from,
      Map<String, Article> articles,
      Map<String, List<Contribution>> contributions,
      HitStories printings) {
    Highlighter headlines = new Highlighter(found.query().analyzed().inHeadlines(), time::isOver);
    Highlighter bodies = new Highlighter(found.query().analyzed().inBodies(), time::isOver);
    Explainer explainer = isExplained() ? explainer() : null; // One, though the time may end.
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      FoundHit hit = shown.get(i);
      Article article = served.present(articles.get(hit.id()));
      hits.add(
          new Hit(
              article,
              hit.score(),
              headlines.mark(article.headline()),
              bodies.passages(article.body()),
              printings.of(hit),
              explainer == null || time.isOver()
                  ? null
                  : explainer.explain(
                      article, from + i + 1, contributions.getOrDefault(article.id(), List.of()))));
    }
    return hits;
  }

  private boolean isExplained() {
    return request.explain() && !time.isOver();
  }

  /**
   * Why an article is found or not.
   *
   * @param document what is kept of it
   */
  Explanation explain(JsonNode document) {
    Article article = ClusterArticle.of(document);
    String id = article.id();
    String story = document.path(Queries.STORY).textValue();
    int place =
        request.collapse() == Collapse.REPRINTS && story != null
            ? found.placeOfStory(story)
            : found.place(id);
    return explainer()
        .explain(article, place + 1, contributions(List.of(id)).getOrDefault(id, List.of()));
  }

  private Explainer explainer() {
    int window = Math.max(ShardQueries.window(), found.window());
    Depth depth = new Depth(retrieval.looked(), window);
    return new Explainer(
        request,
        found.query().analyzed(),
        found.relaxation(),
        depth,
        time.hasEnded(),
        time::isOver,
        notices.get());
  }

  /** What speaks for those articles, by their ids. */
  private Map<String, List<Contribution>> contributions(List<String> ids) {
    Map<String, List<Contribution>> all = new HashMap<>();
    retrieval.contributions(found.query(), ids, false).forEach((id, first) -> all.put(id, first));
    List<String> again = ids.stream().filter(found::isInWindow).toList();
    retrieval
        .contributions(found.query(), again, true)
        .forEach((id, more) -> all.computeIfAbsent(id, it -> new ArrayList<>()).addAll(more));
    return all;
  }
}
