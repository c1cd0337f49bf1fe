package org.soubao.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soubao.search.ComparedHeading;
import org.soubao.search.ComparedSentence;
import org.soubao.search.ComparedText;
import org.soubao.search.Comparison;

/**
 * How two articles differ, as a part of {@link ReprintsAnswer}; the one printed first stands on the
 * left.
 *
 * @param left its id
 * @param right the id of the other
 * @param retitled whether a heading differs
 * @param leftShare how much of the left body stands in the right one, 0 to 1
 * @param rightShare how much of the right body stands in the left one, 0 to 1
 * @param partial whether only the beginnings are compared
 * @param headings those that one of them has: kicker, headline, deck
 * @param sentences in the order of the texts
 */
public record ComparisonAnswer(
    String left,
    String right,
    boolean retitled,
    double leftShare,
    double rightShare,
    boolean partial,
    List<Heading> headings,
    List<Sentence> sentences) {
  /** The wire form of a comparison. */
  static ComparisonAnswer of(Comparison comparison) {
    return new ComparisonAnswer(
        comparison.left(),
        comparison.right(),
        comparison.retitled(),
        ReprintsAnswer.share(comparison.leftShare()),
        ReprintsAnswer.share(comparison.rightShare()),
        comparison.partial(),
        comparison.headings().stream().map(Heading::of).toList(),
        comparison.sentences().stream().map(Sentence::of).toList());
  }

  /**
   * A heading of both.
   *
   * @param field {@code kicker}, {@code headline} or {@code deck}
   * @param same whether they differ in punctuation at the most
   * @param left null where none was printed
   * @param right null where none was printed
   */
  public record Heading(String field, boolean same, @Nullable Text left, @Nullable Text right) {
    static Heading of(ComparedHeading heading) {
      return new Heading(
          heading.field(), heading.same(), Text.of(heading.left()), Text.of(heading.right()));
    }
  }

  /**
   * What both say at a place.
   *
   * @param kind {@code same}, {@code changed}, {@code cut}, {@code added} or {@code moved}
   * @param left null where it has nothing there
   * @param right null where it has nothing there
   * @param moved the number, from 0, of the sentence where the other has it; left out unless moved
   */
  public record Sentence(
      String kind,
      @Nullable Text left,
      @Nullable Text right,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer moved) {
    static Sentence of(ComparedSentence sentence) {
      return new Sentence(
          sentence.kind().word(),
          Text.of(sentence.left()),
          Text.of(sentence.right()),
          sentence.moved() < 0 ? null : sentence.moved());
    }
  }

  /**
   * A stretch of text as printed.
   *
   * @param text with the line break that ends its paragraph
   * @param changes what the other does not have: {@code [start, end]} in UTF-16 units
   */
  public record Text(String text, List<List<Integer>> changes) {
    static @Nullable Text of(@Nullable ComparedText text) {
      return text == null
          ? null
          : new Text(
              text.text(),
              text.changes().stream().map(it -> List.of(it.start(), it.end())).toList());
    }
  }
}
