package org.soubao.internal.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Weighs the evidence for each of several values against the others. */
final class Tally<T> {
  private final Map<T, Double> weights = new LinkedHashMap<>();

  void add(T value, double weight) {
    weights.merge(value, weight, Double::sum);
  }

  double weight(T value) {
    return weights.getOrDefault(value, 0.0);
  }

  Map<T, Double> weights() {
    return weights;
  }

  /** What has the most weight; the first of equals. */
  Optional<T> heaviest() {
    return weights.entrySet().stream()
        .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
        .map(Map.Entry::getKey);
  }

  /**
   * What has at least that weight, and that many times the weight of any other.
   *
   * @param least weight, in the caller's unit
   * @param times 1 or more
   */
  Optional<T> winner(double least, double times) {
    return heaviest()
        .filter(top -> weight(top) >= least)
        .filter(top ->
            weights.entrySet().stream()
                .allMatch(
                    one -> one.getKey().equals(top) || weight(top) >= times * one.getValue()));
  }
}
