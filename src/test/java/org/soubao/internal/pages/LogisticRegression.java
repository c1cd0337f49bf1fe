package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Logistic regression with a squared penalty, by stochastic dual coordinate ascent (Shalev-Shwartz
 * and Zhang, 2013). The same samples in the same order give the same weights.
 */
final class LogisticRegression {
  private static final double PENALTY = 1e-5;
  private static final int ROUNDS = 120;

  private final int[][] rows;
  private final double[] shares;
  private final boolean[] targets;
  private final double[] weights;
  private double bias;

  private LogisticRegression(int[][] rows, double[] shares, boolean[] targets, int features) {
    this.rows = rows;
    this.shares = shares;
    this.targets = targets;
    this.weights = new double[features];
  }

  /**
   * Weights of the features, and the bias behind them.
   *
   * @param texts features of each text
   * @param targets whether a text belongs to the section
   * @param known the features that may weigh
   */
  static double[] fit(List<int[]> texts, boolean[] targets, PairTable known) {
    int[][] rows = texts.stream().map(text -> numbers(text, known)).toArray(int[][]::new);
    double[] shares = texts.stream().mapToDouble(text -> SectionModel.share(text.length)).toArray();
    var regression = new LogisticRegression(rows, shares, targets, known.size());
    regression.run();
    double[] fitted = Arrays.copyOf(regression.weights, known.size() + 1);
    fitted[known.size()] = regression.bias;
    return fitted;
  }

  private static int[] numbers(int[] text, PairTable known) {
    return Arrays.stream(text).map(known::get).filter(number -> number >= 0).toArray();
  }

  private void run() {
    double[] duals = new double[rows.length];
    Random random = new Random(1990);
    List<Integer> order =
        IntStream.range(0, rows.length).boxed().collect(Collectors.toCollection(ArrayList::new));
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      for (int i : order) {
        duals[i] += step(i, duals[i]);
      }
    }
  }

  /** Moves the weights towards one sample; how far, is what its dual variable changes by. */
  private double step(int i, double dual) {
    double sign = targets[i] ? 1 : -1;
    double scale = PENALTY * rows.length;
    double square = 1 + rows[i].length * shares[i] * shares[i];
    double wrong = SectionModel.logistic(-sign * score(i));
    double change = (wrong - dual) / Math.max(1, 0.25 + square / scale);
    double move = sign * change / scale;
    for (int feature : rows[i]) {
      weights[feature] += move * shares[i];
    }
    bias += move;
    return change;
  }

  private double score(int i) {
    double sum = 0;
    for (int feature : rows[i]) {
      sum += weights[feature];
    }
    return bias + sum * shares[i];
  }
}
