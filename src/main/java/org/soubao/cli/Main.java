package org.soubao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.List;
import java.util.concurrent.Callable;
import org.soubao.ingest.BadPages;
import org.soubao.internal.Words;
import org.soubao.search.Collapse;
import org.soubao.search.Sort;
import picocli.CommandLine;

/** The program {@code soubao}. */
public final class Main {
  private static final int HELP_WIDTH = 80;

  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String... args) {
    System.exit(run(Console.ofProcess(), args));
  }

  /**
   * Runs a command that writes to {@link System#out} and {@link System#err}.
   *
   * @return 0 done, 1 failed, 2 wrong usage, 3 finished but some pages were rejected, 130
   *     interrupted
   */
  public static int run(String... args) {
    return run(Console.of(System.out, System.err), args);
  }

  static int run(Console console, String... args) {
    Failures failures = new Failures(console);
    int exit = commandLine(console, failures).execute(args);
    console.err().flush();
    try {
      console.out().flush();
      return exit;
    } catch (IOException e) {
      return failures.tell(e);
    }
  }

  /** All commands, in the language of that console. */
  static CommandLine commandLine(Console console, Failures failures) {
    CommandLine line = new CommandLine(new SoubaoCommand());
    List<Callable<Integer>> commands =
        List.of(
            new IngestCommand(console),
            new ReindexCommand(console),
            new UpdateCommand(console),
            new SearchCommand(console),
            new ExplainCommand(console),
            new ServeCommand(console),
            new StatsCommand(console),
            new CheckCommand(console));
    commands.forEach(line::addSubcommand);
    List.of("search", "explain").forEach(name -> readExclusions(line.getSubcommands().get(name)));
    return line.setResourceBundle(console.messages().bundle())
        .setUsageHelpWidth(HELP_WIDTH)
        .setAdjustLineBreaksForWideCJKCharacters(true)
        .setExpandAtFiles(false)
        .setOverwrittenOptionsAllowed(true)
        .registerConverter(BadPages.class, word -> Words.constant(BadPages.class, word))
        .registerConverter(Charset.class, EncodingOption::ofName)
        .registerConverter(Sort.class, Sort::ofWord)
        .registerConverter(Collapse.class, Collapse::ofWord)
        .setOut(new PrintWriter(console.out()))
        .setErr(console.err())
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures);
  }

  /** An argument such as {@code -联盟} is a part of the query; {@code -Vivo} is not {@code -V}. */
  private static void readExclusions(CommandLine command) {
    command
        .setUnmatchedOptionsArePositionalParams(true)
        .setPosixClusteredShortOptionsAllowed(false);
  }
}
