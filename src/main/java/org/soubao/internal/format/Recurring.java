package org.soubao.internal.format;

import java.util.List;
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
  /** Of 8 bytes each: what a thousand full pages have, more than are read at one time. */
  private static final int MOST_KEYS = 2_000_000;

  private final RememberedTexts files = new RememberedTexts(MOST_KEYS);

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

  private List<long[]> texts(SourceFile file) {
    List<long[]> known = files.get(file.key());
    if (known != null) {
      return known;
    }
    List<long[]> read = file.form() == Form.PDF ? PdfPages.placedTexts(file) : List.of();
    files.put(file.key(), read);
    return read;
  }
}
