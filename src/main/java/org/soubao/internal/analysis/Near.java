package org.soubao.internal.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Several runs close to each other, in any order: between the beginning of the first and the end of
 * the last one stand at most {@code distance} units more than the runs have. Runs may overlap.
 *
 * @param runs two different ones or more, none empty, of {@value #MAX_UNITS} units together
 * @param distance 0 to {@value #MAX_DISTANCE}
 */
public record Near(List<Run> runs, int distance) implements Pattern {
  /** The farthest that can be asked for. */
  public static final int MAX_DISTANCE = 50;

  /** With the distance, it is less than the gap between paragraphs, so none is crossed. */
  public static final int MAX_UNITS = 50;

  /** Copies the list, and checks the bounds. */
  public Near {
    runs = List.copyOf(runs);
    if (runs.size() < 2 || distance < 0 || distance > MAX_DISTANCE || units(runs) > MAX_UNITS) {
      throw new IllegalArgumentException("%s within %d".formatted(runs, distance));
    }
  }

  /** How many units runs have together. */
  public static int units(Collection<Run> runs) {
    return runs.stream().mapToInt(Run::size).sum();
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  @Override
  public int size() {
    return units(runs);
  }

  /** The runs, each where it is close to the others. */
  @Override
  public List<Span> in(SearchableText text) {
    List<List<Span>> places = runs.stream().map(run -> run.in(text)).toList();
    Set<Span> near = new LinkedHashSet<>();
    if (places.stream().noneMatch(List::isEmpty)) {
      int[] next = new int[places.size()];
      places.stream()
          .flatMap(List::stream)
          .mapToInt(Span::first)
          .sorted()
          .distinct()
          .forEach(start -> near.addAll(from(start, places, next, text)));
    }
    return near.stream().sorted(Comparator.comparingInt(Span::first)).toList();
  }

  /** The first of each run's places from {@code start} on, if they are close enough. */
  private List<Span> from(int start, List<List<Span>> places, int[] next, SearchableText text) {
    List<Span> window = new ArrayList<>();
    for (int i = 0; i < next.length; i++) {
      List<Span> own = places.get(i);
      while (next[i] < own.size() && own.get(next[i]).first() < start) {
        next[i]++;
      }
      if (next[i] == own.size()) {
        return List.of();
      }
      window.add(own.get(next[i]));
    }
    int last = window.stream().mapToInt(Span::last).max().orElseThrow();
    boolean close = last - start + 1 - size() <= distance;
    return close && isOneParagraph(text, start, last) ? window : List.of();
  }

  private static boolean isOneParagraph(SearchableText text, int first, int last) {
    for (int unit = first + 1; unit <= last; unit++) {
      if (text.beginsParagraph(unit)) {
        return false;
      }
    }
    return true;
  }
}
