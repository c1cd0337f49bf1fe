package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which paragraphs of a page begin an article, and under which number, while corrections part and
 * join articles.
 */
final class CutPassages {
  private static final int SECTION = 120;

  private final List<Passage> all;
  private final Passages passages;

  /** The number of the article that begins with a passage. */
  private final Map<Passage, Integer> numbers = new HashMap<>();

  /** From which article a correction cut another, by numbers. */
  private final Map<Integer, Integer> cutFrom = new HashMap<>();

  /** Begins with the stories as they are when nothing is corrected. */
  CutPassages(List<Line> lines, Role[] roles, List<Story> uncorrected) {
    passages = Passages.of(lines, roles);
    all = passages.all();
    Map<Integer, Integer> owners = new HashMap<>();
    uncorrected.forEach(story -> story.lines().forEach(line -> owners.put(line, story.number)));
    int last = 0;
    for (Passage passage : all) {
      int number = Objects.requireNonNull(owners.get(passage.firstLine()));
      if (number != last) {
        numbers.put(passage, number);
      }
      last = number;
    }
  }

  /** The number of the article that holds a passage. */
  int number(Passage passage) {
    int i = all.indexOf(passage);
    while (!numbers.containsKey(all.get(i))) {
      i--;
    }
    return Objects.requireNonNull(numbers.get(all.get(i)));
  }

  /** The passage whose text or signs hold the line; null where none does. */
  @Nullable Passage holding(int line) {
    return all.stream()
        .filter(passage ->
            passage.lines.contains(line)
                || passage.signs.contains(line)
                || passage.continued == line)
        .findFirst()
        .orElse(null);
  }

  /** The passage within an article that has the line above it; null for none. */
  @Nullable Passage inside(int line) {
    return all.stream()
        .filter(passage -> passage.above.contains(line) && !numbers.containsKey(passage))
        .findFirst()
        .orElse(null);
  }

  /** Whether an article begins with a passage. */
  boolean begins(Passage passage) {
    return numbers.containsKey(passage);
  }

  /** Lets an article begin with a passage. */
  void cut(Passage passage, int number) {
    cutFrom.put(number, number(passage));
    numbers.put(passage, number);
  }

  /** Cuts a passage in two; gives the second, which begins at that line. */
  Passage part(Passage passage, int line) {
    List<Integer> rest = passage.lines.stream().filter(i -> i >= line).toList();
    Passage second = new Passage(line, new ArrayList<>(), -1);
    second.lines.addAll(rest.subList(1, rest.size()));
    second.signs.addAll(passage.signs);
    passage.lines.removeAll(rest);
    passage.signs.clear();
    all.add(all.indexOf(passage) + 1, second);
    return second;
  }

  /** Whether a correction cut an article from another, by numbers. */
  boolean isCutFrom(int number, int from) {
    return Objects.equals(cutFrom.get(number), from);
  }

  /** The article below another, by numbers; -1 for none. */
  private int below(int number) {
    boolean found = false;
    for (Passage passage : all) {
      Integer own = numbers.get(passage);
      if (found && own != null) {
        return own;
      }
      found |= Objects.equals(own, number);
    }
    return -1;
  }

  /** Joins an article with the one right above it; false where another stands there. */
  boolean joinAbove(int number, int with) {
    return below(with) == number && numbers.values().remove(number);
  }

  /** Cuts the stories so, with what belongs to them. */
  List<Story> stories(List<Line> lines, Role[] roles, List<Integer> leftOut) {
    List<Story> stories = new ArrayList<>();
    int to = 0;
    do {
      int from = to;
      to = sectionEnd(from);
      List<Integer> below = to == all.size() ? passages.trailing() : List.of();
      Passages section = new Passages(all.subList(from, to), below, List.of());
      stories.addAll(section(section, lines, roles, leftOut));
    } while (to < all.size());
    return stories;
  }

  /** What is weighed together grows with its square: long files are cut where an article begins. */
  private int sectionEnd(int from) {
    int to = Math.min(all.size(), from + SECTION);
    while (to < all.size() && !begins(all.get(to))) {
      to++;
    }
    return to;
  }

  private List<Story> section(
      Passages section, List<Line> lines, Role[] roles, List<Integer> leftOut) {
    BitSet cuts = new BitSet();
    for (int i = 0; i < section.all().size(); i++) {
      cuts.set(i, begins(section.all().get(i)));
    }
    StoryCutter cutter = StoryCutter.at(cuts, lines, roles, section);
    List<Story> stories = PageReading.stories(lines, roles, cutter, leftOut);
    stories.forEach(
        story -> story.number = Objects.requireNonNull(numbers.get(section.all().get(story.from))));
    return stories;
  }
}
