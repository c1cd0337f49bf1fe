package org.soubao.server;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.soubao.Archive;
import org.soubao.model.Article;

/** The web page, each of its files under its name. */
final class PageRoutes {
  private static final int NO_SUCH_ARTICLE = 404;

  private final Map<String, Content> files;
  private final Content index;
  private final ArticlePage articlePage;
  private final Archive archive;
  private final BaseUrl base;

  PageRoutes(Map<String, Content> files, Archive archive, BaseUrl base) {
    this.files = files;
    this.archive = archive;
    this.base = base;
    index = Objects.requireNonNull(files.get(PageFiles.INDEX), PageFiles.INDEX);
    articlePage = new ArticlePage(index);
  }

  void register(Routes routes) {
    files.forEach((name, file) -> {
      if (name.equals(PageFiles.INDEX)) {
        routes.read("/", this::page);
      } else {
        routes.read("/" + name, context -> Answers.content(context, file));
      }
    });
  }

  private void page(Context context) {
    String id = ArticlePage.article(context.queryString()).orElse(null);
    if (id == null) {
      Answers.content(context, index);
      return;
    }
    Optional<Article> article = archive.article(id);
    if (article.isPresent()) {
      Answers.content(context, articlePage.of(article.get(), base.article(context, id)));
    } else {
      Answers.missing(context, index, NO_SUCH_ARTICLE);
    }
  }
}
