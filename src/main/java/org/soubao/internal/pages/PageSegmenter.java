package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    List<Line> lines = Lines.of(dump.text(), dump.layout());
    if (lines.isEmpty()) {
      return new SegmentedPage(List.of(), List.of()).with(wanted, Set.of(), List.of());
    }
    return segment(dump, registry, wanted, new PageReading(dump, lines, wanted.cuts()));
  }

  /** A page with the reasons for what became of each line. */
  public static ExplainedPage explain(
      PageDump dump, NewspaperRegistry registry, List<Correction> corrections) {
    PageCorrections wanted = new PageCorrections(dump.text(), corrections);
    List<Line> lines = Lines.of(dump.text(), dump.layout());
    if (lines.isEmpty()) {
      return new ExplainedPage(List.of(), segment(dump, registry, corrections));
    }
    PageReading reading = new PageReading(dump, lines, wanted.cuts());
    SegmentedPage page = segment(dump, registry, wanted, reading);
    return new ExplainedPage(
        new Explanation(reading).lines(), IssueSegmenter.segment(List.of(page)).pages().getFirst());
  }

  private static SegmentedPage segment(
      PageDump dump, NewspaperRegistry registry, PageCorrections wanted, PageReading page) {
    List<Article> articles =
        articles(dump, page.lines, page.stories, page.passages.furniture(), registry);
    List<SegmentedPage.LeftOut> leftOut =
        page.leftOut.stream().map(i -> leftOut(page.lines.get(i), page.roles[i])).toList();
    return new SegmentedPage(articles, leftOut)
        .in(PageFlow.of(dump))
        .with(stated(dump.layout().issue(), page, articles))
        .with(wanted, begun(page.stories, articles), page.cut.misfits());
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

  /** What the source says that articles have in common with those of other pages. */
  private static Map<String, String> stated(
      String issue, PageReading page, List<Article> articles) {
    Map<String, String> stated = new HashMap<>();
    for (int i = 0; i < articles.size() && !issue.isEmpty(); i++) {
      Line first = page.lines.get(page.stories.get(i).firstLine());
      if (first.zone() > 0 && first.mark() != null) {
        stated.put(articles.get(i).id(), "%s#%d".formatted(issue, first.zone()));
      }
    }
    return stated;
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
