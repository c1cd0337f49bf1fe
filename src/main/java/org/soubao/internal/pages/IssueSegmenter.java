package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.soubao.internal.pages.PagePart.Position;
import org.soubao.internal.pages.SegmentedPage.LeftOut;
import org.soubao.model.Article;

/**
 * Puts the pages of one issue together: what goes on on another page becomes one article, and what
 * corrections say of whole articles is done. A part keeps its number on its page whether or not it
 * was joined to another, so that no other article's id depends on which pages are there. Safe for
 * several threads.
 */
public final class IssueSegmenter {
  private final List<SegmentedPage> pages;
  private final IssueParts parts;
  private final Map<Position, PagePart> rests = new LinkedHashMap<>();

  /** The position of the first part, by that of each rest that was joined to it. */
  private final Map<Position, Position> firsts = new HashMap<>();

  private final Map<Position, Article> whole = new LinkedHashMap<>();

  private IssueSegmenter(List<SegmentedPage> pages) {
    this.pages = pages;
    parts = new IssueParts(pages);
    Set<Position> joined = new HashSet<>();
    joinStated(joined);
    for (JumpMatcher.Pair pair : JumpMatcher.match(parts)) {
      if (!rests.containsKey(pair.head().position()) && joined.add(pair.tail().position())) {
        rests.put(pair.head().position(), pair.tail());
      }
    }
    for (JumpMatcher.Pair turn : PageTurns.of(pages, parts)) {
      boolean free =
          !rests.containsKey(turn.head().position()) && !joined.contains(turn.tail().position());
      if (free) {
        rests.put(turn.head().position(), turn.tail());
        joined.add(turn.tail().position());
      }
    }
    // Parts that go on in each other in a circle have no first one: they stay apart.
    rests.keySet().stream().filter(head -> !joined.contains(head)).forEach(this::follow);
    parts.pages().stream()
        .flatMap(List::stream)
        .filter(part -> !firsts.containsKey(part.position()))
        .forEach(part -> whole.put(part.position(), join(part)));
  }

  /** Parts of which the source says that they are of one article, in page order. */
  private void joinStated(Set<Position> joined) {
    Map<String, PagePart> last = new HashMap<>();
    for (int i = 0; i < pages.size(); i++) {
      for (PagePart part : parts.pages().get(i)) {
        String stated = pages.get(i).stated().get(part.article().id());
        if (stated != null && parts.mayBeRest(part)) {
          PagePart head = last.put(stated, part);
          if (head != null) {
            rests.put(head.position(), part);
            joined.add(part.position());
          }
        }
      }
    }
  }

  /**
   * The articles of an issue.
   *
   * @param pages of one newspaper and date, in page order
   */
  public static SegmentedIssue segment(List<SegmentedPage> pages) {
    IssueSegmenter issue = new IssueSegmenter(pages);
    ArticleCorrections corrections = new ArticleCorrections(issue.whole);
    for (int i = 0; i < pages.size(); i++) {
      for (Correction correction : pages.get(i).corrections()) {
        corrections.add(correction, issue.at(i, correction.at().offset()));
      }
    }
    corrections.apply();
    return issue.result(corrections);
  }

  private void follow(Position head) {
    PagePart rest = rests.get(head);
    while (rest != null) {
      firsts.put(rest.position(), head);
      rest = rests.get(rest.position());
    }
  }

  private Article join(PagePart first) {
    PagePart joined = first;
    PagePart rest = rests.get(first.position());
    while (rest != null && first.position().equals(firsts.get(rest.position()))) {
      Article article = StitchedArticle.join(joined, rest);
      joined = new PagePart(first.page(), first.rank(), article);
      rest = rests.get(rest.position());
    }
    return joined.article();
  }

  /** The article that has a part at that place of a page; its first part's position. */
  private Position at(int page, int offset) {
    for (PagePart part : parts.pages().get(page)) {
      if (part.holds(offset)) {
        return firsts.getOrDefault(part.position(), part.position());
      }
    }
    return ArticleCorrections.NOWHERE;
  }

  private SegmentedIssue result(ArticleCorrections corrections) {
    Set<String> reserved = new HashSet<>();
    List<SegmentedPage> results = new ArrayList<>();
    List<Correction.Misfit> misfits = new ArrayList<>(corrections.misfits());
    for (int i = 0; i < pages.size(); i++) {
      List<Article> articles = new ArrayList<>();
      List<LeftOut> leftOut = new ArrayList<>(pages.get(i).leftOut());
      for (PagePart part : parts.pages().get(i)) {
        Position first = firsts.getOrDefault(part.position(), part.position());
        if (corrections.isWithdrawn(first)) {
          part.pieces().forEach(piece -> leftOut.add(new LeftOut(Role.PARAGRAPH, piece)));
          reserved.add(part.article().id());
        } else if (first.equals(part.position())) {
          articles.add(Objects.requireNonNull(whole.get(first)));
        } else {
          reserved.add(part.article().id());
        }
      }
      misfits.addAll(pages.get(i).misfits());
      results.add(pages.get(i).with(articles, leftOut));
    }
    return new SegmentedIssue(results, reserved, misfits);
  }
}
