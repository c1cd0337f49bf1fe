package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soubao.ArchiveException.NoPicture;
import org.soubao.internal.ArticleParts;
import org.soubao.internal.comparison.ArticleComparison;
import org.soubao.internal.comparison.PrintedStory;
import org.soubao.model.Article;
import org.soubao.model.Original;
import org.soubao.model.OriginalPage;
import org.soubao.model.PagePicture;
import org.soubao.model.Part;
import org.soubao.model.Source;
import org.soubao.search.Comparison;
import org.soubao.search.Reprints;

/** Reads single articles of an archive in a cluster, and what belongs to them. */
final class ClusterArticles {
  private static final String PAGE_ARTICLES = "articles";
  private static final String PATH = "path";
  private static final String TEXT = "text";

  private final IndexReads articles;
  private final IndexReads sources;

  ClusterArticles(ClusterClient client, String articles, String sources) {
    this.articles = new IndexReads(client, articles);
    this.sources = new IndexReads(client, sources);
  }

  /** The article of that id. */
  Optional<Article> article(String id) {
    return find(id).map(it -> ClusterArticle.of(it));
  }

  /** What is kept of the article of that id. */
  Optional<JsonNode> find(String id) {
    ObjectNode body = Queries.object("query", Queries.term(Queries.ID, id)).put("size", 1);
    body.set("_source", IndexReads.withoutMarks());
    JsonNode hits = IndexReads.hits(articles.search(body));
    return hits.isEmpty() ? Optional.empty() : Optional.of(hits.path(0).path("_source"));
  }

  /** The raw pages that the article of that id was made of. */
  Optional<Original> source(String id) {
    return article(id).map(it -> new Original(it.id(), it.headline(), pages(it)));
  }

  /** Whether a page of that article is kept. */
  boolean hasSource(String id) {
    return sources.count(Queries.term(PAGE_ARTICLES, id)) > 0;
  }

  /**
   * Where a picture would be.
   *
   * @throws NoPicture if there is such an article
   */
  Optional<PagePicture> picture(String id) {
    if (find(id).isEmpty()) {
      return Optional.empty();
    }
    throw new NoPicture(
        NoPicture.Why.NOT_PRINTED,
        "Pages are shown as pictures out of an index in a folder alone, not out of a cluster.");
  }

  /** All printings of the story of that article, of very many the first, and that one. */
  Optional<Reprints> reprints(String id) {
    JsonNode asked = find(id).orElse(null);
    if (asked == null) {
      return Optional.empty();
    }
    Article article = ClusterArticle.of(asked);
    return Optional.of(
        asked.path(Queries.STORY).isTextual()
            ? reprints(article, asked.path(Queries.STORY).asText())
            : PrintedStory.of(id, 1, List.of(article)));
  }

  /** How two articles differ, if there are such articles. */
  Optional<Comparison> compare(String id, String other) {
    Article one = article(id).orElse(null);
    Article two = one == null ? null : article(other).orElse(null);
    return one == null || two == null
        ? Optional.empty()
        : Optional.of(ArticleComparison.of(one, two));
  }

  private Reprints reprints(Article asked, String story) {
    ObjectNode body = Queries.object("query", Queries.term(Queries.STORY, story));
    body.put("size", Reprints.MAX_PRINTINGS).put("track_total_hits", true);
    body.set("_source", IndexReads.withoutMarks());
    body.set("sort", Queries.inOrderOfPrint());
    JsonNode answer = articles.search(body);
    List<Article> told = new ArrayList<>();
    IndexReads.hits(answer).forEach(hit -> told.add(ClusterArticle.of(hit.path("_source"))));
    if (told.stream().noneMatch(it -> it.id().equals(asked.id()))) {
      told.set(told.size() - 1, asked);
    }
    return PrintedStory.of(asked.id(), Math.toIntExact(IndexReads.total(answer)), told);
  }

  /** The pages that an article stands on, first the one where it begins. */
  private List<OriginalPage> pages(Article article) {
    Source source = article.source();
    if (source == null) {
      return List.of();
    }
    Map<String, String> texts = texts(article);
    List<OriginalPage> pages = new ArrayList<>();
    for (Part part : ArticleParts.of(article, source)) {
      String text = texts.get(part.path());
      if (text != null) {
        pages.add(
            new OriginalPage(part.path(), part.page(), text, part.pieces(), part.boxes(), false));
      }
    }
    return pages;
  }

  private Map<String, String> texts(Article article) {
    ObjectNode body = Queries.object("query", Queries.term(PAGE_ARTICLES, article.id()));
    body.put("size", 1 + article.parts().size());
    body.set("_source", Queries.texts(List.of(PATH, TEXT)));
    Map<String, String> texts = new HashMap<>();
    for (JsonNode hit : IndexReads.hits(sources.search(body))) {
      JsonNode page = hit.path("_source");
      texts.put(page.path(PATH).asText(), page.path(TEXT).asText());
    }
    return texts;
  }
}
