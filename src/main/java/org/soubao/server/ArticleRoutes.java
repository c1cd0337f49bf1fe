package org.soubao.server;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import org.soubao.Archive;
import org.soubao.internal.format.article.ArticleJson;
import org.soubao.model.Article;
import org.soubao.model.Original;
import org.soubao.search.Comparison;
import org.soubao.search.Reprints;
import org.soubao.search.SearchRequest;

/** One article, and what belongs to it. */
final class ArticleRoutes {
  /** A raw page may have 32 MB, and is in memory while it is sent. */
  private static final int ORIGINALS_AT_ONCE = 2;

  private static final int ORIGINALS_WAITING = 20;

  /** Similar articles in an answer if nothing else is said. */
  private static final int SIMILAR = 5;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final String ARTICLE = Routes.API + "/articles/{id}";

  private final Archive archive;
  private final boolean withPictures;
  private final Gate originals = new Gate(ORIGINALS_AT_ONCE, ORIGINALS_WAITING, PATIENCE);

  /**
   * Articles of that archive.
   *
   * @param withPictures whether the pictures of their pages are named
   */
  ArticleRoutes(Archive archive, boolean withPictures) {
    this.archive = archive;
    this.withPictures = withPictures;
  }

  void register(Routes routes) {
    routes.read(ARTICLE, this::article);
    routes.read(ARTICLE + "/source", originals.before(this::source));
    routes.search(ARTICLE + "/similar", this::similar);
    routes.search(ARTICLE + "/reprints", this::reprints);
    routes.search(ARTICLE + "/explanation", this::explanation);
  }

  private void article(Context context) {
    QueryString.parse(context.queryString()).allow(List.of());
    Answers.json(
        context,
        archive,
        () -> {
          Article article = article(context.pathParam("id"));
          if (archive.hasSource(article.id())) {
            context.header("Link", Headers.linkToSource(article.id()));
          }
          return ArticleJson.toMap(article);
        });
  }

  private void source(Context context) {
    QueryString.parse(context.queryString()).allow(List.of());
    Answers.streamed(context, archive, () -> source(context.pathParam("id")));
  }

  private SourceAnswer source(String id) {
    Original original = archive.source(id).orElseThrow(() -> noSuchArticle(id));
    if (original.pages().isEmpty()) {
      throw new ProblemException(
          ProblemKind.NO_ORIGINAL,
          "The article '%s' was not made of a newspaper page; there is nothing to show beside it."
              .formatted(Problem.echo(id)));
    }
    return SourceAnswer.of(original, withPictures);
  }

  private void similar(Context context) {
    QueryString query = QueryString.parse(context.queryString()).allow(List.of("limit"));
    int limit = query.number("limit", SIMILAR, 1, Archive.MAX_SIMILAR);
    String id = context.pathParam("id");
    Answers.json(
        context,
        archive,
        () ->
            SimilarAnswer.of(id, archive.similar(id, limit).orElseThrow(() -> noSuchArticle(id))));
  }

  private void reprints(Context context) {
    QueryString query = QueryString.parse(context.queryString()).allow(List.of("with"));
    String with = query.one("with").orElse(null);
    String id = context.pathParam("id");
    Answers.json(
        context,
        archive,
        () -> {
          Reprints reprints = archive.reprints(id).orElseThrow(() -> noSuchArticle(id));
          return ReprintsAnswer.of(reprints, with == null ? null : comparison(id, with));
        });
  }

  private Comparison comparison(String id, String with) {
    return archive
        .compare(id, with)
        .orElseThrow(() ->
            new ProblemException(
                ProblemKind.NO_SUCH_ARTICLE,
                "with",
                "There is no article '%s'.".formatted(Problem.echo(with))));
  }

  private void explanation(Context context) {
    SearchRequest request = SearchParameters.matching(context.queryString());
    String id = context.pathParam("id");
    Answers.json(
        context,
        archive,
        () ->
            ExplanationAnswer.of(
                archive.explain(request, id).orElseThrow(() -> noSuchArticle(id))));
  }

  private Article article(String id) {
    return archive.article(id).orElseThrow(() -> noSuchArticle(id));
  }

  static ProblemException noSuchArticle(String id) {
    return new ProblemException(
        ProblemKind.NO_SUCH_ARTICLE, "There is no article '%s'.".formatted(Problem.echo(id)));
  }
}
