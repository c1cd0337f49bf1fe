package org.soubao.internal.pages;

import java.util.List;
import java.util.regex.Pattern;
import org.soubao.internal.Simplified;

/** Weighs whether a paragraph begins a new article, or goes on with the one above. */
final class StoryBoundary {
  private static final double OPENS_REPORT = 5;
  private static final double CLOSED_ABOVE = 4;
  private static final double LAST_ABOVE = 0.9;
  private static final double NEW_FRAME = 3;
  private static final double OPENS_AS_NEWS = 1.0;
  private static final double OTHER_WIDTH = 0.9;
  private static final double NO_BLANK = -0.5;
  private static final double BYLINE = 3;
  private static final double CAPTION = 1.0;

  /** By how much less a brief heading speaks for a new article where nothing else does. */
  private static final double BARE = 0.7;

  private static final double JUMPS = 2.2;

  /** By how much the columns of two articles differ, in full-width characters. */
  private static final double OTHER_COLUMN = 1.9;

  /** Who was present: an official report's last paragraph. */
  private static final Pattern LAST_PARAGRAPH =
      Pattern.compile("(?:.*(?:参加|出席|陪同)|^)[^。，]{0,9}(?:会议|活动|调研|座谈会|仪式)。");

  private static final Pattern NEWS_OPENING =
      Pattern.compile("(?:近日|日前|昨日|昨天|今日|[0-9０-９]{1,2}[ ]?月[ ]?[0-9０-９]{1,2}[ ]?日)");

  /** Characters at a line's end that may hold a sign. */
  private static final int TAIL = 60;

  private static final Pattern JUMP_AT_END = Pattern.compile(".*[（(]下[转接][^）)]{0,14}[）)]");

  private final List<Line> lines;
  private final Role[] roles;
  private final List<Passage> passages;
  private final SubjectChange subject;

  StoryBoundary(List<Line> lines, Role[] roles, Passages passages, PageWords words) {
    this.lines = lines;
    this.roles = roles;
    this.passages = passages.all();
    subject = new SubjectChange(words);
  }

  /** The end of a line, where signs stand. */
  static String tail(String line) {
    return Simplified.of(line.substring(Math.max(0, line.length() - TAIL)));
  }

  /**
   * What speaks for a new article beginning with a paragraph, in units of “one weak sign”.
   *
   * @param story the article above
   * @param p the paragraph
   */
  double weigh(Story story, int p, Weighing weighing) {
    Passage passage = passages.get(p);
    double zone = ZoneEvidence.against(lines.get(passage.firstLine()), lines.get(story.lastLine()));
    if (Math.abs(zone) == ZoneEvidence.STATED) {
      return weighing.of(zone, Reason.STATED);
    }
    double words = subject.weigh(story.from, p);
    // Reports of one matter stand together; their datelines part them.
    words = opensArticle(lines.get(passage.firstLine())) ? Math.max(0, words) : words;
    return weighing.of(zone, zone > 0 ? Reason.OTHER_ZONE : Reason.SAME_ZONE)
        + weighing.of(words, words > 0 ? Reason.OTHER_WORDS : Reason.SAME_WORDS)
        + opening(passage, weighing)
        + ending(story, passage, weighing)
        + between(story, passage, weighing);
  }

  /** What its own first line says. */
  private double opening(Passage passage, Weighing weighing) {
    Line line = lines.get(passage.firstLine());
    boolean bare = !line.afterBlank() && passage.above.isEmpty();
    return weighing.of(opensArticle(line), OPENS_REPORT, Reason.OPENS_REPORT)
        + weighing.of(line.frame(), NEW_FRAME, Reason.NEW_FRAME)
        + weighing.of(opensAsNews(line), OPENS_AS_NEWS, Reason.OPENS_AS_NEWS)
        + weighing.of(bare, NO_BLANK, Reason.NO_BLANK_ABOVE);
  }

  /** What the end of the story above says. */
  private double ending(Story story, Passage passage, Weighing weighing) {
    String last = tail(lines.get(story.lastLine()).text());
    double change = width(passage.firstLine(), 1) - width(story.lastLine(), -1);
    return weighing.of(story.closed, CLOSED_ABOVE, Reason.CLOSED_ABOVE)
        + weighing.of(LAST_PARAGRAPH.matcher(last).matches(), LAST_ABOVE, Reason.LAST_ABOVE)
        + weighing.of(Math.abs(change) >= OTHER_COLUMN, OTHER_WIDTH, Reason.OTHER_WIDTH);
  }

  /** What stands between them says. */
  private double between(Story story, Passage passage, Weighing weighing) {
    double score = 0;
    for (int k : passage.above) {
      score += weighing.of(roles[k] == Role.BYLINE, BYLINE, Reason.CREDIT_ABOVE);
      score += weighing.of(roles[k] == Role.CAPTION, CAPTION, Reason.CREDIT_ABOVE);
    }
    HeadingsBetween headings = HeadingsBetween.of(passage.above, lines, roles);
    if (headings.isEmpty()) {
      return score;
    }
    boolean alone = headings.isSubhead() && headings.lines() == 1 && story.continued < 0;
    double bare = alone ? bareness(story, passage.firstLine()) : 0;
    return score
        + weighing.of(headings.weigh(story), Reason.HEADINGS_ABOVE)
        - weighing.of(bare, Reason.SUBHEAD_ABOVE);
  }

  private static boolean opensArticle(Line line) {
    return Signs.opensArticle(line.text());
  }

  private static boolean opensAsNews(Line line) {
    return NEWS_OPENING.matcher(line.text()).lookingAt();
  }

  /**
   * How much speaks for one article where a report, opened with its signs, is followed by text that
   * has none: no dateline, no byline below it, no photographer.
   */
  private double bareness(Story story, int i) {
    boolean opened = opensArticle(lines.get(story.firstLine())) || story.hasByline;
    if (!opened || opensAsNews(lines.get(i))) {
      return 0;
    }
    int k = i;
    while (k < lines.size() && roles[k].isBody()) {
      if (tail(lines.get(k).text()).endsWith("摄）")) {
        return 0;
      }
      k++;
    }
    // Only an article that had room for subheads goes on elsewhere.
    if (endsInJump(k)) {
      return JUMPS;
    }
    while (k < lines.size() && !roles[k].isBody()) {
      if (roles[k] == Role.BYLINE) {
        return 0;
      }
      k++;
    }
    return BARE;
  }

  /** Whether the body text above that line goes on on another page. */
  private boolean endsInJump(int k) {
    boolean below = k < lines.size() && roles[k] == Role.JUMP;
    return below || JUMP_AT_END.matcher(tail(lines.get(k - 1).text())).matches();
  }

  private double width(int from, int direction) {
    double widest = 0;
    for (int i = from, seen = 0;
        i >= 0 && i < lines.size() && seen < 3 && roles[i].isBody();
        i += direction, seen++) {
      widest = Math.max(widest, measure(lines.get(i)));
    }
    return widest;
  }

  /** The width of its column, as far as it shows. */
  private static double measure(Line line) {
    PrintedLine print = line.print();
    double rest = print == null ? 0 : print.indent() + print.missing();
    return line.width() + (Double.isFinite(rest) ? rest : 0);
  }
}
