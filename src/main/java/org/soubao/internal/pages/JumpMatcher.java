package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.pages.PagePart.Position;

/**
 * Finds which parts of an issue go on in which others: one assignment for all parts that compete,
 * taken only where no other would do nearly as well.
 */
final class JumpMatcher {
  /** By how much the assignment must be better than one without the pair. */
  private static final double MARGIN = 0.75;

  /** A page with more jump lines, or more parts that compete for one, is no newspaper's. */
  private static final int MOST = 48;

  /** Parts of a page that are looked at. */
  private static final int MOST_PARTS = 400;

  private final IssueParts issue;
  private final JumpEvidence evidence;
  private final List<Pair> pairs = new ArrayList<>();

  /**
   * Two parts that may belong together.
   *
   * @param worth how much more than enough speaks for it
   */
  record Pair(PagePart head, PagePart tail, double worth) {}

  private JumpMatcher(IssueParts issue) {
    this.issue = issue;
    evidence = new JumpEvidence(issue);
  }

  /** The pairs of an issue that belong together; no part is the head or the tail of two. */
  static List<Pair> match(IssueParts issue) {
    if (issue.pages().size() < 2 || !issue.haveJumps()) {
      return List.of();
    }
    JumpMatcher matcher = new JumpMatcher(issue);
    matcher.collect();
    return matcher.competing().stream().flatMap(group -> solve(group).stream()).toList();
  }

  private void collect() {
    for (List<PagePart> page : issue.pages()) {
      page.stream().filter(part -> issue.next(part) >= 0).limit(MOST).forEach(this::tails);
      page.stream().filter(part -> issue.previous(part) >= 0).limit(MOST).forEach(this::heads);
    }
  }

  private void tails(PagePart head) {
    issue.pages().get(issue.next(head)).stream().limit(MOST_PARTS).forEach(tail -> add(head, tail));
  }

  /** Only heads without a sign of their own: the others have been looked at. */
  private void heads(PagePart tail) {
    issue.pages().get(issue.previous(tail)).stream()
        .limit(MOST_PARTS)
        .filter(head -> head.article().continuedOn() == null)
        .forEach(head -> add(head, tail));
  }

  private void add(PagePart head, PagePart tail) {
    if (!issue.mayBeRest(tail)) {
      return;
    }
    double worth = evidence.weigh(head, tail) - JumpEvidence.ENOUGH;
    if (worth > 0) {
      pairs.add(new Pair(head, tail, worth));
    }
  }

  /** The pairs in groups that have no part in common. */
  private Collection<List<Pair>> competing() {
    int[] group = new int[pairs.size()];
    Map<Position, Integer> heads = new HashMap<>();
    Map<Position, Integer> tails = new HashMap<>();
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
      join(group, i, heads.putIfAbsent(pairs.get(i).head().position(), i));
      join(group, i, tails.putIfAbsent(pairs.get(i).tail().position(), i));
    }
    Map<Integer, List<Pair>> groups = new TreeMap<>();
    for (int i = 0; i < group.length; i++) {
      groups.computeIfAbsent(root(group, i), key -> new ArrayList<>()).add(pairs.get(i));
    }
    return groups.values();
  }

  private static void join(int[] group, int i, @Nullable Integer other) {
    if (other != null) {
      group[root(group, i)] = root(group, other);
    }
  }

  private static int root(int[] group, int i) {
    int root = i;
    while (group[root] != root) {
      group[root] = group[group[root]];
      root = group[root];
    }
    return root;
  }

  private static List<Pair> solve(List<Pair> group) {
    List<Position> heads = group.stream().map(pair -> pair.head().position()).distinct().toList();
    List<Position> tails = group.stream().map(pair -> pair.tail().position()).distinct().toList();
    if (heads.size() > MOST || tails.size() > MOST) {
      return List.of();
    }
    double[][] worth = new double[heads.size()][tails.size()];
    Pair[][] at = new Pair[heads.size()][tails.size()];
    for (Pair pair : group) {
      int row = heads.indexOf(pair.head().position());
      int column = tails.indexOf(pair.tail().position());
      worth[row][column] = pair.worth();
      at[row][column] = pair;
    }
    int[] best = Assignment.best(worth);
    return IntStream.range(0, best.length)
        .filter(row -> best[row] >= 0 && isClear(worth, best, row))
        .mapToObj(row -> at[row][best[row]])
        .toList();
  }

  /** Whether no other partner for either part would do nearly as well. */
  private static boolean isClear(double[][] worth, int[] best, int row) {
    int column = best[row];
    double[][] without = Arrays.stream(worth).map(double[]::clone).toArray(double[][]::new);
    without[row][column] = 0;
    int[] other = Assignment.best(without);
    boolean elsewhere =
        other[row] >= 0 || Arrays.stream(other).anyMatch(partner -> partner == column);
    return !elsewhere || Assignment.sum(worth, best) - Assignment.sum(without, other) >= MARGIN;
  }
}
