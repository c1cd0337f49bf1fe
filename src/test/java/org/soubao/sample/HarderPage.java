package org.soubao.sample;

import java.util.List;
import org.soubao.model.Kind;

/**
 * A page made on the fly, laid out by rules other than the bundled ones.
 *
 * @param issue newspaper and day
 * @param page its label
 * @param section 版名
 * @param articles as they are printed
 * @param text the dump
 * @param expected what a reader must find
 * @param inserts what stands between the articles: notices, advertisements, reading guides
 */
record HarderPage(
    Issue issue,
    String page,
    String section,
    List<DressedArticle> articles,
    String text,
    List<ExpectedArticle> expected,
    List<Insert> inserts) {
  /**
   * A newspaper and a day.
   *
   * @param newspaper its name
   * @param city its city, by its short name
   * @param date ISO date
   */
  record Issue(String newspaper, String city, String date) {
    /** Where the dump of a page lies. */
    String pathOf(String page) {
      return "%s/%s/%s.txt".formatted(newspaper, date, page);
    }
  }

  /**
   * A text that is no article of the newsroom.
   *
   * @param kind what sort of text
   * @param lines as printed
   */
  record Insert(Kind kind, List<String> lines) {
    Insert {
      lines = List.copyOf(lines);
    }
  }

  HarderPage {
    articles = List.copyOf(articles);
    expected = List.copyOf(expected);
    inserts = List.copyOf(inserts);
  }

  /** Where the dump lies, relative to the folder of all dumps. */
  String path() {
    return issue.pathOf(page);
  }
}
