package org.soubao.cli;

import java.util.concurrent.Callable;
import org.soubao.Reindex;
import org.soubao.ingest.IngestReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
  @Mixin private IndexFolder index = new IndexFolder();

  @Option(names = "--threads", paramLabel = "N")
  private int threads = Runtime.getRuntime().availableProcessors();

  ReindexCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (threads < 1) {
      throw UsageErrors.badValue(spec.commandLine(), "--threads", threads);
    }
    LuceneLog.silence();
    return new RunReport(console).tell("reindexed", reindex(), index.path());
  }

  private IngestReport reindex() {
    try (LongRun run = LongRun.start(console)) {
      return Reindex.from(sources.paths())
          .into(index.path())
          .threads(threads)
          .badPages(sources.badPages())
          .onProgress(run::show)
          .run();
    }
  }
}
