package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.pages.Correction.Merge;
import org.soubao.internal.pages.Correction.Misfit;
import org.soubao.internal.pages.Correction.Split;

/**
 * Cuts the stories of a page anew where corrections say so, before headings are given out. A new
 * story gets the next free number, in the order of the corrections; the others keep theirs.
 */
final class Recut {
  private static final String ITSELF =
      "An article can't be joined with itself; both offsets are in the same one.";
  private static final String REJOINED =
      "One correction parts what another joins; take one of the lines out.";
  private static final String TWICE =
      "The article is joined with two others; leave only one of the lines.";
  private static final String CIRCLE =
      "The articles are joined in a circle; take one of the lines out.";

  private final CutStories stories;
  private final List<Line> lines;
  private final List<Misfit> misfits = new ArrayList<>();

  /** Corrections that contradict each other; they must all be left out. */
  private final Set<Correction> contradictory = new LinkedHashSet<>();

  private final Map<Story, Split> cutBy = new HashMap<>();

  Recut(CutStories stories, List<Line> lines) {
    this.stories = stories;
    this.lines = lines;
  }

  /** What could not be done. */
  List<Misfit> misfits() {
    return misfits;
  }

  /** Makes the corrections; where some contradict each other the result is of no use. */
  Set<Correction> apply(List<Correction> cuts) {
    Map<Split, Integer> numbers = new HashMap<>();
    List<Split> splits = new ArrayList<>();
    for (Correction cut : cuts) {
      if (cut instanceof Split split) {
        numbers.put(split, stories.count() + numbers.size() + 1);
        splits.add(split);
      }
    }
    splits.sort(Comparator.comparingInt(split -> split.at().offset()));
    splits.forEach(split -> split(split, Objects.requireNonNull(numbers.get(split))));
    List<Merge> merges =
        cuts.stream().filter(Merge.class::isInstance).map(Merge.class::cast).toList();
    merge(merges);
    return contradictory;
  }

  private void split(Split split, int number) {
    int offset = split.at().offset();
    int line = lineAt(offset);
    if (line < 0 || !isStart(line, offset)) {
      misfit(
          split,
          "No line begins at offset %d; give the offset of a line's first character."
              .formatted(offset));
      return;
    }
    Story story = stories.holding(line);
    Story owner = stories.of(line);
    if (owner != null && stories.beginsAt(owner, line)) {
      owner.begun = true;
      owner.corrected = true;
    } else if (story == null || !stories.hasTextFrom(story, line)) {
      misfit(
          split,
          "No text of an article begins at offset %d; give the offset of a line of the text."
              .formatted(offset));
    } else {
      cutBy.put(stories.split(story, line, number), split);
    }
  }

  private void merge(List<Merge> merges) {
    Map<Story, Story> targets = new LinkedHashMap<>();
    Map<Story, Merge> by = new LinkedHashMap<>();
    for (Merge merge : merges) {
      Story story = storyAt(merge, merge.at().offset());
      Story with = story == null ? null : storyAt(merge, merge.with());
      if (story == null || with == null) {
        continue;
      }
      Merge other = by.get(story);
      if (story == with) {
        misfit(merge, ITSELF);
      } else if (other != null && targets.get(story) != with) {
        contradict(TWICE, merge, other);
      } else {
        targets.put(story, with);
        by.put(story, merge);
        checkParted(merge, story, with);
      }
    }
    checkCircles(targets, by);
    if (contradictory.isEmpty()) {
      by.keySet().stream()
          .sorted(Comparator.comparingInt(Story::firstLine))
          .forEach(story -> stories.merge(story, Objects.requireNonNull(targets.get(story))));
    }
  }

  private void checkParted(Merge merge, Story story, Story with) {
    Split split = story.cutFrom == with ? cutBy.get(story) : cutBy.get(with);
    if (split != null && (story.cutFrom == with || with.cutFrom == story)) {
      contradict(REJOINED, merge, split);
    }
  }

  private void checkCircles(Map<Story, Story> targets, Map<Story, Merge> by) {
    for (Story story : targets.keySet()) {
      Set<Story> passed = new HashSet<>();
      Story next = targets.get(story);
      while (next != null && next != story && passed.add(next)) {
        next = targets.get(next);
      }
      if (next == story) {
        contradict(CIRCLE, Objects.requireNonNull(by.get(story)));
      }
    }
  }

  private void contradict(String reason, Correction... corrections) {
    for (Correction correction : corrections) {
      if (contradictory.add(correction)) {
        misfit(correction, reason);
      }
    }
  }

  private void misfit(Correction correction, String reason) {
    misfits.add(new Misfit(correction, reason));
  }

  private @Nullable Story storyAt(Merge merge, int offset) {
    int line = lineAt(offset);
    Story story = line < 0 ? null : stories.of(line);
    if (story == null) {
      misfit(
          merge, "No article is at offset %d; give an offset inside an article.".formatted(offset));
    }
    return story;
  }

  /** The line at an offset, or the next one where that is blank; -1 for none. */
  private int lineAt(int offset) {
    for (int i = 0; i < lines.size(); i++) {
      if (offset < lines.get(i).end()) {
        return i;
      }
    }
    return -1;
  }

  private boolean isStart(int line, int offset) {
    return offset <= lines.get(line).start();
  }
}
