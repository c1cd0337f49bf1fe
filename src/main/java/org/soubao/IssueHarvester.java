package org.soubao;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.soubao.ingest.RejectedPage;
import org.soubao.internal.format.Corrections;
import org.soubao.internal.format.PageFile;
import org.soubao.internal.format.ReadingRules;
import org.soubao.internal.format.Recurring;
import org.soubao.internal.format.source.SourceFile;
import org.soubao.internal.format.source.SourceUnit.IssuePages;
import org.soubao.internal.format.text.UnreadableException;
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
  /** No issue of a newspaper has more; what goes on behind them is not put together. */
  private static final int MOST_PAGES = 256;

  private final NewspaperRegistry newspapers;
  private final ReadingRules rules;
  private final Corrections corrections;
  private final Recurring recurring = new Recurring();

  IssueHarvester(NewspaperRegistry newspapers, ReadingRules rules, Corrections corrections) {
    this.newspapers = newspapers;
    this.rules = rules;
    this.corrections = corrections;
  }

  /**
   * Reads an issue.
   *
   * @param onPage is told of each file that is done with
   * @param onHarvest is given the articles: once, but for files with more pages than any issue has,
   *     so that these need no more memory than others
   */
  void read(IssuePages issue, Consumer<SourceFile> onPage, Consumer<Harvest> onHarvest) {
    Reading reading = new Reading(onHarvest);
    ReadingRules own = rules.with(recurring.of(issue));
    Set<String> paths = new HashSet<>();
    for (SourceFile file : issue.pages()) {
      try {
        if (!paths.add(file.path())) {
          throw new UnreadableException("Another source has this page of the issue; keep one.");
        }
        PageFile.read(file, own, dump -> reading.add(file, dump), reading::reject);
      } catch (UnreadableException e) {
        reading.reject(new RejectedPage(file.path(), e.line(), e.getMessage()));
        corrections.of(file).forEach(correction -> reading.reject(unread(correction, file)));
      }
      onPage.accept(file);
    }
    reading.deliver();
  }

  /** The pages of an issue that were read so far. */
  private final class Reading {
    private final Consumer<Harvest> onHarvest;
    private Harvest harvest = new Harvest();
    private List<SegmentedPage> pages = new ArrayList<>();

    Reading(Consumer<Harvest> onHarvest) {
      this.onHarvest = onHarvest;
    }

    void reject(RejectedPage page) {
      harvest.reject(page);
    }

    void add(SourceFile file, PageDump dump) {
      List<Correction> wanted = corrections.of(file, dump.path());
      SegmentedPage page = PageSegmenter.segment(dump, newspapers, wanted);
      page.fault().ifPresent(reason -> reject(new RejectedPage(dump.path(), 0, reason)));
      pages.add(page);
      harvest.read(dump);
      if (pages.size() == MOST_PAGES) {
        harvest.goOn();
        deliver();
      }
    }

    void deliver() {
      SegmentedIssue whole = IssueSegmenter.segment(pages);
      Harvest done = harvest;
      whole.articles().forEach(article -> done.add(article, path(article), 0));
      done.reserve(whole.reserved());
      whole.misfits().forEach(misfit -> done.reject(rejected(misfit)));
      harvest = new Harvest();
      pages = new ArrayList<>();
      onHarvest.accept(done);
    }
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
