package org.soubao.internal.reprints;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Compares articles, two at a time and no two twice: reading them costs most of the search for
 * reprints, and an update knows of nearly all from before. For one thread.
 */
public final class Comparisons {
  private final StoryBuilder.Printings printings;
  private final Map<Long, Verdict> known = new HashMap<>();
  private final Map<Long, Verdict> asked = new HashMap<>();

  /** Of those articles. */
  public Comparisons(StoryBuilder.Printings printings) {
    this.printings = printings;
  }

  /** Is told what comparing two articles has shown. */
  public interface Visitor {
    /** Two articles, in rising order. */
    void visit(int one, int other, Verdict verdict) throws IOException;
  }

  /** Takes over what comparing them has shown before. */
  public void know(int one, int other, Verdict verdict) {
    known.put(key(one, other), verdict);
  }

  /** What comparing them shows. */
  Verdict of(int one, int other) throws IOException {
    long key = key(one, other);
    Verdict verdict = asked.get(key);
    if (verdict == null) {
      Verdict before = known.remove(key);
      verdict = before == null ? compared(key) : before;
      asked.put(key, verdict);
    }
    return verdict;
  }

  /** These pairs are asked for soon. */
  void expect(long... pairs) throws IOException {
    printings.expect(
        Arrays.stream(pairs)
            .filter(pair -> !known.containsKey(pair) && !asked.containsKey(pair))
            .flatMap(pair -> LongStream.of(CandidatePairs.first(pair), CandidatePairs.second(pair)))
            .mapToInt(Math::toIntExact)
            .distinct()
            .toArray());
  }

  private Verdict compared(long key) throws IOException {
    return Verdict.of(
        printings.get(CandidatePairs.first(key)), printings.get(CandidatePairs.second(key)));
  }

  /** How many were asked for. */
  public int size() {
    return asked.size();
  }

  /** Tells of all that were asked for, in no order. */
  public void forEach(Visitor visitor) throws IOException {
    for (Map.Entry<Long, Verdict> each : asked.entrySet()) {
      long pair = each.getKey();
      visitor.visit(CandidatePairs.first(pair), CandidatePairs.second(pair), each.getValue());
    }
  }

  private static long key(int one, int other) {
    return CandidatePairs.pair(Math.min(one, other), Math.max(one, other));
  }
}
