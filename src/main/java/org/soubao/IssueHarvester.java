package org.soubao;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.soubao.ingest.RejectedPage;
import org.soubao.internal.format.Corrections;
import org.soubao.internal.format.PageFile;
import org.soubao.internal.format.SourceFile;
import org.soubao.internal.format.SourceUnit.IssuePages;
import org.soubao.internal.format.UnreadableException;
import org.soubao.internal.pages.Correction;
import org.soubao.internal.pages.Correction.Misfit;
import org.soubao.internal.pages.IssueSegmenter;
import org.soubao.internal.pages.NewspaperRegistry;
import org.soubao.internal.pages.PageDump;
import org.soubao.internal.pages.PageSegmenter;
import org.soubao.internal.pages.SegmentedIssue;
import org.soubao.internal.pages.SegmentedPage;
import org.soubao.model.Article;
import org.soubao.model.Source;

/**
 * Reads the pages of an issue, and makes its articles. A page that can't be read is left out, and
 * so is one that lies at the same place of another source. For many threads.
 */
final class IssueHarvester {
  private final NewspaperRegistry newspapers;
  private final Corrections corrections;

  IssueHarvester(NewspaperRegistry newspapers, Corrections corrections) {
    this.newspapers = newspapers;
    this.corrections = corrections;
  }

  /**
   * The articles of an issue.
   *
   * @param onPage is told of each page that is done with
   */
  Harvest read(IssuePages issue, Consumer<SourceFile> onPage) {
    Harvest harvest = new Harvest();
    List<SegmentedPage> pages = new ArrayList<>();
    Set<String> paths = new HashSet<>();
    for (SourceFile file : issue.pages()) {
      try {
        if (!paths.add(file.path())) {
          throw new UnreadableException("Another source has this page of the issue; keep one.");
        }
        PageDump dump = PageFile.read(file, harvest::reject);
        SegmentedPage page = PageSegmenter.segment(dump, newspapers, corrections.of(file));
        page.fault().ifPresent(reason -> harvest.reject(new RejectedPage(file.path(), 0, reason)));
        pages.add(page);
        harvest.read(dump);
      } catch (UnreadableException e) {
        harvest.reject(new RejectedPage(file.path(), e.line(), e.getMessage()));
        corrections.of(file).forEach(correction -> harvest.reject(unread(correction, file)));
      }
      onPage.accept(file);
    }
    SegmentedIssue whole = IssueSegmenter.segment(pages);
    whole.articles().forEach(article -> harvest.add(article, path(article), 0));
    harvest.reserve(whole.reserved());
    whole.misfits().forEach(misfit -> harvest.reject(rejected(misfit)));
    return harvest;
  }

  private static RejectedPage unread(Correction correction, SourceFile page) {
    String reason = "Its page %s could not be read; mend that first.".formatted(page.path());
    return rejected(new Misfit(correction, reason));
  }

  private static RejectedPage rejected(Misfit misfit) {
    Correction.Target at = misfit.correction().at();
    return new RejectedPage(at.file(), at.line(), misfit.reason());
  }

  private static String path(Article article) {
    Source source = article.source();
    return source == null ? article.id() : source.path();
  }
}
