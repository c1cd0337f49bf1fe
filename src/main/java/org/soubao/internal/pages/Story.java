package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** An article while it is put together: which lines of the page are what in it. */
final class Story {
  /** The lines of each paragraph and subhead, in page order. */
  final List<List<Integer>> paragraphs = new ArrayList<>();

  final List<Integer> headings = new ArrayList<>();
  final List<Integer> subheads = new ArrayList<>();
  final List<Integer> bylines = new ArrayList<>();
  final List<Integer> captions = new ArrayList<>();

  /** Jump and source lines. */
  final List<Integer> signs = new ArrayList<>();

  /** Whether a jump line, a source or a credit has ended it. */
  boolean closed;

  boolean hasByline;

  /** Its jump line (上接), where it goes on from another page; -1 for none. */
  int continued = -1;

  /** Whether a heading stands above it, whosever it is. */
  boolean headed;

  /** The size of the largest of these, by the body's; 0 where that isn't known. */
  double headingSize;

  /** Its number on the page. */
  int number;

  /** Whether a correction says that an article begins with it. */
  boolean begun;

  /** Whether a correction changed what belongs to it. */
  boolean corrected;

  private static final Pattern ENDS_STORY =
      Pattern.compile(
          ".*(?:[（(][下上][转接][^）)]{0,14}[）)]|[■●◆]据\\S{2,8}|[（(]据\\S{2,10}[）)]|[（(][^（(）)]{0,20}摄[）)])");

  /** A byline in brackets where a report opens. */
  private static final Pattern OPENING_BYLINE =
      Pattern.compile(".{0,22}[（(][^）)]{0,16}(?:记者|通讯员)[^）)]{0,24}[）)]|记者 .{2,10}报道.*");

  private static final int OPENING_LINES = 3;

  private final Role[] roles;

  /** Its first passage on the page, and one past its last. */
  final int from;

  int to;

  /**
   * Begins with a passage.
   *
   * @param headingSize of the heading on a page before this one; 0 where it has none there
   */
  Story(Role[] roles, int from, double headingSize) {
    this.roles = roles;
    this.headingSize = headingSize;
    this.from = from;
    to = from;
  }

  /** Goes on with a paragraph; the headings above any but the first are subheads. */
  void add(Passage passage, List<Line> lines) {
    if (paragraphs.isEmpty()) {
      open(passage, lines);
    } else {
      passage.above.forEach(i -> inside(i, lines.get(i)));
      if (passage.continued >= 0) {
        signs.add(passage.continued);
      }
    }
    paragraphs.add(passage.lines);
    signs.addAll(passage.signs);
    to++;
    String last = lines.get(passage.lastLine()).text();
    boolean bracket = last.endsWith("）") || last.endsWith(")") || last.indexOf('据') >= 0;
    boolean ends = bracket && ENDS_STORY.matcher(StoryBoundary.tail(last)).matches();
    hasByline |= ends && last.contains("摄");
    closed = ends || !passage.signs.isEmpty();
  }

  private void open(Passage passage, List<Line> lines) {
    continued = passage.continued;
    if (continued >= 0) {
      signs.add(continued);
    }
    List<Line> headings =
        passage.above.stream().filter(i -> roles[i] == Role.HEADING).map(lines::get).toList();
    headed = !headings.isEmpty();
    headingSize = headings.stream().mapToDouble(Line::size).max().orElse(headingSize);
    StringBuilder opening = new StringBuilder();
    passage.lines.stream().limit(OPENING_LINES).forEach(i -> opening.append(lines.get(i).text()));
    hasByline = opensWithByline(opening.toString());
  }

  private static boolean opensWithByline(String opening) {
    return (opening.contains("记者") || opening.contains("通讯员"))
        && OPENING_BYLINE.matcher(opening).lookingAt();
  }

  private void inside(int i, Line line) {
    switch (roles[i]) {
      case HEADING -> subhead(i, line);
      case CAPTION -> captions.add(i);
      default -> bylines.add(i);
    }
  }

  private void subhead(int i, Line line) {
    boolean goesOn =
        !line.afterBlank()
            && !subheads.isEmpty()
            && paragraphs.getLast().getLast().equals(subheads.getLast());
    if (goesOn) {
      paragraphs.getLast().add(i);
    } else {
      paragraphs.add(new ArrayList<>(List.of(i)));
    }
    subheads.add(i);
  }

  /**
   * Goes on with another story that stands elsewhere on the page; a heading of that one is a
   * subhead, unless this has none.
   */
  void join(Story rest, List<Line> lines) {
    if (headings.isEmpty()) {
      headings.addAll(rest.headings);
    } else if (!rest.headings.isEmpty()) {
      List<Integer> above = rest.headings.stream().sorted().toList();
      subheads.addAll(above);
      paragraphs.add(new ArrayList<>(above));
    } else if (breaksOff(lines) && !rest.subheads.contains(rest.firstLine())) {
      List<Integer> whole = new ArrayList<>(paragraphs.removeLast());
      whole.addAll(rest.paragraphs.removeFirst());
      paragraphs.add(whole);
    }
    addAll(rest);
    corrected = true;
  }

  /** Goes on with what was parted from it; headings there are subheads. */
  void goOn(Story rest) {
    if (!rest.headings.isEmpty()) {
      List<Integer> above = rest.headings.stream().sorted().toList();
      subheads.addAll(above);
      above.forEach(line -> paragraphs.add(new ArrayList<>(List.of(line))));
    }
    addAll(rest);
  }

  private void addAll(Story rest) {
    paragraphs.addAll(rest.paragraphs);
    subheads.addAll(rest.subheads);
    bylines.addAll(rest.bylines);
    captions.addAll(rest.captions);
    signs.addAll(rest.signs);
  }

  private boolean breaksOff(List<Line> lines) {
    return !lines.get(lastLine()).endsSentence() && !subheads.contains(lastLine());
  }

  /**
   * Of a continued article with its heading elsewhere, the headings between jump line and text are
   * subheads.
   */
  void dropSubheads() {
    if (continued < 0) {
      return;
    }
    int first = firstLine();
    List<Integer> between =
        headings.stream().filter(line -> line > continued && line < first).sorted().toList();
    if (!between.isEmpty() && between.size() < headings.size()) {
      headings.removeAll(between);
      subheads.addAll(between);
      paragraphs.addFirst(new ArrayList<>(between));
    }
  }

  int firstLine() {
    return paragraphs.getFirst().getFirst();
  }

  int lastLine() {
    return paragraphs.getLast().getLast();
  }

  /** Every line of it, in page order. */
  List<Integer> lines() {
    List<Integer> all = new ArrayList<>();
    paragraphs.forEach(all::addAll);
    all.addAll(headings);
    all.addAll(bylines);
    all.addAll(captions);
    all.addAll(signs);
    return all.stream().distinct().sorted().toList();
  }
}
