package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.pages.JumpMatcher.Pair;
import org.soubao.model.Piece;

/** Finds the articles that go on from one page of a file to the next without a word. */
final class PageTurns {
  private PageTurns() {}

  /** The last part of a page with the first of the next, where that has no beginning of its own. */
  static List<Pair> of(List<SegmentedPage> pages, IssueParts parts) {
    List<Pair> turns = new ArrayList<>();
    for (int i = 1; i < pages.size(); i++) {
      PageFlow flow = pages.get(i - 1).flow();
      if (flow != null && flow.isFollowedBy(pages.get(i).flow())) {
        PagePart head = last(parts.pages().get(i - 1));
        PagePart tail = first(parts.pages().get(i));
        if (head != null && tail != null && goesOn(head, tail, pages.get(i), parts)) {
          turns.add(new Pair(head, tail, JumpEvidence.ENOUGH));
        }
      }
    }
    return turns;
  }

  private static boolean goesOn(
      PagePart head, PagePart tail, SegmentedPage page, IssueParts parts) {
    return parts.mayBeRest(tail)
        && !tail.article().hasPrintedHeadline()
        && tail.mayGoOn()
        && head.article().continuedOn() == null
        && tail.article().continuedFrom() == null
        && page.leftOut().stream()
            .noneMatch(line -> line.role() == Role.HEADING && line.piece().start() < start(tail));
  }

  private static @Nullable PagePart first(List<PagePart> parts) {
    return parts.isEmpty() ? null : parts.getFirst();
  }

  private static @Nullable PagePart last(List<PagePart> parts) {
    return parts.isEmpty() ? null : parts.getLast();
  }

  private static int start(PagePart part) {
    return part.pieces().stream().mapToInt(Piece::start).min().orElse(0);
  }
}
