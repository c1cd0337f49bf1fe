package org.soubao.internal.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.soubao.internal.format.pdf.PdfPages;
import org.soubao.internal.format.source.PdfIssues;
import org.soubao.internal.format.source.SourceFile;
import org.soubao.internal.format.source.SourceFile.Form;
import org.soubao.internal.format.source.SourceUnit.IssuePages;
import org.soubao.internal.layout.Recurrence;

/**
 * Finds what recurs on the pages of an issue, and from issue to issue: page furniture. What stands
 * on a page is read once for all the issues that it is evidence for, as long as these are read soon
 * after each other. For many threads.
 */
public final class Recurring {
  /** Files whose texts are remembered: more than the issues that are read at one time have. */
  private static final int REMEMBERED = 512;

  private final Map<String, List<Set<String>>> files =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Set<String>>> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** What recurs on the pages of an issue and those before it; nothing where none is a PDF. */
  public Recurrence of(IssuePages issue) {
    List<SourceFile> own = PdfIssues.sample(issue.pages());
    if (own.isEmpty()) {
      return Recurrence.NONE;
    }
    Recurrence recurrence = Recurrence.collector();
    own.forEach(file -> texts(file).forEach(recurrence::add));
    issue.before().forEach(file -> texts(file).forEach(recurrence::add));
    return recurrence;
  }

  private List<Set<String>> texts(SourceFile file) {
    synchronized (files) {
      List<Set<String>> known = files.get(file.key());
      if (known != null) {
        return known;
      }
    }
    List<Set<String>> read = file.form() == Form.PDF ? PdfPages.placedTexts(file) : List.of();
    synchronized (files) {
      files.put(file.key(), read);
    }
    return read;
  }
}
