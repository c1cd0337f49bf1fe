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

  /** Characters of a paragraph that tell its subject. */
  private static final int SUBJECT_LENGTH = 120;

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

  StoryBoundary(List<Line> lines, Role[] roles, Passages passages, PageWords words) {
    this.lines = lines;
    this.roles = roles;
    this.passages = passages.all();
    this.words = words;
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
    double score = opensArticle(line) ? 5 : 0;
    score += story.closed ? 4 : 0;
    score += LAST_PARAGRAPH.matcher(tail(lines.get(story.lastLine()).text())).matches() ? 0.9 : 0;
    score += line.frame() ? 3 : 0;
    score += NEWS_OPENING.matcher(line.text()).lookingAt() ? 0.7 : 0;
    score += Math.abs(width(i, 1) - width(story.lastLine(), -1)) >= 1.9 ? 0.9 : 0;
    score += strangeness(story, p);
    boolean headings = false;
    for (int k : pending) {
      score += roles[k] == Role.BYLINE ? 3 : 0;
      headings |= roles[k] == Role.HEADING;
    }
    return headings ? score + headingScore(story, pending, i) : score;
  }

  private static boolean opensArticle(Line line) {
    return Signs.opensArticle(line.text());
  }

  /** How much the pending headings look like those of another article, rather than subheads. */
  private double headingScore(Story story, List<Integer> pending, int i) {
    int count = 0;
    boolean brief = true;
    @Nullable Integer above = null;
    boolean parted = false;
    for (int k : pending) {
      if (roles[k] == Role.HEADING) {
        count++;
        brief &= lines.get(k).width() <= SUBHEAD_WIDTH;
        parted |= above != null && lines.get(k).afterBlank();
        above = k;
      }
    }
    boolean subhead = brief && count <= 2 && !parted;
    double score = subhead ? story.paragraphs.size() >= 2 ? 1.3 : 1.6 : 2.6;
    score += story.headed ? 0 : 0.5;
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

  /** How little of a paragraph's words the story has used so far: another subject. */
  private double strangeness(Story story, int p) {
    StringBuilder paragraph = new StringBuilder();
    for (int k : passages.get(p).lines) {
      paragraph.append(lines.get(k).text());
      if (paragraph.length() > SUBJECT_LENGTH) {
        break;
      }
    }
    if (length(story) < SUBJECT_LENGTH) {
      return 0;
    }
    double share = words.share(words.pairs(paragraph.toString()), story.from, p);
    return share < 0.05 ? 1.2 : share < 0.1 ? 0.5 : share > 0.25 ? -0.7 : 0;
  }

  private int length(Story story) {
    return story.paragraphs.stream()
        .flatMap(List::stream)
        .mapToInt(i -> lines.get(i).text().length())
        .sum();
  }

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
