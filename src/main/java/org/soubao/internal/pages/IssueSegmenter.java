package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.soubao.internal.pages.PagePart.Position;
import org.soubao.model.Article;

/**
 * Puts the pages of one issue together: what goes on on another page becomes one article. A part
 * keeps its number on its page whether or not it was joined to another, so that no other article's
 * id depends on which pages are there. Safe for several threads.
 */
public final class IssueSegmenter {
  private final IssueParts parts;
  private final Map<Position, PagePart> rests = new LinkedHashMap<>();
  private final Map<Position, PagePart> joined = new LinkedHashMap<>();

  private IssueSegmenter(IssueParts parts) {
    this.parts = parts;
    for (JumpMatcher.Pair pair : JumpMatcher.match(parts)) {
      rests.put(pair.head().position(), pair.tail());
      joined.put(pair.tail().position(), pair.tail());
    }
    keepCircles();
  }

  /**
   * The articles of an issue.
   *
   * @param pages of one newspaper and date, in page order
   */
  public static SegmentedIssue segment(List<SegmentedPage> pages) {
    return new IssueSegmenter(new IssueParts(pages)).issue(pages);
  }

  private SegmentedIssue issue(List<SegmentedPage> pages) {
    List<SegmentedPage> whole = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      List<Article> articles =
          parts.pages().get(i).stream()
              .filter(part -> !joined.containsKey(part.position()))
              .map(this::whole)
              .toList();
      whole.add(new SegmentedPage(articles, pages.get(i).leftOut()));
    }
    Set<String> ids = new HashSet<>();
    joined.values().forEach(part -> ids.add(part.article().id()));
    return new SegmentedIssue(whole, ids);
  }

  private Article whole(PagePart first) {
    PagePart whole = first;
    PagePart rest = rests.get(first.position());
    while (rest != null) {
      Article article = StitchedArticle.join(whole, rest);
      whole = new PagePart(first.page(), first.rank(), article);
      rest = rests.get(rest.position());
    }
    return whole.article();
  }

  /** Parts that go on in each other in a circle have no first one: they stay apart. */
  private void keepCircles() {
    Set<Position> reached = new HashSet<>();
    for (Position head : rests.keySet()) {
      PagePart rest = joined.containsKey(head) ? null : rests.get(head);
      while (rest != null) {
        reached.add(rest.position());
        rest = rests.get(rest.position());
      }
    }
    joined.keySet().retainAll(reached);
  }
}
