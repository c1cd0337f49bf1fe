package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soubao.model.Article;
import org.soubao.model.Box;
import org.soubao.model.Kind;
import org.soubao.model.Piece;
import org.soubao.model.Source;

/** Turns a story of lines into an article. */
final class ArticleMaker {
  private final Issue issue;
  private final List<Line> lines;

  ArticleMaker(Issue issue, List<Line> lines) {
    this.issue = issue;
    this.lines = lines;
  }

  /** The page's n-th article. */
  Article article(Story story, int n) {
    StoryBody body = new StoryBody(story, lines);
    Headings headings = Headings.of(lines(titles(story)));
    Credits credits = Credits.of(body, texts(story.bylines), issue.newspaper());
    String section = section(headings.headline(), body.text());
    return Article.builder(issue.id(n), body.text())
        .newspaper(issue.newspaper())
        .place(issue.place())
        .date(issue.date())
        .page(issue.page())
        .section(section)
        .kicker(headings.kicker())
        .headline(headings.headline())
        .deck(headings.deck())
        .subheads(subheads(story))
        .contributors(credits.contributors())
        .credit(credits.credit())
        .dateline(body.dateline())
        .agency(credits.agency())
        .origin(credits.origin())
        .kind(kind(story, credits, headings, body))
        .captions(texts(story.captions))
        .continuedOn(body.continuedOn())
        .continuedFrom(body.continuedFrom())
        .inferred(inferred(section))
        .source(new Source(issue.dump().path(), pieces(story), boxes(story)))
        .build();
  }

  /** As the page names it, else as the words tell. */
  private @Nullable String section(String headline, String body) {
    String named = issue.section();
    return named != null ? named : SectionClassifier.standard().section(headline, body);
  }

  private Set<String> inferred(@Nullable String section) {
    Set<String> inferred = new LinkedHashSet<>(issue.inferred());
    if (section != null && issue.section() == null) {
      inferred.add("section");
    }
    return inferred;
  }

  private List<Line> lines(List<Integer> indexes) {
    return indexes.stream().sorted().map(lines::get).toList();
  }

  private List<String> texts(List<Integer> indexes) {
    return lines(indexes).stream().map(Line::text).toList();
  }

  /** Its headings without the number of its first part. */
  private List<Integer> titles(Story story) {
    List<Integer> titles =
        story.headings.stream()
            .filter(i -> !HeadingShape.isPartNumber(lines.get(i).text()))
            .toList();
    return titles.isEmpty() ? story.headings : titles;
  }

  /** Adjacent lines make one subhead. */
  private List<String> subheads(Story story) {
    List<String> subheads = new ArrayList<>();
    List<Integer> own = new ArrayList<>(story.headings);
    own.removeAll(titles(story));
    own.addAll(story.subheads);
    for (Line line : lines(own)) {
      if (line.afterBlank() || subheads.isEmpty()) {
        subheads.add(line.text());
      } else {
        subheads.add(subheads.removeLast() + " " + line.text());
      }
    }
    return subheads;
  }

  private Kind kind(Story story, Credits credits, Headings headings, StoryBody body) {
    List<Integer> own = story.lines();
    Kinds.Text text =
        new Kinds.Text(
            headings,
            body.text(),
            body.dateline(),
            credits,
            issue.section(),
            story.paragraphs.size(),
            texts(own),
            isMarked(own.getFirst()));
    return Kinds.of(text).kind();
  }

  /** Whether the line above says that what follows is paid for. */
  private boolean isMarked(int first) {
    return first > 0 && Furniture.isAdvertisementMark(lines.get(first - 1).text());
  }

  /** The lines of the story, joined where nothing of another stands between them. */
  private List<Piece> pieces(Story story) {
    List<Integer> own = story.lines();
    List<Piece> pieces = new ArrayList<>();
    int from = own.getFirst();
    int last = from;
    for (int i : own.subList(1, own.size())) {
      if (i != last + 1) {
        pieces.add(piece(from, last));
        from = i;
      }
      last = i;
    }
    pieces.add(piece(from, last));
    return pieces;
  }

  /** Where they are printed: lines below each other make one box. */
  private List<Box> boxes(Story story) {
    PrintedColumns columns = new PrintedColumns();
    story.lines().forEach(i -> columns.add(lines.get(i).print()));
    return columns.boxes();
  }

  private Piece piece(int from, int to) {
    return new Piece(lines.get(from).start(), lines.get(to).end());
  }
}
