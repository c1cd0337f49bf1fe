package org.soubao.server;

import io.javalin.http.Context;
import java.util.Optional;
import org.soubao.Archive;
import org.soubao.model.Article;

/** The web page, each of its files under its name. */
final class PageRoutes {
  private static final int NOT_FOUND = 404;

  private final PageFiles files;
  private final ArticlePage articlePage;
  private final Archive archive;
  private final BaseUrl base;

  PageRoutes(PageFiles files, Archive archive, BaseUrl base) {
    this.files = files;
    this.archive = archive;
    this.base = base;
    articlePage = new ArticlePage(files.index());
  }

  void register(Routes routes) {
    routes.read("/", this::page);
    files
        .atRoot()
        .forEach(
            (name, file) -> routes.read("/" + name, context -> Answers.content(context, file)));
    files
        .versioned()
        .forEach((name, file) ->
            routes.read(PageFiles.FOLDER + "{version}/" + name, context -> file(context, file)));
  }

  /** A page that was loaded before the program changed gets the file as it is now. */
  private void file(Context context, Content file) {
    if (context.pathParam("version").equals(files.version())) {
      Answers.immutable(context, file);
    } else {
      Answers.content(context, file);
    }
  }

  private void page(Context context) {
    String id = ArticlePage.article(context.queryString()).orElse(null);
    if (id == null) {
      Answers.content(context, files.index());
      return;
    }
    Optional<Article> article = archive.article(id);
    if (article.isPresent()) {
      Answers.content(context, articlePage.of(article.get(), base.article(context, id)));
    } else {
      Answers.missing(context, files.index(), NOT_FOUND);
    }
  }
}
