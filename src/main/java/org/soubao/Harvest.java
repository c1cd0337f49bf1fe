package org.soubao;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.soubao.ingest.RejectedPage;
import org.soubao.internal.pages.PageDump;
import org.soubao.model.Article;

/** What a piece of work gave, before it is checked against the others. For one thread at a time. */
final class Harvest {
  private final List<Found> found = new ArrayList<>();
  private final List<RejectedPage> rejected = new ArrayList<>();
  private final List<PageDump> pages = new ArrayList<>();
  private Set<String> reserved = Set.of();
  private boolean goesOn;

  /**
   * An article, and where it was read.
   *
   * @param path the file
   * @param line of a file of articles; 0 on a page
   */
  record Found(Article article, String path, long line) {}

  /** No article, but that. */
  static Harvest nothing(RejectedPage page) {
    Harvest harvest = new Harvest();
    harvest.reject(page);
    return harvest;
  }

  void add(Article article, String path, long line) {
    found.add(new Found(article, path, line));
  }

  void reject(RejectedPage page) {
    rejected.add(page);
  }

  /** Keeps a page that was read. */
  void read(PageDump page) {
    pages.add(page);
  }

  /** More of the same piece of work follows. */
  void goOn() {
    goesOn = true;
  }

  boolean goesOn() {
    return goesOn;
  }

  List<PageDump> pages() {
    return pages;
  }

  /** Ids that no later article may have. */
  void reserve(Set<String> ids) {
    reserved = ids;
  }

  List<Found> found() {
    return found;
  }

  List<RejectedPage> rejected() {
    return rejected;
  }

  Set<String> reserved() {
    return reserved;
  }
}
