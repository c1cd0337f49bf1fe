package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    return segment(dump, List.of());
  }

  /** The same, corrected; what is said of whole articles is kept for the issue. */
  public static SegmentedPage segment(PageDump dump, List<Correction> corrections) {
    PageCorrections wanted = new PageCorrections(dump.text(), corrections);
    List<Line> lines = Lines.of(dump.text());
    if (lines.isEmpty()) {
      return new SegmentedPage(List.of(), List.of(), Set.of(), wanted.others(), wanted.misfits());
    }
    Role[] roles = RoleModel.roles(lines, dump.newspaper());
    StoryCutter cutter = new StoryCutter(lines, roles);
    List<Integer> leftOut = new ArrayList<>(cutter.furniture());
    Recutting cut = Recutting.of(wanted.cuts(), lines, roles, cutter);
    List<Story> stories = cut.stories();
    giveOut(lines, roles, stories, cut.stacks(), leftOut);
    leftOut.sort(null);
    List<Correction.Misfit> misfits = new ArrayList<>(wanted.misfits());
    misfits.addAll(cut.misfits());
    List<Article> articles = articles(dump, lines, cutter, stories);
    return new SegmentedPage(
        articles,
        leftOut.stream().map(i -> leftOut(lines.get(i), roles[i])).toList(),
        begun(stories, articles),
        wanted.others(),
        misfits);
  }

  /** Gives headings, bylines and captions to the stories. */
  static void giveOut(
      List<Line> lines,
      Role[] roles,
      List<Story> stories,
      List<StoryCutter.Stack> stacks,
      List<Integer> leftOut) {
    new HeadingAssignment(lines, roles, stories, stacks).assign(leftOut);
    CreditAssignment credits = new CreditAssignment(lines, roles, stories);
    stacks.forEach(stack -> credits.assign(stack, leftOut));
  }

  private static List<Article> articles(
      PageDump dump, List<Line> lines, StoryCutter cutter, List<Story> stories) {
    Issue issue = Issue.of(dump, cutter.furniture().stream().map(lines::get).toList(), lines);
    ArticleMaker maker = new ArticleMaker(issue, lines);
    List<Article> articles = new ArrayList<>();
    for (Story story : stories) {
      Article article = maker.article(story, story.number);
      articles.add(
          story.corrected ? article.toBuilder().corrected(Set.of("body")).build() : article);
    }
    return articles;
  }

  /** The ids of articles of which a correction says that they begin there. */
  private static Set<String> begun(List<Story> stories, List<Article> articles) {
    Set<String> begun = new HashSet<>();
    for (int i = 0; i < articles.size(); i++) {
      if (stories.get(i).begun) {
        begun.add(articles.get(i).id());
      }
    }
    return begun;
  }

  private static SegmentedPage.LeftOut leftOut(Line line, Role role) {
    return new SegmentedPage.LeftOut(role, new Piece(line.start(), line.end()));
  }
}
