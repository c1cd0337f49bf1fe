package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The stories of a page, and what stands between them, while corrections part and join them. A line
 * that is given out only later, as a heading, counts as its story's when nothing is corrected.
 */
final class CutStories {
  private final List<Line> lines;
  private final Role[] roles;
  private final List<Story> stories;
  private final List<StoryCutter.Stack> stacks;
  private final List<Story> uncorrected;
  private final Map<Integer, Story> byNumber = new HashMap<>();
  private final int[] owner;

  /**
   * Begins with the stories as they were cut.
   *
   * @param uncorrected the same stories with all that belongs to them when nothing is corrected
   */
  CutStories(List<Line> lines, Role[] roles, StoryCutter cutter, List<Story> uncorrected) {
    this.lines = lines;
    this.roles = roles;
    this.uncorrected = uncorrected;
    stories = new ArrayList<>(cutter.stories());
    stacks = new ArrayList<>(cutter.stacks());
    owner = new int[lines.size()];
    for (int i = 0; i < stories.size(); i++) {
      int number = i + 1;
      stories.get(i).number = number;
      byNumber.put(number, stories.get(i));
      uncorrected.get(i).lines().forEach(line -> owner[line] = number);
    }
  }

  List<Story> stories() {
    return stories;
  }

  List<StoryCutter.Stack> stacks() {
    return stacks;
  }

  /** How many stories there are when nothing is corrected. */
  int count() {
    return uncorrected.size();
  }

  /** The story whose text, signs and captions hold the line; null where none does. */
  @Nullable Story holding(int line) {
    return stories.stream().filter(story -> story.lines().contains(line)).findFirst().orElse(null);
  }

  /** The story to which the line belongs; null for none. */
  @Nullable Story of(int line) {
    Story holding = holding(line);
    return holding != null ? holding : byNumber.get(owner[line]);
  }

  /** Whether the story begins with that line already. */
  boolean beginsAt(Story story, int line) {
    boolean heading =
        story.number <= count() && uncorrected.get(story.number - 1).lines().getFirst() == line;
    return heading || story.firstLine() == line || story.lines().getFirst() == line;
  }

  /** Whether text of the story stands above a line, and from there on. */
  boolean hasTextFrom(Story story, int line) {
    return story.paragraphs.stream()
            .flatMap(List::stream)
            .anyMatch(i -> i >= line && !story.subheads.contains(i))
        && story.firstLine() < line;
  }

  /** Parts a story; gives the new one, which begins at that line. */
  Story split(Story story, int line, int number) {
    Story rest = new Story();
    rest.number = number;
    rest.cutFrom = story;
    rest.closed = story.closed;
    story.closed = false;
    story.corrected = true;
    rest.corrected = true;
    rest.begun = true;
    List<Integer> between = new ArrayList<>();
    partText(story, rest, line, between);
    move(story.subheads, rest.subheads, line);
    move(story.captions, rest.captions, line);
    move(story.bylines, rest.bylines, line);
    move(story.signs, rest.signs, line);
    int first = rest.firstLine();
    for (List<Integer> own : List.of(rest.captions, rest.bylines)) {
      own.stream().filter(i -> i < first).forEach(between::add);
      own.removeIf(i -> i < first);
    }
    story.subheads.removeAll(between);
    rest.subheads.removeAll(between);
    insert(story, rest, between.stream().sorted().toList());
    return rest;
  }

  /** Subheads where the text is cut become headings between the two. */
  private void partText(Story story, Story rest, int line, List<Integer> between) {
    List<List<Integer>> all = new ArrayList<>(story.paragraphs);
    story.paragraphs.clear();
    for (List<Integer> paragraph : all) {
      add(story, paragraph.stream().filter(i -> i < line).toList());
      add(rest, paragraph.stream().filter(i -> i >= line).toList());
    }
    while (story.subheads.contains(rest.paragraphs.getFirst().getFirst())) {
      between.addAll(rest.paragraphs.removeFirst());
    }
    while (roles[line].isBody() && story.subheads.contains(story.lastLine())) {
      between.addAll(story.paragraphs.removeLast());
    }
  }

  private static void add(Story story, List<Integer> paragraph) {
    if (!paragraph.isEmpty()) {
      story.paragraphs.add(new ArrayList<>(paragraph));
    }
  }

  private static void move(List<Integer> from, List<Integer> to, int line) {
    from.stream().filter(i -> i >= line).forEach(to::add);
    from.removeIf(i -> i >= line);
  }

  private void insert(Story story, Story rest, List<Integer> between) {
    int index = stories.indexOf(story);
    stories.add(index + 1, rest);
    byNumber.put(rest.number, rest);
    stacks.replaceAll(stack ->
        stack.before() < index ? stack : new StoryCutter.Stack(stack.before() + 1, stack.lines()));
    if (!between.isEmpty()) {
      int at = 0;
      while (at < stacks.size() && stacks.get(at).before() < index) {
        at++;
      }
      stacks.add(at, new StoryCutter.Stack(index, between));
    }
    story.readAgain(lines);
    rest.readAgain(lines);
  }

  /** Lets a story go on with another, which may have been joined to a third. */
  void merge(Story rest, Story target) {
    Story story = byNumber.getOrDefault(target.number, target);
    takeHeadings(rest, story);
    boolean open =
        !lines.get(story.lastLine()).endsSentence()
            && !story.subheads.contains(story.lastLine())
            && !rest.subheads.contains(rest.firstLine());
    if (open) {
      story.paragraphs.getLast().addAll(rest.paragraphs.removeFirst());
    }
    story.paragraphs.addAll(rest.paragraphs);
    story.headings.addAll(rest.headings);
    story.subheads.addAll(rest.subheads);
    story.bylines.addAll(rest.bylines);
    story.captions.addAll(rest.captions);
    story.signs.addAll(rest.signs);
    story.closed |= rest.closed;
    story.hasByline |= rest.hasByline;
    story.corrected = true;
    story.readAgain(lines);
    remove(rest, story);
  }

  /**
   * What stood above the rest as its heading is a subhead now; the heading, where the other has
   * none.
   */
  private void takeHeadings(Story rest, Story story) {
    int above = stories.indexOf(rest) - 1;
    boolean headed =
        story.number <= count() && !uncorrected.get(story.number - 1).headings.isEmpty();
    List<Integer> taken = new ArrayList<>();
    for (int i = 0; i < stacks.size(); i++) {
      StoryCutter.Stack stack = stacks.get(i);
      if (stack.before() == above) {
        List<Integer> own =
            stack.lines().stream()
                .filter(line -> roles[line] == Role.HEADING && owner[line] == rest.number)
                .toList();
        List<Integer> others = stack.lines().stream().filter(line -> !own.contains(line)).toList();
        taken.addAll(own);
        stacks.set(i, new StoryCutter.Stack(above, others));
      }
    }
    if (!headed) {
      story.headings.addAll(taken);
    } else if (!taken.isEmpty()) {
      rest.subheads.addAll(taken);
      rest.paragraphs.addFirst(taken);
    }
  }

  private void remove(Story rest, Story story) {
    int index = stories.indexOf(rest);
    stories.remove(index);
    byNumber.replaceAll((number, known) -> known == rest ? story : known);
    stacks.replaceAll(stack ->
        stack.before() < index ? stack : new StoryCutter.Stack(stack.before() - 1, stack.lines()));
  }
}
