package org.soubao.server;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.List;
import org.soubao.Archive;
import org.soubao.ArchiveException.NoPicture;
import org.soubao.model.PagePicture;
import org.soubao.model.PagePicture.Width;

/** The pages that an article is printed on, as pictures. */
final class PictureRoutes {
  /** A browser asks for so many files at once. */
  private static final int PER_CLIENT = 6;

  /** No article goes on over as many pages. */
  private static final int MOST_PAGES = 1_000;

  private final Archive archive;
  private final boolean areShown;

  /** Shows them, or says that they are not shown. */
  PictureRoutes(Archive archive, boolean areShown) {
    this.archive = archive;
    this.areShown = areShown;
  }

  void register(Routes routes) {
    routes.read(
        Routes.API + "/articles/{id}/picture", routes.perClient(PER_CLIENT).before(this::picture));
  }

  /** Where the picture of a page is, relative to the address of its text. */
  static String address(int page) {
    return "picture?page=" + page;
  }

  private void picture(Context context) {
    QueryString query = QueryString.parse(context.queryString()).allow(List.of("page", "width"));
    int page = query.number("page", 1, 1, MOST_PAGES);
    Width width =
        query.choice("width", Width.class, it -> String.valueOf(it.pixels()), Width.MEDIUM);
    if (!areShown) {
      throw new ProblemException(
          ProblemKind.NO_PICTURE, "This server shows no pictures of pages, only their text.");
    }
    context.header(Header.CONTENT_DISPOSITION, "inline");
    Answers.picture(context, archive, () -> picture(context.pathParam("id"), page - 1, width));
  }

  private PagePicture picture(String id, int page, Width width) {
    try {
      return archive.picture(id, page, width).orElseThrow(() -> ArticleRoutes.noSuchArticle(id));
    } catch (NoPicture e) {
      ProblemKind kind =
          switch (e.why()) {
            case NOT_PRINTED, NOT_DRAWN -> ProblemKind.NO_PICTURE;
            case CHANGED -> ProblemKind.SOURCE_CHANGED;
            case BUSY -> ProblemKind.BUSY;
          };
      throw new ProblemException(kind, String.valueOf(e.getMessage()));
    }
  }
}
