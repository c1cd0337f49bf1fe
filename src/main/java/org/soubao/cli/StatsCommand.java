package org.soubao.cli;

import java.time.Instant;
import java.util.concurrent.Callable;
import org.soubao.Archive;
import org.soubao.search.Statistics;
import org.soubao.server.Json;
import org.soubao.server.StatisticsAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code soubao stats}: what the index holds, and which days are missing. */
@Command(
    name = "stats",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true)
final class StatsCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--json")
  private boolean json;

  @Mixin private ArchivePlace place = new ArchivePlace();

  StatsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    LuceneLog.silence();
    try (Archive archive = place.open(console)) {
      Statistics statistics = archive.statistics();
      if (json) {
        console.print(Json.write(StatisticsAnswer.of(statistics)));
      } else {
        new PlainStatistics(console, Instant.now()).print(place.toString(), statistics);
      }
    }
    return ExitCode.OK;
  }
}
