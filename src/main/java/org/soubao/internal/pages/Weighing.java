package org.soubao.internal.pages;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The costs of one decision, kept by their reasons where somebody asks for them. */
final class Weighing {
  /** Keeps nothing. */
  static final Weighing SILENT = new Weighing(null);

  private static final int MOST_REASONS = 2;
  private static final double TELLING = 0.4;

  private final @Nullable Map<Reason, Double> costs;

  private Weighing(@Nullable Map<Reason, Double> costs) {
    this.costs = costs;
  }

  /** One that keeps the reasons. */
  static Weighing kept() {
    return new Weighing(new EnumMap<>(Reason.class));
  }

  /** Gives the cost back. */
  double of(double cost, Reason reason) {
    if (costs != null && cost != 0) {
      costs.merge(reason, cost, Double::sum);
    }
    return cost;
  }

  /** Gives the cost back where the sign is there, else nothing. */
  double of(boolean sign, double cost, Reason reason) {
    return sign ? of(cost, reason) : 0;
  }

  private double cost(Reason reason) {
    return costs == null ? 0 : costs.getOrDefault(reason, 0.0);
  }

  /** What speaks most against the other choices rather than this one. */
  List<Reason> reasons(Collection<Weighing> others) {
    Map<Reason, Double> net = new EnumMap<>(Reason.class);
    for (Reason reason : Reason.values()) {
      double most = others.stream().mapToDouble(other -> other.cost(reason)).max().orElse(0);
      net.put(reason, most - cost(reason));
    }
    return net.entrySet().stream()
        .filter(entry -> entry.getValue() > TELLING)
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(MOST_REASONS)
        .map(Map.Entry::getKey)
        .toList();
  }
}
