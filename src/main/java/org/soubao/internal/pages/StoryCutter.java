package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a page's body text into stories, and gathers what stands between them: stacks of headings,
 * bylines and captions.
 */
final class StoryCutter {
  private static final double CUT = 2;

  /** A byline in brackets where a report opens. */
  private static final Pattern OPENING_BYLINE =
      Pattern.compile(".{0,22}[（(][^）)]{0,16}(?:记者|通讯员)[^）)]{0,24}[）)]|记者 .{2,10}报道.*");

  private static final Pattern ENDS_STORY =
      Pattern.compile(
          ".*(?:[（(][下上][转接][^）)]{0,14}[）)]|[■●◆]据\\S{2,8}|[（(]据\\S{2,10}[）)]|[（(][^（(）)]{0,20}摄[）)])");

  private final List<Line> lines;
  private final Role[] roles;
  private final StoryBoundary boundary;
  private final List<Story> stories = new ArrayList<>();
  private final List<Stack> stacks = new ArrayList<>();
  private final List<Integer> furniture = new ArrayList<>();
  private List<Integer> pending = new ArrayList<>();

  /** A jump line (上接) whose text is still to come; -1 for none. */
  private int continued = -1;

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
    boundary = new StoryBoundary(lines, roles);
    for (int i = 0; i < lines.size(); i++) {
      take(i);
    }
    close();
    if (continued >= 0) {
      furniture.add(continued);
    }
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
    if (lines.get(i).text().indexOf('上') >= 0) {
      if (continued >= 0) {
        furniture.add(continued);
      }
      continued = i;
    } else if (stories.isEmpty()) {
      furniture.add(i);
    } else {
      stories.getLast().signs.add(i);
      stories.getLast().closed = true;
    }
  }

  private void paragraph(int i) {
    Story last = stories.isEmpty() ? null : stories.getLast();
    Story story;
    if (last != null && continued < 0 && boundary.weigh(last, pending, i) < CUT) {
      story = last;
      join(story);
    } else {
      story = new Story();
      story.headed = pending.stream().anyMatch(k -> roles[k] == Role.HEADING);
      close();
      stories.add(story);
      take(story);
    }
    story.paragraph(i);
    text(story, i);
  }

  /** The jump line (上接) above the story is its own. */
  private void take(Story story) {
    if (continued >= 0) {
      story.signs.add(continued);
      story.continued = continued;
      continued = -1;
    }
  }

  private void text(Story story, int i) {
    String line = lines.get(i).text();
    story.text().add(line);
    boolean bracket = line.endsWith("）") || line.endsWith(")");
    if ((bracket || line.indexOf('据') >= 0)
        && ENDS_STORY.matcher(StoryBoundary.tail(line)).matches()) {
      story.closed = true;
      story.hasByline |= line.contains("摄");
    }
    if (story.paragraphs.size() == 1
        && story.paragraphs.getFirst().size() <= 3
        && !story.hasByline) {
      story.hasByline = OPENING_BYLINE.matcher(opening(story)).lookingAt();
    }
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
}
