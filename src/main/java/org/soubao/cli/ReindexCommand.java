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
  @Mixin private ArchivePlace place = new ArchivePlace();
  @Mixin private ClusterOptions cluster = new ClusterOptions();
  @Mixin private Threads threads = new Threads();

  ReindexCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    int count = threads.count(spec.commandLine());
    LuceneLog.silence();
    Reindex reindex =
        cluster.applied(
            place.at(
                console, Reindex.from(sources.paths())::into, Reindex.from(sources.paths())::into),
            place,
            console);
    String key = cluster.part().isSaid() ? "reindexed.part" : "reindexed";
    return new RunReport(console).tell(key, run(reindex, count), place);
  }

  private IngestReport run(Reindex reindex, int count) {
    try (LongRun run = LongRun.start(console)) {
      return encoding
          .applied(reindex, Reindex::encoding)
          .threads(count)
          .badPages(badPages.value())
          .onProgress(run::show)
          .run();
    }
  }
}
