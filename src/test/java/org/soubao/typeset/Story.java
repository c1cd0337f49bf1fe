package org.soubao.typeset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The copy of one article, or of the part of it that stands on a page, as it is to be printed.
 *
 * @param kicker 引题; null for none
 * @param headline 主标题; null for a brief without one
 * @param deck 副题; null for none
 * @param credit lines of the byline where it has lines of its own
 * @param creditBehind whether these stand behind the body
 * @param paragraphs the body
 * @param subheads 小标题
 * @param captions of its photographs
 * @param photoStory whether it is a picture with some lines
 * @param from what stands before the body of the rest of an article, {@code （上接第1版）}
 * @param ends what stands behind the body: {@code （下转第2版）}, {@code ■据新华社}
 */
public record Story(
    @Nullable String kicker,
    @Nullable String headline,
    @Nullable String deck,
    List<String> credit,
    boolean creditBehind,
    List<String> paragraphs,
    List<Subhead> subheads,
    List<String> captions,
    boolean photoStory,
    @Nullable String from,
    List<String> ends) {
  public Story {
    credit = List.copyOf(credit);
    paragraphs = List.copyOf(paragraphs);
    subheads = List.copyOf(subheads);
    captions = List.copyOf(captions);
    ends = List.copyOf(ends);
  }

  /**
   * A heading inside the body.
   *
   * @param before index of the paragraph that it stands before, from 0
   * @param text the line
   */
  public record Subhead(int before, String text) {}

  /** Characters of the body. */
  int length() {
    return paragraphs.stream().mapToInt(String::length).sum();
  }
}
