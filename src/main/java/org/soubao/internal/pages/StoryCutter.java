package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a page's body text into stories, and gathers what stands between them: stacks of headings,
 * bylines and captions.
 */
final class StoryCutter {
  private static final double CUT = 2;
  private static final int SUBHEAD_WIDTH = 13;

  /** Characters at a line's end that may hold a sign. */
  private static final int TAIL = 60;

  /** Characters of a paragraph that tell its subject. */
  private static final int SUBJECT_LENGTH = 120;

  /** A byline in brackets where a report opens. */
  private static final Pattern OPENING_BYLINE =
      Pattern.compile(".{0,22}[（(][^）)]{0,16}(?:记者|通讯员)[^）)]{0,24}[）)]|记者 .{2,10}报道.*");

  private static final Pattern ENDS_STORY =
      Pattern.compile(
          ".*(?:[（(][下上][转接][^）)]{0,14}[）)]|[■●◆]据\\S{2,8}|[（(]据\\S{2,10}[）)]|[（(][^（(）)]{0,20}摄[）)])");

  /** Who was present: an official report's last paragraph. */
  private static final Pattern LAST_PARAGRAPH =
      Pattern.compile("(?:.*(?:参加|出席|陪同)|^)[^。，]{0,9}(?:会议|活动|调研|座谈会|仪式)。");

  private static final Pattern NEWS_OPENING =
      Pattern.compile("(?:近日|日前|昨日|昨天|今日|[0-9０-９]{1,2}[ ]?月[ ]?[0-9０-９]{1,2}[ ]?日)");

  private final List<Line> lines;
  private final Role[] roles;
  private final List<Story> stories = new ArrayList<>();
  private final List<Stack> stacks = new ArrayList<>();
  private final List<Integer> furniture = new ArrayList<>();
  private List<Integer> pending = new ArrayList<>();

  /**
   * Lines between two stories.
   *
   * @param before index of the story above; -1 at the page's beginning
   * @param lines headings, bylines and captions in page order
   */
  record Stack(int before, List<Integer> lines) {}

  StoryCutter(List<Line> lines, Role[] roles) {
    this.lines = lines;
    this.roles = roles;
    for (int i = 0; i < lines.size(); i++) {
      take(i);
    }
    close();
  }

  List<Story> stories() {
    return stories;
  }

  List<Stack> stacks() {
    return stacks;
  }

  List<Integer> furniture() {
    return furniture;
  }

  private void take(int i) {
    switch (roles[i]) {
      case PARAGRAPH -> paragraph(i);
      case WRAP -> wrap(i);
      case JUMP, SOURCE -> sign(i);
      case FURNITURE -> furniture.add(i);
      case HEADING, BYLINE, CAPTION -> pending.add(i);
    }
  }

  private void wrap(int i) {
    if (stories.isEmpty() || !pending.isEmpty()) {
      paragraph(i);
      return;
    }
    Story story = stories.getLast();
    story.wrap(i);
    text(story, i);
  }

  private void sign(int i) {
    if (stories.isEmpty()) {
      furniture.add(i);
    } else {
      stories.getLast().signs.add(i);
      stories.getLast().closed = true;
    }
  }

  private void paragraph(int i) {
    Story last = stories.isEmpty() ? null : stories.getLast();
    Story story;
    if (last != null && boundary(last, i) < CUT) {
      story = last;
      join(story);
    } else {
      story = new Story();
      story.headed = pending.stream().anyMatch(k -> roles[k] == Role.HEADING);
      close();
      stories.add(story);
    }
    story.paragraph(i);
    text(story, i);
  }

  private void text(Story story, int i) {
    String line = lines.get(i).text();
    story.text().add(line);
    boolean bracket = line.endsWith("）") || line.endsWith(")");
    if ((bracket || line.indexOf('据') >= 0) && ENDS_STORY.matcher(tail(line)).matches()) {
      story.closed = true;
      story.hasByline |= line.contains("摄");
    }
    if (story.paragraphs.size() == 1
        && story.paragraphs.getFirst().size() <= 3
        && !story.hasByline) {
      story.hasByline = OPENING_BYLINE.matcher(opening(story)).lookingAt();
    }
  }

  private static String tail(String line) {
    return line.substring(Math.max(0, line.length() - TAIL));
  }

  private String opening(Story story) {
    StringBuilder opening = new StringBuilder();
    story.paragraphs.getFirst().forEach(i -> opening.append(lines.get(i).text()));
    return opening.toString();
  }

  /** The pending headings turned out to be subheads of a story that goes on. */
  private void join(Story story) {
    List<Integer> group = null;
    for (int i : pending) {
      switch (roles[i]) {
        case HEADING -> {
          if (group == null || lines.get(i).afterBlank()) {
            story.paragraph(i);
            group = story.paragraphs.getLast();
          } else {
            group.add(i);
          }
          story.subheads.add(i);
        }
        case CAPTION -> story.captions.add(i);
        default -> story.bylines.add(i);
      }
    }
    pending = new ArrayList<>();
  }

  private void close() {
    if (!pending.isEmpty()) {
      stacks.add(new Stack(stories.size() - 1, pending));
      pending = new ArrayList<>();
    }
  }

  /** What speaks for a new article beginning at that line; {@link #CUT} is enough. */
  private double boundary(Story story, int i) {
    Line line = lines.get(i);
    double score = opensArticle(line) ? 5 : 0;
    score += story.closed ? 4 : 0;
    score += LAST_PARAGRAPH.matcher(tail(lines.get(story.lastLine()).text())).matches() ? 0.9 : 0;
    score += line.frame() ? 3 : 0;
    score += NEWS_OPENING.matcher(line.text()).lookingAt() ? 0.7 : 0;
    score += Math.abs(width(i, 1) - width(story.lastLine(), -1)) >= 1.9 ? 0.9 : 0;
    score += strangeness(story, i);
    boolean headings = false;
    for (int k : pending) {
      score += roles[k] == Role.BYLINE ? 3 : 0;
      headings |= roles[k] == Role.HEADING;
    }
    return headings ? score + headingScore(story) : score;
  }

  private static boolean opensArticle(Line line) {
    return Signs.opensWithDateline(line.text());
  }

  /** How much the pending headings look like those of another article, rather than subheads. */
  private double headingScore(Story story) {
    int count = 0;
    boolean brief = true;
    @Nullable Integer above = null;
    boolean parted = false;
    for (int i : pending) {
      if (roles[i] == Role.HEADING) {
        count++;
        brief &= lines.get(i).width() <= SUBHEAD_WIDTH;
        parted |= above != null && lines.get(i).afterBlank();
        above = i;
      }
    }
    boolean subhead = brief && count <= 2 && !parted;
    double score = subhead ? story.paragraphs.size() >= 2 ? 1.3 : 1.6 : 2.6;
    return story.headed ? score : score + 0.5;
  }

  /** How little of a paragraph's words the story has used so far: another subject. */
  private double strangeness(Story story, int i) {
    StringBuilder paragraph = new StringBuilder();
    for (int k = i; k < lines.size() && (k == i || roles[k] == Role.WRAP); k++) {
      paragraph.append(lines.get(k).text());
      if (paragraph.length() > SUBJECT_LENGTH) {
        break;
      }
    }
    if (story.text().length() < SUBJECT_LENGTH) {
      return 0;
    }
    double share = story.text().share(paragraph.toString());
    return share < 0.05 ? 1.2 : share < 0.1 ? 0.5 : share > 0.25 ? -0.7 : 0;
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
