package org.soubao.internal.format.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.PageLabel;
import org.soubao.internal.format.source.SourceFile.Form;
import org.soubao.internal.format.text.UnreadableException;
import org.soubao.internal.pages.PageName;

/** What is ingested in one piece: the pages of an issue together, or a file of articles. */
public sealed interface SourceUnit {
  /** Where e-papers keep the files of a day. */
  Pattern DAY_FOLDER = Pattern.compile("(?:^|/)\\d{4}-?\\d{2}/\\d{2}/[^/]+$");

  /** By which it is the same in another run: the newspaper and date, or the file. */
  String key();

  /** Its files, in their order. */
  List<SourceFile> files();

  /**
   * Pages whose paths tell one newspaper and one date; or a single page that doesn't tell.
   *
   * @param key of the issue
   * @param pages in page order, those with one label in the order of the sources
   * @param before pages in PDF of the issues before it: what recurs on them is page furniture
   */
  record IssuePages(String key, List<SourceFile> pages, List<SourceFile> before)
      implements SourceUnit {
    private static final Comparator<SourceFile> PAGE_ORDER =
        Comparator.comparing(
            IssuePages::label,
            Comparator.comparing(IssuePages::edition)
                .thenComparingInt(String::length)
                .thenComparing(Comparator.naturalOrder()));

    /** Sorts the pages. */
    public IssuePages {
      pages = pages.stream().sorted(PAGE_ORDER).toList();
      before = List.copyOf(before);
    }

    /** The same behind these pages of issues before it. */
    IssuePages after(List<SourceFile> before) {
      return new IssuePages(key, pages, before);
    }

    /** Whose issue it is, as the paths tell; null where they don't. */
    @Nullable String newspaper() {
      try {
        return PagePath.of(pages.getFirst()).newspaper();
      } catch (UnreadableException e) {
        return null;
      }
    }

    @Override
    public List<SourceFile> files() {
      return pages.stream().flatMap(SourceFile::all).toList();
    }

    private static String label(SourceFile file) {
      try {
        PageName path = PagePath.of(file);
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
  record ArticleFile(SourceFile file) implements SourceUnit {
    @Override
    public String key() {
      return file.key();
    }

    @Override
    public List<SourceFile> files() {
      return List.of(file);
    }
  }

  /** Gathers files into units; each stands where the first of its files does. */
  static List<SourceUnit> of(List<SourceFile> files) {
    Map<String, List<SourceFile>> units = new LinkedHashMap<>();
    for (SourceFile file : files) {
      units.computeIfAbsent(key(file), key -> new ArrayList<>()).add(file);
    }
    List<SourceUnit> list = new ArrayList<>(units.size());
    units.forEach((key, own) -> list.add(unit(key, own)));
    return PdfIssues.linked(list);
  }

  private static SourceUnit unit(String key, List<SourceFile> files) {
    return files.getFirst().form().isPages()
        ? new IssuePages(key, files, List.of())
        : new ArticleFile(files.getFirst());
  }

  /**
   * Files of articles that lie together by day, as the systems of e-papers keep them: {@code
   * 2025-02/25/content_7.htm}. What newspaper it is stands in them.
   */
  private static String dayFolder(SourceFile file) {
    int name = file.path().lastIndexOf('/');
    return file.form() == Form.HTML && DAY_FOLDER.matcher(file.path()).find()
        ? SourceFile.key(file.root(), file.path().substring(0, name + 1))
        : file.key();
  }

  /** What files of one issue have in common, which no file's own key is like; else that one. */
  private static String key(SourceFile file) {
    if (!file.form().isPages()) {
      return file.key();
    }
    try {
      PageName path = PagePath.of(file);
      String newspaper = path.newspaper();
      LocalDate date = path.date();
      return newspaper == null || date == null
          ? dayFolder(file)
          : "%s/%s".formatted(date, newspaper);
    } catch (UnreadableException e) {
      return file.key(); // It is rejected when it is read.
    }
  }
}
