package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.soubao.internal.pages.Correction.Misfit;

/**
 * The stories of a page after corrections.
 *
 * @param stories in page order, numbered
 * @param misfits the corrections that could not be made
 */
record Recutting(List<Story> stories, List<Misfit> misfits) {
  /** Nothing was corrected. */
  static Recutting none() {
    return new Recutting(List.of(), List.of());
  }

  /**
   * Makes the corrections; those that contradict each other are all left out.
   *
   * @param uncorrected the stories with all that belongs to them when nothing is corrected
   * @param leftOut gets the lines that belong to no story
   */
  static Recutting of(
      List<Correction> cuts,
      List<Line> lines,
      Role[] roles,
      List<Story> uncorrected,
      List<Integer> leftOut) {
    List<Correction> rest = new ArrayList<>(cuts);
    List<Misfit> misfits = new ArrayList<>();
    Recut recut = new Recut(lines, roles, uncorrected);
    Set<Correction> contradictory = recut.decide(rest);
    while (!contradictory.isEmpty()) {
      for (Misfit misfit : recut.misfits()) {
        if (contradictory.contains(misfit.correction())) {
          misfits.add(misfit);
        }
      }
      rest.removeAll(contradictory);
      recut = new Recut(lines, roles, uncorrected);
      contradictory = recut.decide(rest);
    }
    misfits.addAll(recut.misfits());
    return new Recutting(recut.stories(leftOut), misfits);
  }
}
