package org.soubao.internal.format.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.soubao.internal.format.source.SourceFile.Form;
import org.soubao.internal.format.source.SourceUnit.IssuePages;

/** Gives each issue in PDF the pages of those of its newspaper that came out before it. */
public final class PdfIssues {
  /** With the page itself these are as many as it takes for a text to recur. */
  private static final int ISSUES_BEFORE = 2;

  /** Files of an issue that are evidence; its front page is among them. */
  private static final int MOST_FILES = 8;

  private PdfIssues() {}

  /** The units, of which issues know those before them. */
  static List<SourceUnit> linked(List<SourceUnit> units) {
    Map<String, List<IssuePages>> newspapers = new HashMap<>();
    for (SourceUnit unit : units) {
      if (unit instanceof IssuePages issue && !sample(issue.pages()).isEmpty()) {
        String newspaper = issue.newspaper();
        if (newspaper != null) {
          newspapers.computeIfAbsent(newspaper, key -> new ArrayList<>()).add(issue);
        }
      }
    }
    Map<String, IssuePages> linked = new HashMap<>();
    newspapers.values().forEach(issues -> link(issues, linked));
    List<SourceUnit> all = new ArrayList<>(units.size());
    for (SourceUnit unit : units) {
      IssuePages issue = linked.get(unit.key());
      all.add(issue == null ? unit : issue);
    }
    return all;
  }

  private static void link(List<IssuePages> issues, Map<String, IssuePages> linked) {
    issues.sort(Comparator.comparing(IssuePages::key)); // It begins with the date.
    Deque<IssuePages> before = new ArrayDeque<>();
    for (IssuePages issue : issues) {
      List<SourceFile> files =
          before.stream().flatMap(earlier -> sample(earlier.pages()).stream()).toList();
      linked.put(issue.key(), issue.after(files));
      before.add(issue);
      if (before.size() > ISSUES_BEFORE) {
        before.remove();
      }
    }
  }

  /** The first of the files in PDF. */
  public static List<SourceFile> sample(List<SourceFile> pages) {
    return pages.stream().filter(file -> file.form() == Form.PDF).limit(MOST_FILES).toList();
  }
}
