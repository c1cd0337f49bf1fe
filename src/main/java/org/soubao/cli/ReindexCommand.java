package org.soubao.cli;

import java.util.concurrent.Callable;
import org.soubao.Reindex;
import org.soubao.ingest.IngestReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code soubao reindex}: pages to a new index, which takes the place of the old one. */
@Command(
    name = "reindex",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true)
final class ReindexCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private Sources sources = new Sources();
  @Mixin private BadPagesOption badPages = new BadPagesOption();
  @Mixin private EncodingOption encoding = new EncodingOption();
  @Mixin private IndexFolder index = new IndexFolder();
  @Mixin private Threads threads = new Threads();

  ReindexCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    int count = threads.count(spec.commandLine());
    LuceneLog.silence();
    return new RunReport(console).tell("reindexed", reindex(count), index.path());
  }

  private IngestReport reindex(int count) {
    try (LongRun run = LongRun.start(console)) {
      return encoding
          .applied(Reindex.from(sources.paths()), Reindex::encoding)
          .into(index.path())
          .threads(count)
          .badPages(badPages.value())
          .onProgress(run::show)
          .run();
    }
  }
}
