package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the models of {@link SectionClassifier}. Probability and threshold come from days that were
 * held out of the training weeks in turn; the test weeks are never seen.
 */
final class SectionTrainer {
  private static final int FOLDS = 7;
  private static final int NO_FOLD = -1;
  private static final SectionModel.Calibration UNCALIBRATED =
      new SectionModel.Calibration(1, 0, 0);
  private static final int LEAST_TEXTS = 3;
  private static final int MOST_FEATURES = 4000;

  private final List<SectionSample> samples;
  private final List<int[]> texts;

  SectionTrainer(List<SectionSample> samples) {
    this.samples = samples;
    this.texts = samples.stream().map(SectionSample::features).toList();
  }

  /** The model of a section; empty where its precision can't be held. */
  Optional<SectionModel> model(String section) {
    return heldOut(section)
        .calibration()
        .map(calibration -> fit(section, but(NO_FOLD), calibration));
  }

  /** Scores of all samples, each by a model that knows nothing of its day. */
  private HeldOut heldOut(String section) {
    double[] scores = new double[texts.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      SectionModel model = fit(section, but(fold), UNCALIBRATED);
      for (int i = 0; i < scores.length; i++) {
        if (samples.get(i).day() % FOLDS == fold) {
          scores[i] = model.score(texts.get(i));
        }
      }
    }
    return new HeldOut(scores, targets(section, but(NO_FOLD)));
  }

  private List<Integer> but(int fold) {
    List<Integer> chosen = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (samples.get(i).day() % FOLDS != fold) {
        chosen.add(i);
      }
    }
    return chosen;
  }

  private boolean[] targets(String section, List<Integer> chosen) {
    boolean[] targets = new boolean[chosen.size()];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = samples.get(chosen.get(i)).section().equals(section);
    }
    return targets;
  }

  /** Fits all features first, keeps those that weigh most, and fits these again. */
  private SectionModel fit(
      String section, List<Integer> chosen, SectionModel.Calibration calibration) {
    List<int[]> rows = chosen.stream().map(texts::get).toList();
    boolean[] targets = targets(section, chosen);
    PairTable known = frequent(rows);
    known = heaviest(known, LogisticRegression.fit(rows, targets, known));
    double[] fitted = LogisticRegression.fit(rows, targets, known);
    double[] weights = Arrays.copyOf(fitted, known.size());
    return new SectionModel(section, known, weights, fitted[known.size()], calibration);
  }

  private static PairTable frequent(List<int[]> rows) {
    Map<Integer, Integer> counts = new HashMap<>();
    rows.forEach(row -> Arrays.stream(row).forEach(key -> counts.merge(key, 1, Integer::sum)));
    PairTable frequent = new PairTable();
    counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= LEAST_TEXTS)
        .map(Map.Entry::getKey)
        .sorted()
        .forEach(frequent::add);
    return frequent;
  }

  private static PairTable heaviest(PairTable known, double[] weights) {
    PairTable kept = new PairTable();
    Arrays.stream(known.keys())
        .boxed()
        .sorted(
            Comparator.comparing((Integer key) -> SectionFeatures.isMention(key))
                .thenComparingDouble(key -> Math.abs(weights[known.get(key)]))
                .reversed())
        .limit(MOST_FEATURES)
        .forEach(kept::add);
    return kept;
  }
}
