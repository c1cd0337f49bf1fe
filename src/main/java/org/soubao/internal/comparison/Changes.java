package org.soubao.internal.comparison;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.soubao.search.ComparedText.Change;

/**
 * What differs between two stretches of tokens, as somebody would say it who read both: what is the
 * same between two differences for a few characters only counts as different too, and what was put
 * in or left out begins where a clause does, where it can be told so or so.
 */
final class Changes {
  /** A stretch so short between two differences is chance. */
  private static final int CHANCE = 1;

  /** So far a difference is moved to the beginning of a clause. */
  private static final int MAX_SHIFT = 60;

  /** A difference: tokens of the left in the place of tokens of the right. */
  private record Edit(int left, int leftEnd, int right, int rightEnd) {
    int length() {
      return Math.max(leftEnd - left, rightEnd - right);
    }

    Edit upTo(Edit other) {
      return new Edit(left, other.leftEnd, right, other.rightEnd);
    }

    Edit shifted(int by) {
      return new Edit(left + by, leftEnd + by, right + by, rightEnd + by);
    }
  }

  private final TokenText left;
  private final TokenText right;
  private final List<Edit> edits;

  private Changes(TokenText left, TokenText right, List<Edit> edits) {
    this.left = left;
    this.right = right;
    this.edits = edits;
  }

  /** Compares two stretches of tokens. */
  static Changes between(
      TokenText left, int from, int to, TokenText right, int rightFrom, int rightTo) {
    BitSet cut = new BitSet();
    BitSet added = new BitSet();
    Myers.compare(left, from, to, right, rightFrom, rightTo, cut, added);
    Changes changes = new Changes(left, right, edits(cut, from, to, added, rightFrom, rightTo));
    changes.shift(from, to);
    return new Changes(left, right, changes.merged());
  }

  private static List<Edit> edits(
      BitSet cut, int from, int to, BitSet added, int rightFrom, int rightTo) {
    List<Edit> edits = new ArrayList<>();
    int i = from;
    int j = rightFrom;
    while (i < to || j < rightTo) {
      int end = Math.min(cut.nextClearBit(i), to);
      int rightEnd = Math.min(added.nextClearBit(j), rightTo);
      if (end > i || rightEnd > j) {
        edits.add(new Edit(i, end, j, rightEnd));
      }
      i = end + 1;
      j = rightEnd + 1;
    }
    return edits;
  }

  /** Moves what was only cut or only added to the best place where it could as well stand. */
  private void shift(int from, int to) {
    for (int e = 0; e < edits.size(); e++) {
      Edit edit = edits.get(e);
      int before = edit.left - (e == 0 ? from : edits.get(e - 1).leftEnd);
      int behind = (e + 1 == edits.size() ? to : edits.get(e + 1).left) - edit.leftEnd;
      if (edit.left == edit.leftEnd) {
        edits.set(e, edit.shifted(shift(right, edit.right, edit.rightEnd, before, behind)));
      } else if (edit.right == edit.rightEnd) {
        edits.set(e, edit.shifted(shift(left, edit.left, edit.leftEnd, before, behind)));
      }
    }
  }

  /** By how many tokens, of so many before and behind it. */
  private static int shift(TokenText text, int start, int end, int before, int behind) {
    int best = 0;
    int most = clauses(text, start, end);
    for (int by = -1; -by <= Math.min(before, MAX_SHIFT); by--) {
      if (text.token(start + by) != text.token(end + by)) {
        break;
      }
      if (clauses(text, start + by, end + by) > most) {
        most = clauses(text, start + by, end + by);
        best = by;
      }
    }
    for (int by = 1; by <= Math.min(behind, MAX_SHIFT); by++) {
      if (text.token(start + by - 1) != text.token(end + by - 1)) {
        break;
      }
      if (clauses(text, start + by, end + by) > most) {
        most = clauses(text, start + by, end + by);
        best = by;
      }
    }
    return best;
  }

  /** How many ends of a stretch are ends of clauses. */
  private static int clauses(TokenText text, int start, int end) {
    return (text.isBoundary(start) ? 1 : 0) + (text.isBoundary(end) ? 1 : 0);
  }

  /** Differences with little between them are one. */
  private List<Edit> merged() {
    List<Edit> merged = new ArrayList<>();
    for (Edit edit : edits) {
      Edit last = edit;
      while (!merged.isEmpty() && isChance(merged.getLast(), last)) {
        last = merged.removeLast().upTo(last);
      }
      merged.add(last);
    }
    return merged;
  }

  private static boolean isChance(Edit one, Edit next) {
    int between = next.left - one.leftEnd;
    return between <= CHANCE || (between <= one.length() && between <= next.length());
  }

  /** Whether nothing differs. */
  boolean isEmpty() {
    return edits.isEmpty();
  }

  /** How many of so many tokens on the left both have. */
  int same(int length) {
    return length - edits.stream().mapToInt(edit -> edit.leftEnd - edit.left).sum();
  }

  /** The differences on the left, as offsets from {@code start} on. */
  List<Change> left(int start) {
    List<Change> changes = new ArrayList<>();
    for (Edit edit : edits) {
      add(changes, left, edit.left, edit.leftEnd, start);
    }
    return changes;
  }

  /** The differences on the right, as offsets from {@code start} on. */
  List<Change> right(int start) {
    List<Change> changes = new ArrayList<>();
    for (Edit edit : edits) {
      add(changes, right, edit.right, edit.rightEnd, start);
    }
    return changes;
  }

  /** From the first of the tokens to the last; a character that is several stands in one change. */
  private static void add(List<Change> changes, TokenText text, int from, int to, int start) {
    if (from == to) {
      return;
    }
    int begin = text.start(from) - start;
    int end = text.end(to - 1) - start;
    if (!changes.isEmpty() && begin < changes.getLast().end()) {
      begin = changes.removeLast().start();
    }
    changes.add(new Change(begin, Math.max(begin + 1, end)));
  }
}
