package org.soubao.internal.pages;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Weighs whether a paragraph begins a new article, or goes on with the one above. */
final class StoryBoundary {
  private static final int SUBHEAD_WIDTH = 13;

  /** By how much less a brief heading speaks for a new article where nothing else does. */
  private static final double BARE = 0.7;

  private static final double JUMPS = 1.6;
  private static final double CONTINUED = 1;

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
  private final PageWords words;

  /** For each paragraph how much those around its beginning speak of the same. */
  private final double[] subject;

  StoryBoundary(List<Line> lines, Role[] roles, Passages passages, PageWords words) {
    this.lines = lines;
    this.roles = roles;
    this.passages = passages.all();
    this.words = words;
    subject = new double[words.size()];
    for (int p = 1; p < subject.length; p++) {
      subject[p] = words.cohesion(Math.max(0, p - 2), p, Math.min(subject.length, p + 2));
    }
  }

  /** The end of a line, where signs stand. */
  static String tail(String line) {
    return line.substring(Math.max(0, line.length() - TAIL));
  }

  /**
   * What speaks for a new article beginning with a paragraph.
   *
   * @param story the article above
   * @param p the paragraph
   */
  double weigh(Story story, int p) {
    Passage passage = passages.get(p);
    int i = passage.firstLine();
    List<Integer> pending = passage.above;
    Line line = lines.get(i);
    Line last = lines.get(story.lastLine());
    double score = opensArticle(line) ? OPENS[0] : 0;
    score += story.closed ? CLOSED[0] : 0;
    score += LAST_PARAGRAPH.matcher(tail(last.text())).matches() ? LASTP[0] : 0;
    score += line.frame() ? FRAME[0] : 0;
    score += NEWS_OPENING.matcher(line.text()).lookingAt() ? NEWS[0] : 0;
    score += Math.abs(width(i, 1) - width(story.lastLine(), -1)) >= 1.9 ? WIDTH[0] : 0;
    score += strangeness(story, p);
    score += !line.afterBlank() && pending.isEmpty() ? NOBLANK[0] : 0;
    score += last.endsSentence() ? 0 : UNFINISHED[0];
    boolean headings = false;
    for (int k : pending) {
      score += roles[k] == Role.BYLINE ? BYLINE[0] : roles[k] == Role.CAPTION ? CAPTION[0] : 0;
      headings |= roles[k] == Role.HEADING;
    }
    return headings ? score + headingScore(story, pending, i) : score;
  }

  private static final double[] OPENS = T.p("OPENS", 5);
  private static final double[] CLOSED = T.p("CLOSED", 4);
  private static final double[] LASTP = T.p("LASTP", 0.9);
  private static final double[] FRAME = T.p("FRAME", 3);
  private static final double[] NEWS = T.p("NEWS", 0.7);
  private static final double[] WIDTH = T.p("WIDTH", 0.9);
  private static final double[] NOBLANK = T.p("NOBLANK", 0);
  private static final double[] UNFINISHED = T.p("UNFINISHED", 0);
  private static final double[] BYLINE = T.p("BYLINE", 3);
  private static final double[] CAPTION = T.p("CAPTION", 1.0);
  private static final double[] BRIEF1 = T.p("BRIEF1", 1.6);
  private static final double[] BRIEF2 = T.p("BRIEF2", 1.3);
  private static final double[] LONG = T.p("LONG", 2.6);
  private static final double[] GROUPS = T.p("GROUPS", 1);
  private static final double[] DECK = T.p("DECK", 1);
  private static final double[] UNHEADED = T.p("UNHEADED", 0.4);

  private static boolean opensArticle(Line line) {
    return Signs.opensArticle(line.text());
  }

  /** How much the pending headings look like those of another article, rather than subheads. */
  private double headingScore(Story story, List<Integer> pending, int i) {
    int count = 0;
    boolean brief = true;
    @Nullable Integer above = null;
    boolean parted = false;
    int groups = 0;
    boolean deck = false;
    for (int k : pending) {
      if (roles[k] == Role.HEADING) {
        count++;
        groups += above == null || lines.get(k).afterBlank() ? 1 : 0;
        deck |= HeadingShape.isDeck(lines.get(k).text()) || HeadingShape.isKicker(lines.get(k).text());
        brief &= lines.get(k).width() <= SUBHEAD_WIDTH;
        parted |= above != null && lines.get(k).afterBlank();
        above = k;
      }
    }
    boolean subhead = brief && count <= 2 && !parted;
    double score = subhead ? story.paragraphs.size() >= 2 ? BRIEF2[0] : BRIEF1[0] : LONG[0];
    score += Math.min(2, groups - 1) * GROUPS[0] + (deck ? DECK[0] : 0);
    score += story.headed ? 0 : UNHEADED[0];
    if (subhead && story.continued >= 0) {
      return score - CONTINUED;
    }
    return subhead && count == 1 ? score - bareness(story, i) : score;
  }

  /**
   * How much speaks for one article where a report, opened with its signs, is followed by text that
   * has none: no dateline, no byline below it, no photographer.
   */
  private double bareness(Story story, int i) {
    boolean opened = opensArticle(lines.get(story.firstLine())) || story.hasByline;
    if (!opened || NEWS_OPENING.matcher(lines.get(i).text()).lookingAt()) {
      return 0;
    }
    int k = i;
    while (k < lines.size() && roles[k].isBody()) {
      if (lines.get(k).text().endsWith("摄）")) {
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

  /** How much a paragraph turns to another subject than the story above. */
  private double strangeness(Story story, int p) {
    double above = words.cohesion(Math.max(story.from, p - 3), p, Math.min(words.size(), p + 3));
    double sinks = subject[p] - (peak(p - 3, p) + peak(p + 1, p + 4)) / 2;
    double score = SLOPE[0] * (MIDDLE[0] - above - VALLEY[0] * sinks);
    return Math.max(-LEAST[0], Math.min(MOST[0], score));
  }

  private double peak(int from, int to) {
    double peak = 0;
    for (int p = Math.max(1, from); p < Math.min(subject.length, to); p++) {
      peak = Math.max(peak, subject[p]);
    }
    return peak;
  }
  private static final double[] SLOPE = T.p("SLOPE", 30);
  private static final double[] MIDDLE = T.p("MIDDLE", 0.005);
  private static final double[] VALLEY = T.p("VALLEY", 1);
  private static final double[] LEAST = T.p("LEAST", 1.2);
  private static final double[] MOST = T.p("MOST", 1.7);

  private double width(int from, int direction) {
    double widest = 0;
    for (int i = from, seen = 0;
        i >= 0 && i < lines.size() && seen < 3 && roles[i].isBody();
        i += direction, seen++) {
      widest = Math.max(widest, lines.get(i).width());
    }
    return widest;
  }
}
