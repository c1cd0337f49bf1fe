package org.soubao.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.soubao.Update;
import org.soubao.ingest.UpdateReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code soubao update}: what has changed in the sources changes in the index. */
@Command(
    name = "update",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true)
final class UpdateCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "SOURCE", arity = "0..*", descriptionKey = "update.SOURCE")
  private List<Path> sources = new ArrayList<>();

  @Mixin private BadPagesOption badPages = new BadPagesOption();
  @Mixin private EncodingOption encoding = new EncodingOption();
  @Mixin private IndexFolder index = new IndexFolder();
  @Mixin private Threads threads = new Threads();

  UpdateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    int count = threads.count(spec.commandLine());
    LuceneLog.silence();
    return new RunReport(console).tell(update(count), index.path());
  }

  private UpdateReport update(int count) {
    try (LongRun run = LongRun.start(console)) {
      return encoding
          .applied(Update.of(index.path()), Update::encoding)
          .with(sources)
          .threads(count)
          .badPages(badPages.value())
          .onProgress(run::show)
          .run();
    }
  }
}
