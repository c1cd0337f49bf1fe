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
import org.soubao.internal.pages.Correction.Merge;
import org.soubao.internal.pages.Correction.Misfit;
import org.soubao.internal.pages.Correction.Split;

/**
 * Cuts the articles of a page anew where corrections say so, before headings are given out. All
 * others begin and end where they do without corrections. A new article gets the next free number,
 * in the order of the corrections; the others keep theirs.
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

  private final List<Line> lines;
  private final Role[] roles;
  private final List<Story> uncorrected;
  private final CutPassages passages;
  private final List<Misfit> misfits = new ArrayList<>();

  /** Corrections that contradict each other; they must all be left out. */
  private final Set<Correction> contradictory = new LinkedHashSet<>();

  private final Map<Integer, Split> cutBy = new HashMap<>();

  /** With which article each is joined, by numbers. */
  private final Map<Integer, Integer> targets = new LinkedHashMap<>();

  private final Set<Integer> begun = new HashSet<>();
  private final Set<Integer> corrected = new HashSet<>();

  Recut(List<Line> lines, Role[] roles, List<Story> uncorrected) {
    this.lines = lines;
    this.roles = roles;
    this.uncorrected = uncorrected;
    passages = new CutPassages(lines, roles, uncorrected);
  }

  /** What could not be done. */
  List<Misfit> misfits() {
    return misfits;
  }

  /** Sees what the corrections mean; gives those that contradict each other. */
  Set<Correction> decide(List<Correction> cuts) {
    Map<Split, Integer> numbers = new HashMap<>();
    List<Merge> merges = new ArrayList<>();
    for (Correction cut : cuts) {
      if (cut instanceof Split split) {
        numbers.putIfAbsent(split, uncorrected.size() + numbers.size() + 1);
      } else if (cut instanceof Merge merge) {
        merges.add(merge);
      }
    }
    numbers.keySet().stream()
        .sorted(Comparator.comparingInt(split -> split.at().offset()))
        .forEach(split -> split(split, Objects.requireNonNull(numbers.get(split))));
    Map<Integer, Merge> by = new HashMap<>();
    merges.forEach(merge -> merge(merge, by));
    checkCircles(by);
    return contradictory;
  }

  /** The stories, cut and joined. */
  List<Story> stories(List<Integer> leftOut) {
    Map<Integer, Integer> apart = new LinkedHashMap<>();
    targets.forEach((number, with) -> {
      corrected.add(with);
      if (!passages.joinAbove(number, with)) {
        apart.put(number, with);
      }
    });
    List<Story> stories = passages.stories(lines, roles, leftOut);
    Map<Integer, Story> byNumber = new HashMap<>();
    stories.forEach(story -> byNumber.put(story.number, story));
    apart.forEach((number, with) -> {
      Story rest = Objects.requireNonNull(byNumber.get(number));
      story(with, byNumber).join(rest, lines);
      stories.remove(rest);
      byNumber.remove(number);
    });
    for (Story story : stories) {
      story.begun = begun.contains(story.number);
      story.corrected |= corrected.contains(story.number);
    }
    return stories;
  }

  /** The story that holds an article by now. */
  private Story story(int number, Map<Integer, Story> byNumber) {
    int at = number;
    while (!byNumber.containsKey(at)) {
      at = Objects.requireNonNull(targets.get(at));
    }
    return Objects.requireNonNull(byNumber.get(at));
  }

  private void split(Split split, int number) {
    int offset = split.at().offset();
    int line = lineAt(offset);
    if (line < 0 || offset > lines.get(line).start()) {
      misfit(
          split,
          "No line begins at offset %d; give the offset of a line's first character."
              .formatted(offset));
      return;
    }
    int owner = article(line);
    Passage holding = passages.holding(line);
    Passage inside = passages.inside(line);
    if (owner > 0 && beginsAt(owner, line)) {
      begin(owner);
    } else if (inside != null || (holding != null && holding.lines.contains(line))) {
      corrected.add(owner);
      Passage first = inside != null ? inside : Objects.requireNonNull(holding);
      passages.cut(
          first.lines.contains(line) && first.firstLine() != line
              ? passages.part(first, line)
              : first,
          number);
      begin(number);
      cutBy.put(number, split);
    } else {
      misfit(
          split,
          "No text of an article begins at offset %d; give the offset of a line of the text."
              .formatted(offset));
    }
  }

  private void begin(int number) {
    begun.add(number);
    corrected.add(number);
  }

  /** Whether an article begins with that line already. */
  private boolean beginsAt(int number, int line) {
    if (number > uncorrected.size()) {
      Passage passage = passages.holding(line);
      return passage != null && passage.firstLine() == line && passages.begins(passage);
    }
    Story story = uncorrected.get(number - 1);
    return story.firstLine() == line || story.lines().getFirst() == line;
  }

  /** The number of the article to which a line belongs; 0 for none. */
  private int article(int line) {
    Passage passage = passages.holding(line);
    passage = passage == null ? passages.inside(line) : passage;
    if (passage != null) {
      return passages.number(passage);
    }
    return uncorrected.stream()
        .filter(story -> story.lines().contains(line))
        .mapToInt(story -> story.number)
        .findFirst()
        .orElse(0);
  }

  private void merge(Merge merge, Map<Integer, Merge> by) {
    int number = articleAt(merge, merge.at().offset());
    int with = number == 0 ? 0 : articleAt(merge, merge.with());
    Integer other = targets.get(number);
    if (with == 0) {
      return;
    }
    if (number == with) {
      misfit(merge, ITSELF);
    } else if (other != null && other != with) {
      contradict(TWICE, merge, Objects.requireNonNull(by.get(number)));
    } else {
      targets.put(number, with);
      by.put(number, merge);
      checkParted(merge, number, with);
      checkParted(merge, with, number);
    }
  }

  private void checkParted(Merge merge, int number, int from) {
    if (passages.isCutFrom(number, from)) {
      contradict(REJOINED, merge, Objects.requireNonNull(cutBy.get(number)));
    }
  }

  private void checkCircles(Map<Integer, Merge> by) {
    for (Integer number : targets.keySet()) {
      Set<Integer> passed = new HashSet<>();
      Integer next = targets.get(number);
      while (next != null && !next.equals(number) && passed.add(next)) {
        next = targets.get(next);
      }
      if (number.equals(next)) {
        contradict(CIRCLE, Objects.requireNonNull(by.get(number)));
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

  private int articleAt(Merge merge, int offset) {
    int line = lineAt(offset);
    int number = line < 0 ? 0 : article(line);
    if (number == 0) {
      misfit(
          merge, "No article is at offset %d; give an offset inside an article.".formatted(offset));
    }
    return number;
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
}
