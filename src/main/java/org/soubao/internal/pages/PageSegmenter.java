package org.soubao.internal.pages;

import java.util.List;
import org.soubao.model.Article;

/** Stand-in. */
public final class PageSegmenter {
  private PageSegmenter() {}

  /** Articles. */
  public static List<Article> articles(PageDump dump) {
    return List.of(Article.builder(dump.stem() + "-1", dump.text()).build());
  }
}
