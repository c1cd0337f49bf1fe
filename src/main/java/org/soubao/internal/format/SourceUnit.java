package org.soubao.internal.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soubao.internal.PageLabel;

/** What is ingested in one piece: the pages of an issue together, or a file of articles. */
public sealed interface SourceUnit {
  /**
   * Pages whose paths tell one newspaper and one date; or a single page that doesn't tell.
   *
   * @param pages in page order, those with one label in the order of the sources
   */
  record IssuePages(List<SourceFile> pages) implements SourceUnit {
    private static final Comparator<SourceFile> PAGE_ORDER =
        Comparator.comparing(
            IssuePages::label,
            Comparator.comparing(IssuePages::edition)
                .thenComparingInt(String::length)
                .thenComparing(Comparator.naturalOrder()));

    /** Sorts the pages. */
    public IssuePages {
      pages = pages.stream().sorted(PAGE_ORDER).toList();
    }

    private static String label(SourceFile file) {
      try {
        PagePath path = PagePath.of(file);
        return PageLabel.normalize(path.page() == null ? path.stem() : path.page());
      } catch (UnreadableException e) {
        return "";
      }
    }

    /** The letter of its edition (叠). */
    private static String edition(String label) {
      return label.isEmpty() || Character.isDigit(label.charAt(0)) ? "" : label.substring(0, 1);
    }
  }

  /** A file of articles. */
  record ArticleFile(SourceFile file) implements SourceUnit {}

  /** Gathers files into units; each stands where the first of its files does. */
  static List<SourceUnit> of(List<SourceFile> files) {
    Map<Object, List<SourceFile>> units = new LinkedHashMap<>();
    for (SourceFile file : files) {
      units.computeIfAbsent(key(file), key -> new ArrayList<>()).add(file);
    }
    return units.values().stream().map(SourceUnit::unit).toList();
  }

  private static SourceUnit unit(List<SourceFile> files) {
    return files.getFirst().form() == SourceFile.Form.PAGE
        ? new IssuePages(files)
        : new ArticleFile(files.getFirst());
  }

  /** What files of one issue have in common; else an object that no other file has. */
  private static Object key(SourceFile file) {
    if (file.form() != SourceFile.Form.PAGE) {
      return new Object();
    }
    try {
      PagePath path = PagePath.of(file);
      String newspaper = path.newspaper();
      LocalDate date = path.date();
      return newspaper == null || date == null ? new Object() : List.of(newspaper, date);
    } catch (UnreadableException e) {
      return new Object(); // It is rejected when it is read.
    }
  }
}
