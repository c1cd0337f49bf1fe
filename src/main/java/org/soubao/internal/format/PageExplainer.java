package org.soubao.internal.format;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.soubao.ArchiveException;
import org.soubao.ingest.RejectedPage;
import org.soubao.internal.format.html.HtmlProfiles;
import org.soubao.internal.format.source.SourceFile;
import org.soubao.internal.format.source.SourceFiles;
import org.soubao.internal.format.source.SourceUnit;
import org.soubao.internal.format.source.SourceUnit.IssuePages;
import org.soubao.internal.format.text.UnreadableException;
import org.soubao.internal.pages.Correction;
import org.soubao.internal.pages.ExplainedPage;
import org.soubao.internal.pages.NewspaperRegistry;
import org.soubao.internal.pages.PageDump;
import org.soubao.internal.pages.PageSegmenter;

/** Explains page after page of some sources, each by itself, with the corrections beside them. */
public final class PageExplainer {
  private PageExplainer() {}

  /**
   * Explains the pages; files of articles are passed over.
   *
   * @param encoding what texts are written in that don't show it; null if nothing is said
   * @param each is given every page with the reasons for what became of its lines
   * @param rejected is told what can't be read
   * @return how many pages were explained
   * @throws ArchiveException.BadSource if a source is missing or of a kind that is not read
   */
  public static int explain(
      List<Path> sources,
      @Nullable Charset encoding,
      BiConsumer<PageDump, ExplainedPage> each,
      Consumer<RejectedPage> rejected) {
    try (SourceFiles files = SourceFiles.find(sources, encoding)) {
      return explain(files, each, rejected);
    }
  }

  private static int explain(
      SourceFiles files,
      BiConsumer<PageDump, ExplainedPage> each,
      Consumer<RejectedPage> rejected) {
    files.rejected().forEach(rejected);
    Corrections corrections = Corrections.read(files);
    corrections.rejected().forEach(rejected);
    NewspaperRegistry newspapers = NewspapersFile.registry(files, rejected);
    ReadingRules rules = ReadingRules.of(HtmlProfiles.read(files, rejected));
    Recurring recurring = new Recurring();
    AtomicInteger pages = new AtomicInteger();
    for (SourceUnit unit : files.units()) {
      if (unit instanceof IssuePages issue) {
        ReadingRules own = rules.with(recurring.of(issue));
        for (SourceFile file : issue.pages()) {
          Consumer<PageDump> explain =
              dump -> {
                List<Correction> wanted = corrections.of(file, dump.path());
                each.accept(dump, PageSegmenter.explain(dump, newspapers, wanted));
                pages.incrementAndGet();
              };
          read(file, own, explain, rejected);
        }
      }
    }
    return pages.get();
  }

  private static void read(
      SourceFile file,
      ReadingRules rules,
      Consumer<PageDump> explain,
      Consumer<RejectedPage> rejected) {
    try {
      PageFile.read(file, rules, explain, rejected);
    } catch (UnreadableException e) {
      rejected.accept(new RejectedPage(file.path(), e.line(), e.getMessage()));
    }
  }
}
