package org.soubao.internal;

import java.util.List;
import java.util.stream.Stream;
import org.soubao.model.Article;
import org.soubao.model.Part;
import org.soubao.model.Source;

/** Where an article stands. */
public final class ArticleParts {
  private ArticleParts() {}

  /** On the page where it begins, and on those where it goes on. */
  public static List<Part> of(Article article, Source source) {
    Part first = new Part(source.path(), article.page(), source.pieces(), source.boxes());
    return Stream.concat(Stream.of(first), article.parts().stream()).toList();
  }
}
