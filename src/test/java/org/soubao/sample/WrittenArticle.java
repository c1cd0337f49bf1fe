package org.soubao.sample;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.soubao.model.Kind;
import org.soubao.model.Origin;

/**
 * An article as it was written, with all that the page says about it.
 *
 * @param kicker 引题
 * @param headline 主标题; null for a brief without one
 * @param deck 副题
 * @param byline names in print order
 * @param credit the byline as printed, where it has a line of its own
 * @param dateline how the first paragraph begins, {@code 本报讯}
 * @param agency news agency
 * @param origin who wrote it
 * @param kind what sort of text
 * @param paragraphs the body
 * @param subheads 小标题
 * @param captions of its photographs
 * @param source the line at the end, {@code ■据新华社}
 * @param jump where it goes on on another page
 * @param heading whether kicker, headline and deck stand before or after the body
 */
record WrittenArticle(
    @Nullable String kicker,
    @Nullable String headline,
    @Nullable String deck,
    List<String> byline,
    @Nullable String credit,
    @Nullable String dateline,
    @Nullable String agency,
    String origin,
    String kind,
    List<String> paragraphs,
    List<Subhead> subheads,
    List<String> captions,
    @Nullable String source,
    @Nullable Jump jump,
    Heading heading) {
  WrittenArticle {
    Origin.ofWord(origin);
    Kind.ofWord(kind);
    Objects.requireNonNull(heading, "heading");
    byline = List.copyOf(byline);
    paragraphs = List.copyOf(paragraphs);
    subheads = List.copyOf(subheads);
    captions = List.copyOf(captions);
  }

  /** Where the heading stands. */
  enum Heading {
    /** Above the body. */
    @JsonProperty("before")
    BEFORE,
    /** Below the body, as a dump often has it. */
    @JsonProperty("after")
    AFTER
  }

  /**
   * A heading inside the body.
   *
   * @param before index of the paragraph that it stands before, from 0
   * @param text the line
   */
  record Subhead(int before, String text) {}

  /**
   * Where an article is cut.
   *
   * @param to label of the page on which it goes on
   * @param after how many paragraphs stand before the cut
   */
  record Jump(String to, int after) {}
}
