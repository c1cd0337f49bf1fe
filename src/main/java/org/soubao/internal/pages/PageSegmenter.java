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
    return articles(dump, NewspaperRegistry.standard());
  }

  /** The articles of a page, in page order; the registry tells which place a newspaper serves. */
  public static List<Article> articles(PageDump dump, NewspaperRegistry registry) {
    return segment(dump, registry).articles();
  }

  /** The articles of a page, and what of it is in none of them. */
  public static SegmentedPage segment(PageDump dump) {
    return segment(dump, NewspaperRegistry.standard());
  }

  /** The articles of a page, and what of it is in none of them. */
  public static SegmentedPage segment(PageDump dump, NewspaperRegistry registry) {
    List<Line> lines = Lines.of(dump.text());
    if (lines.isEmpty()) {
      return new SegmentedPage(List.of(), List.of());
    }
    Role[] roles = new RoleModel(lines, dump.newspaper()).roles();
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
        articles(dump, lines, stories, passages.furniture(), registry),
        leftOut.stream().map(i -> leftOut(lines.get(i), roles[i])).toList());
  }

  private static List<Article> articles(
      PageDump dump,
      List<Line> lines,
      List<Story> stories,
      List<Integer> furniture,
      NewspaperRegistry registry) {
    Issue issue =
        Issue.of(
            dump,
            furniture.stream().map(lines::get).toList(),
            () -> stories.stream().map(story -> Report.of(story, lines)).toList(),
            registry);
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
