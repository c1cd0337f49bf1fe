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
import picocli.CommandLine.ParameterException;
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
  @Mixin private ArchivePlace place = new ArchivePlace();
  @Mixin private PartOption part = new PartOption();
  @Mixin private Threads threads = new Threads();

  UpdateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    int count = threads.count(spec.commandLine());
    LuceneLog.silence();
    if (part.isSaid() && !place.isCluster()) {
      throw new ParameterException(
          spec.commandLine(), console.messages().text("usage.needs", "--part", "--engine"));
    }
    return new RunReport(console).tell(update(count), place);
  }

  private UpdateReport update(int count) {
    try (LongRun run = LongRun.start(console)) {
      return encoding
          .applied(
              part.applied(place.at(console, Update::of, Update::of), Update::part),
              Update::encoding)
          .with(sources)
          .threads(count)
          .badPages(badPages.value())
          .onProgress(run::show)
          .run();
    }
  }
}
