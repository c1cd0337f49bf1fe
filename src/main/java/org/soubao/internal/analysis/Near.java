package org.soubao.internal.analysis;

import java.util.Arrays;
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
    int[] next = runs.stream().mapToInt(run -> run.next(text, 0)).toArray();
    Set<Span> near = new LinkedHashSet<>();
    while (Arrays.stream(next).max().orElseThrow() < text.size() && near.size() < MAX_SPANS) {
      int start = Arrays.stream(next).min().orElseThrow();
      if (areClose(next, start, text)) {
        for (int i = 0; i < next.length; i++) {
          near.add(runs.get(i).span(next[i]));
        }
      }
      for (int i = 0; i < next.length; i++) {
        next[i] = next[i] == start ? runs.get(i).next(text, start + 1) : next[i];
      }
    }
    return near.stream().sorted(Comparator.comparingInt(Span::first)).toList();
  }

  /** Whether the runs that stand there, none before {@code start}, are near. */
  private boolean areClose(int[] places, int start, SearchableText text) {
    int last = start;
    for (int i = 0; i < places.length; i++) {
      last = Math.max(last, places[i] + runs.get(i).size() - 1);
    }
    return last - start + 1 - size() <= distance && isOneParagraph(text, start, last);
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
