package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A logistic regression that tells one section from all others. Immutable. */
final class SectionModel {
  /** Begins the first row of a model: then its name, the bias and the calibration. */
  static final String HEAD = "=";

  private static final double WEIGHT_UNIT = 0.01;
  private static final int SHORTEST = 30;
  private static final int LEAST_KNOWN = 10;

  private final String section;
  private final PairTable features;
  private final double[] weights;
  private final double bias;
  private final Calibration calibration;

  /**
   * Takes what was learnt; the features and weights are its own from then on.
   *
   * @param section its name
   * @param features those that weigh
   * @param weights of the features, by their numbers
   * @param bias what is added to their sum
   */
  SectionModel(
      String section, PairTable features, double[] weights, double bias, Calibration calibration) {
    this.section = section;
    this.features = features;
    this.weights = weights;
    this.bias = bias;
    this.calibration = calibration;
  }

  /**
   * How a score is read, from articles that weren't trained on.
   *
   * @param slope of the probability's logit over the score
   * @param offset of the same line
   * @param threshold least probability at which the section is written, 0 to 1
   */
  record Calibration(double slope, double offset, double threshold) {
    /** The probability for a score, 0 to 1. */
    double probability(double score) {
      return logistic(slope * score + offset);
    }
  }

  String section() {
    return section;
  }

  /** What one feature counts in a text of so many: short texts are not trusted more for it. */
  static double share(int features) {
    return 1 / Math.sqrt(Math.max(features, SHORTEST));
  }

  /** Whether the probability reaches the threshold, and enough of the text is known. */
  boolean accepts(int[] text) {
    int known = 0;
    for (int feature : text) {
      known += features.get(feature) >= 0 ? 1 : 0;
    }
    return known >= LEAST_KNOWN && calibration.probability(score(text)) >= calibration.threshold();
  }

  /** The bare score, which the probability is made from. */
  double score(int[] text) {
    double sum = 0;
    for (int feature : text) {
      int number = features.get(feature);
      sum += number >= 0 ? weights[number] : 0;
    }
    return bias + sum * share(text.length);
  }

  /** The lines of the resource that {@link #of} reads. */
  List<String> rows() {
    List<String> rows = new ArrayList<>();
    rows.add(
        String.join(
            "\t",
            HEAD,
            section,
            Double.toString(bias),
            Double.toString(calibration.slope()),
            Double.toString(calibration.offset()),
            Double.toString(calibration.threshold())));
    Arrays.stream(features.keys())
        .mapToObj(key -> row(key, weights[features.get(key)]))
        .sorted()
        .forEach(rows::add);
    return rows;
  }

  private static String row(int feature, double weight) {
    return SectionFeatures.name(feature) + "\t" + Math.round(weight / WEIGHT_UNIT);
  }

  /** A model of the rows behind its head. */
  static SectionModel of(List<String> head, List<List<String>> rows) {
    double[] numbers = head.stream().skip(2).mapToDouble(Double::parseDouble).toArray();
    PairTable features = new PairTable();
    double[] weights = new double[rows.size()];
    for (List<String> row : rows) {
      int number = features.add(SectionFeatures.named(row.get(0)));
      weights[number] = Integer.parseInt(row.get(1)) * WEIGHT_UNIT;
    }
    Calibration calibration = new Calibration(numbers[1], numbers[2], numbers[3]);
    return new SectionModel(head.get(1), features, weights, numbers[0], calibration);
  }

  static double logistic(double score) {
    return 1 / (1 + StrictMath.exp(-score));
  }
}
