package org.soubao.internal.layout;

import java.util.List;
import org.soubao.model.Box;

/**
 * What is printed on a page, and where, in one unit of length from the top left corner.
 *
 * @param width of the page
 * @param height of the page
 * @param runs of text, in any order
 * @param pictures in shares of the page
 * @param rules that are drawn, also the edges of frames
 */
public record PrintedPage(
    double width, double height, List<TextRun> runs, List<Box> pictures, List<Rule> rules) {
  /** Copies the lists. */
  public PrintedPage {
    runs = List.copyOf(runs);
    pictures = List.copyOf(pictures);
    rules = List.copyOf(rules);
  }
}
