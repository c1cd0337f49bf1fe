package org.soubao;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.soubao.ingest.RejectedPage;
import org.soubao.internal.format.PageFile;
import org.soubao.internal.format.SourceFile;
import org.soubao.internal.format.SourceUnit.IssuePages;
import org.soubao.internal.format.UnreadableException;
import org.soubao.internal.pages.IssueSegmenter;
import org.soubao.internal.pages.PageDump;
import org.soubao.internal.pages.PageSegmenter;
import org.soubao.internal.pages.SegmentedIssue;
import org.soubao.internal.pages.SegmentedPage;
import org.soubao.model.Article;
import org.soubao.model.Source;

/** Reads the pages of an issue, and makes its articles. A page that can't be read is left out. */
final class IssueReader {
  private IssueReader() {}

  /**
   * The articles of an issue.
   *
   * @param onPage is told of each page that is done with
   */
  static Harvest read(IssuePages issue, Consumer<SourceFile> onPage) {
    Harvest harvest = new Harvest();
    List<SegmentedPage> pages = new ArrayList<>();
    for (SourceFile file : issue.pages()) {
      try {
        PageDump dump = PageFile.read(file);
        pages.add(PageSegmenter.segment(dump));
      } catch (UnreadableException e) {
        harvest.reject(new RejectedPage(file.path(), e.line(), e.getMessage()));
      }
      onPage.accept(file);
    }
    SegmentedIssue whole = IssueSegmenter.segment(pages);
    whole.articles().forEach(article -> harvest.add(article, path(article), 0));
    harvest.reserve(whole.joined());
    return harvest;
  }

  private static String path(Article article) {
    Source source = article.source();
    return source == null ? article.id() : source.path();
  }
}
