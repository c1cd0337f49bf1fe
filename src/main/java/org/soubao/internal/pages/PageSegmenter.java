package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.List;
import org.soubao.model.Article;
import org.soubao.model.Piece;

/**
 * Takes a newspaper page apart: lines get roles, body lines become stories, and the headings,
 * bylines and captions between the stories are given to them. Each of these steps weighs its
 * evidence over the whole page. Safe for several threads.
 */
public final class PageSegmenter {
  private PageSegmenter() {}

  /** The articles of a page, in page order. */
  public static List<Article> articles(PageDump dump) {
    return segment(dump).articles();
  }

  /** The articles of a page, and what of it is in none of them. */
  public static SegmentedPage segment(PageDump dump) {
    List<Line> lines = Lines.of(dump.text());
    if (lines.isEmpty()) {
      return new SegmentedPage(List.of(), List.of());
    }
    Role[] roles = RoleModel.roles(lines, dump.newspaper());
    Passages passages = Passages.of(lines, roles);
    List<Integer> leftOut = new ArrayList<>(passages.furniture());
    List<Story> stories = new ArrayList<>();
    for (Passages section : passages.sections()) {
      StoryCutter cutter = new StoryCutter(lines, roles, section);
      cutter.assignHeadings(leftOut);
      CreditAssignment credits =
          new CreditAssignment(lines, roles, cutter.stories(), cutter.words());
      cutter.stacks().forEach(stack -> credits.assign(stack, leftOut));
      stories.addAll(cutter.stories());
    }
    leftOut.sort(null);
    return new SegmentedPage(
        articles(dump, lines, stories, passages.furniture()),
        leftOut.stream().map(i -> leftOut(lines.get(i), roles[i])).toList());
  }

  private static List<Article> articles(
      PageDump dump, List<Line> lines, List<Story> stories, List<Integer> furniture) {
    Issue issue = Issue.of(dump, furniture.stream().map(lines::get).toList(), lines);
    ArticleMaker maker = new ArticleMaker(issue, lines);
    List<Article> articles = new ArrayList<>();
    for (Story story : stories) {
      articles.add(maker.article(story, articles.size() + 1));
    }
    return articles;
  }

  private static SegmentedPage.LeftOut leftOut(Line line, Role role) {
    return new SegmentedPage.LeftOut(role, new Piece(line.start(), line.end()));
  }
}
