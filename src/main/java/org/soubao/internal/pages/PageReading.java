package org.soubao.internal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How a page was read: the roles of its lines, and the stories that they make. */
final class PageReading {
  private final double headlineSize;
  final List<Line> lines;
  final RoleModel model;
  final Role[] roles;
  final Passages passages;
  final List<Story> stories;
  final List<Integer> leftOut;
  final Recutting cut;

  /** What cut the stories, where no correction did, by the index of the first paragraph. */
  final Map<Integer, StoryCutter> cutters = new TreeMap<>();

  /**
   * Reads a page that holds something.
   *
   * @param cuts corrections of where articles begin
   */
  PageReading(PageDump dump, List<Line> lines, List<Correction> cuts) {
    headlineSize = PageFlow.headlineSize(dump);
    this.lines = lines;
    model = new RoleModel(lines, dump.name().newspaper());
    roles = model.roles();
    passages = Passages.of(lines, roles);
    List<Integer> rest = new ArrayList<>(passages.furniture());
    List<Story> uncorrected = stories(rest);
    if (cuts.isEmpty()) {
      cut = Recutting.none();
      stories = uncorrected;
    } else {
      rest = new ArrayList<>(passages.furniture());
      cut = Recutting.of(cuts, lines, roles, uncorrected, rest);
      stories = cut.stories();
    }
    rest.sort(null);
    leftOut = rest;
  }

  private List<Story> stories(List<Integer> rest) {
    List<Story> all = new ArrayList<>();
    int passage = 0;
    for (Passages section : passages.sections()) {
      StoryCutter cutter = new StoryCutter(lines, roles, section, passage == 0 ? headlineSize : 0);
      cutters.put(passage, cutter);
      passage += section.all().size();
      addAll(stories(lines, roles, cutter, rest), all);
    }
    for (int i = 0; i < all.size(); i++) {
      all.get(i).number = i + 1;
    }
    return all;
  }

  /** A long article that its source states goes on from one section of the page to the next. */
  private void addAll(List<Story> section, List<Story> all) {
    List<Story> own = new ArrayList<>(section);
    if (!all.isEmpty() && !own.isEmpty()) {
      Line last = lines.get(all.getLast().lastLine());
      Line first = lines.get(own.getFirst().firstLine());
      if (ZoneEvidence.against(first, last) == -ZoneEvidence.STATED) {
        all.getLast().goOn(own.removeFirst());
      }
    }
    all.addAll(own);
  }

  /** The stories with their headings, bylines and captions; those of no story are left out. */
  static List<Story> stories(
      List<Line> lines, Role[] roles, StoryCutter cutter, List<Integer> leftOut) {
    List<Story> stories = cutter.stories();
    cutter.assignHeadings(leftOut);
    new CreditAssignment(lines, roles, stories, cutter.words()).assign(cutter.stacks(), leftOut);
    return stories;
  }
}
