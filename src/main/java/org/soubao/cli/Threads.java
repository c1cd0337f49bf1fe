package org.soubao.cli;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How many threads work: an option of several commands. */
final class Threads {
  @Option(names = "--threads", paramLabel = "N")
  private int threads = Runtime.getRuntime().availableProcessors();

  /**
   * Their number.
   *
   * @throws ParameterException if it is below 1
   */
  int count(CommandLine command) {
    if (threads < 1) {
      throw UsageErrors.badValue(command, "--threads", threads);
    }
    return threads;
  }
}
