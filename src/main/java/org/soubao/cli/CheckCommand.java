package org.soubao.cli;

import java.util.concurrent.Callable;
import org.soubao.Check;
import org.soubao.ingest.CheckReport;
import org.soubao.ingest.CheckReport.Remedy;
import org.soubao.server.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code soubao check}: whether the index is whole, and what to do if not. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true)
final class CheckCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--restore")
  private boolean restore;

  @Option(names = "--json", descriptionKey = "check.json")
  private boolean json;

  @Mixin private IndexFolder index = new IndexFolder();

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    LuceneLog.silence();
    CheckReport report = check();
    if (json) {
      console.print(Json.write(CheckAnswer.of(report)));
    } else {
      new PlainCheck(console).print(report, restore);
    }
    return report.remedy() == Remedy.NONE ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private CheckReport check() {
    try (LongRun run = LongRun.start(console)) {
      Check check = Check.of(index.path()).onProgress(run::show);
      return restore ? check.restore() : check.run();
    }
  }
}
