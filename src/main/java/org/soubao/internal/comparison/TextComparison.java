package org.soubao.internal.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.comparison.Alignment.Step;
import org.soubao.search.ComparedSentence;
import org.soubao.search.ComparedSentence.Kind;
import org.soubao.search.ComparedText;

/**
 * Compares two texts sentence by sentence, and within sentences by characters. Sentences that are
 * left over on both sides and alike were moved. For one thread, once.
 */
final class TextComparison {
  /** So alike must be what was moved. */
  private static final double MOVED = 0.7;

  /** A shorter sentence, in pairs of tokens, may stand anywhere. */
  private static final int LEAST_MOVED = 5;

  private final Sentences left;
  private final Sentences right;
  private final SharedPairs shared;
  private final List<ComparedSentence> sentences = new ArrayList<>();

  /** Tokens that stand in both. */
  private int common;

  private TextComparison(String left, String right) {
    Map<String, Integer> words = new HashMap<>();
    this.left = Sentences.of(TokenText.of(left, words));
    this.right = Sentences.of(TokenText.of(right, words));
    shared = new SharedPairs(this.left, this.right);
  }

  /** Compares two texts. */
  static TextComparison of(String left, String right) {
    TextComparison comparison = new TextComparison(left, right);
    comparison.compare();
    return comparison;
  }

  List<ComparedSentence> sentences() {
    return List.copyOf(sentences);
  }

  /** How much of the left text stands in the right one. */
  double leftShare() {
    return share(left.text().length());
  }

  /** How much of the right text stands in the left one. */
  double rightShare() {
    return share(right.text().length());
  }

  private double share(int length) {
    return length == 0 ? 1 : (double) common / length;
  }

  private void compare() {
    List<Step> steps = Alignment.of(left, right, shared);
    int[] partners = partners(steps);
    for (int at = 0; at < steps.size(); at++) {
      Step step = steps.get(at);
      if (partners[at] >= 0) {
        sentences.add(moved(step, steps.get(partners[at]), partners[at]));
      } else if (step.right() == step.rightEnd()) {
        sentences.add(new ComparedSentence(Kind.CUT, whole(left, step.left()), null, -1));
      } else if (step.left() == step.leftEnd()) {
        sentences.add(new ComparedSentence(Kind.ADDED, null, whole(right, step.right()), -1));
      } else {
        sentences.add(together(step));
      }
    }
  }

  private static ComparedText whole(Sentences sentences, int sentence) {
    return new ComparedText(sentences.source(sentence, sentence + 1), List.of());
  }

  private ComparedSentence together(Step step) {
    Compared compared = compared(step);
    common += compared.same;
    return new ComparedSentence(
        compared.isSame() ? Kind.SAME : Kind.CHANGED, compared.left, compared.right, -1);
  }

  private ComparedSentence moved(Step step, Step partner, int place) {
    if (step.left() < step.leftEnd()) {
      Compared compared =
          compared(new Step(step.left(), step.leftEnd(), partner.right(), partner.rightEnd()));
      common += compared.same;
      return new ComparedSentence(Kind.MOVED, compared.left, null, place);
    }
    Compared compared =
        compared(new Step(partner.left(), partner.leftEnd(), step.right(), step.rightEnd()));
    return new ComparedSentence(Kind.MOVED, null, compared.right, place);
  }

  /**
   * Two texts and what differs.
   *
   * @param same tokens that both have
   */
  private record Compared(ComparedText left, ComparedText right, int same) {
    boolean isSame() {
      return left.changes().isEmpty() && right.changes().isEmpty();
    }
  }

  private Compared compared(Step step) {
    int from = left.token(step.left());
    int to = left.token(step.leftEnd());
    Changes changes =
        Changes.between(
            left.text(),
            from,
            to,
            right.text(),
            right.token(step.right()),
            right.token(step.rightEnd()));
    return new Compared(
        new ComparedText(
            left.source(step.left(), step.leftEnd()), changes.left(left.start(step.left()))),
        new ComparedText(
            right.source(step.right(), step.rightEnd()), changes.right(right.start(step.right()))),
        changes.same(to - from));
  }

  /** By step: the one where a sentence that is left over stands on the other side; -1 of others. */
  private int[] partners(List<Step> steps) {
    int[] partners = new int[steps.size()];
    Arrays.fill(partners, -1);
    List<Integer> added = new ArrayList<>();
    for (int at = 0; at < partners.length; at++) {
      if (steps.get(at).left() == steps.get(at).leftEnd()) {
        added.add(at);
      }
    }
    for (int at = 0; at < partners.length; at++) {
      Integer partner =
          steps.get(at).right() == steps.get(at).rightEnd() ? partner(steps, at, added) : null;
      if (partner != null) {
        partners[at] = partner;
        partners[partner] = at;
        added.remove((Object) partner);
      }
    }
    return partners;
  }

  /** The most alike of those added; null where none is alike enough. */
  private @Nullable Integer partner(List<Step> steps, int cut, List<Integer> added) {
    Integer best = null;
    double most = MOVED;
    int sentence = steps.get(cut).left();
    if (shared.left(sentence) < LEAST_MOVED) {
      return null;
    }
    for (Integer one : added) {
      double likeness = shared.likeness(sentence, steps.get(one).right());
      if (likeness >= most && (best == null || likeness > most)) {
        best = one;
        most = likeness;
      }
    }
    return best;
  }
}
