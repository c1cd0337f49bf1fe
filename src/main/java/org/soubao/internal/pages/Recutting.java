package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.soubao.internal.pages.Correction.Misfit;

/**
 * The stories of a page after corrections.
 *
 * @param stories in page order, numbered
 * @param stacks what stands between them
 * @param misfits the corrections that could not be made
 */
record Recutting(List<Story> stories, List<StoryCutter.Stack> stacks, List<Misfit> misfits) {
  /** Makes the corrections; those that contradict each other are all left out. */
  static Recutting of(List<Correction> cuts, List<Line> lines, Role[] roles, StoryCutter cutter) {
    if (cuts.isEmpty()) {
      List<Story> stories = cutter.stories();
      for (int i = 0; i < stories.size(); i++) {
        stories.get(i).number = i + 1;
      }
      return new Recutting(stories, cutter.stacks(), List.of());
    }
    List<Correction> rest = new ArrayList<>(cuts);
    List<Misfit> contradictions = new ArrayList<>();
    while (true) {
      CutStories stories =
          new CutStories(lines, roles, new StoryCutter(lines, roles), uncorrected(lines, roles));
      Recut recut = new Recut(stories, lines);
      Set<Correction> contradictory = recut.apply(rest);
      if (contradictory.isEmpty()) {
        contradictions.addAll(recut.misfits());
        return new Recutting(stories.stories(), stories.stacks(), contradictions);
      }
      recut.misfits().stream()
          .filter(misfit -> contradictory.contains(misfit.correction()))
          .forEach(contradictions::add);
      rest.removeAll(contradictory);
    }
  }

  /** The stories with all that belongs to them when nothing is corrected. */
  private static List<Story> uncorrected(List<Line> lines, Role[] roles) {
    StoryCutter cutter = new StoryCutter(lines, roles);
    PageSegmenter.giveOut(lines, roles, cutter.stories(), cutter.stacks(), new ArrayList<>());
    return cutter.stories();
  }
}
