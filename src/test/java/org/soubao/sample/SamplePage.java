package org.soubao.sample;

import java.util.List;

/**
 * One page of an issue, as it was written.
 *
 * @param page its label, {@code 02}
 * @param section 版名
 * @param width full-width characters in a line of its columns
 * @param furniture what stands around the articles
 * @param articles in print order, without those that only go on here
 */
record SamplePage(
    String page, String section, int width, Furniture furniture, List<WrittenArticle> articles) {
  SamplePage {
    articles = List.copyOf(articles);
  }

  /**
   * Page heads, imprint lines, reading guides.
   *
   * @param top lines above the articles
   * @param bottom lines below them
   */
  record Furniture(List<String> top, List<String> bottom) {
    Furniture {
      top = List.copyOf(top);
      bottom = List.copyOf(bottom);
    }
  }
}
