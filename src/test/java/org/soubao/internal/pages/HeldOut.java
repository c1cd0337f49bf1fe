package org.soubao.internal.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What models said of samples that they weren't trained on. */
final class HeldOut {
  private static final double PRECISION = 0.90;

  /** Of the normal distribution, for 95 % on two sides. */
  private static final double DEVIATIONS = 1.96;

  private static final int FITTING_STEPS = 20_000;
  private static final double FITTING_RATE = 0.5;

  private final double[] scores;
  private final boolean[] targets;

  /** Takes the score of each sample, and whether it belongs to the section. */
  HeldOut(double[] scores, boolean[] targets) {
    this.scores = scores;
    this.targets = targets;
  }

  /** How the scores are to be read; empty where the precision can't be held. */
  Optional<SectionModel.Calibration> calibration() {
    double[] line = line();
    return threshold(line)
        .map(threshold -> new SectionModel.Calibration(line[0], line[1], threshold));
  }

  /** Slope and offset of the probability's logit over the score (Platt, 1999). */
  private double[] line() {
    double slope = 1;
    double offset = 0;
    for (int step = 0; step < FITTING_STEPS; step++) {
      double slopeError = 0;
      double offsetError = 0;
      for (int i = 0; i < scores.length; i++) {
        double error = SectionModel.logistic(slope * scores[i] + offset) - (targets[i] ? 1 : 0);
        slopeError += error * scores[i];
        offsetError += error;
      }
      slope -= FITTING_RATE * slopeError / scores.length;
      offset -= FITTING_RATE * offsetError / scores.length;
    }
    return new double[] {slope, offset};
  }

  /**
   * The lowest probability above which the precision surely is 0.90: the lower end of Wilson's
   * interval for 95 %. Empty where there is none.
   */
  private Optional<Double> threshold(double[] line) {
    List<Integer> order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> scores[i]).reversed())
            .toList();
    double lowest = Double.NaN;
    int right = 0;
    for (int taken = 1; taken <= order.size(); taken++) {
      int last = order.get(taken - 1);
      right += targets[last] ? 1 : 0;
      if (lowerBound(right, taken) >= PRECISION) {
        lowest = SectionModel.logistic(line[0] * scores[last] + line[1]);
      }
    }
    return Double.isNaN(lowest) ? Optional.empty() : Optional.of(lowest);
  }

  private static double lowerBound(int right, int taken) {
    double share = (double) right / taken;
    double z = DEVIATIONS * DEVIATIONS / taken;
    double spread = DEVIATIONS * Math.sqrt((share * (1 - share) + z / 4) / taken);
    return (share + z / 2 - spread) / (1 + z);
  }
}
