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
    return segment(dump, registry, List.of());
  }

  /** The same, corrected; what is said of whole articles is kept for the issue. */
  public static SegmentedPage segment(
      PageDump dump, NewspaperRegistry registry, List<Correction> corrections) {
    PageCorrections wanted = new PageCorrections(dump.text(), corrections);
    List<Line> lines = Lines.of(dump.text());
    if (lines.isEmpty()) {
      return new SegmentedPage(List.of(), List.of()).with(wanted, Set.of(), List.of());
    }
    Role[] roles = new RoleModel(lines, dump.newspaper()).roles();
    Passages passages = Passages.of(lines, roles);
    List<Integer> leftOut = new ArrayList<>(passages.furniture());
    List<Story> stories = new ArrayList<>();
    for (Passages section : passages.sections()) {
      stories.addAll(stories(lines, roles, new StoryCutter(lines, roles, section), leftOut));
    }
    for (int i = 0; i < stories.size(); i++) {
      stories.get(i).number = i + 1;
    }
    Recutting cut = Recutting.none();
    if (!wanted.cuts().isEmpty()) {
      leftOut = new ArrayList<>(passages.furniture());
      cut = Recutting.of(wanted.cuts(), lines, roles, stories, leftOut);
      stories = cut.stories();
    }
    leftOut.sort(null);
    List<Article> articles = articles(dump, lines, stories, passages.furniture(), registry);
    return new SegmentedPage(
            articles, leftOut.stream().map(i -> leftOut(lines.get(i), roles[i])).toList())
        .with(wanted, begun(stories, articles), cut.misfits());
  }

  /** The stories with their headings, bylines and captions; those of no story are left out. */
  static List<Story> stories(
      List<Line> lines, Role[] roles, StoryCutter cutter, List<Integer> leftOut) {
    List<Story> stories = cutter.stories();
    cutter.assignHeadings(leftOut);
    CreditAssignment credits = new CreditAssignment(lines, roles, stories, cutter.words());
    cutter.stacks().forEach(stack -> credits.assign(stack, leftOut));
    return stories;
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
