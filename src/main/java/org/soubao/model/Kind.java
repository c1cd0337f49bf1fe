package org.soubao.model;

import org.soubao.internal.Words;

/** What sort of text an article is. */
public enum Kind {
  /** A report, feature or brief. */
  ARTICLE,
  /** A photograph with its text (图片新闻). */
  PHOTO_STORY,
  /** 社论, 评论员文章. */
  COMMENTARY,
  /** Essays, verse and fiction of a 副刊. */
  LITERARY,
  /** 公告, 遗失声明. */
  NOTICE,
  /** Paid text. */
  ADVERTISEMENT,
  /** A reading guide (导读). */
  GUIDE;

  /**
   * The words used in JSON, on the command line and in URLs: {@code article}, {@code photo story} …
   */
  public String word() {
    return Words.of(this);
  }

  /**
   * The kind of that {@link #word}.
   *
   * @throws IllegalArgumentException if there is none; its message lists the words
   */
  public static Kind ofWord(String word) {
    return Words.constant(Kind.class, word);
  }
}
