package org.soubao.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.soubao.ArchiveException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Turns what went wrong into one sentence and an exit code. Where the environment has {@code
 * SOUBAO_DEBUG}, the stack trace follows.
 */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final Console console;
  private final boolean debug = System.getenv("SOUBAO_DEBUG") != null;

  Failures(Console console) {
    this.console = console;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    console.say(UsageErrors.sentence(e, console.messages()));
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    console.err().println(console.messages().text("try", command));
    return ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed) {
    return e instanceof ParameterException usage
        ? handleParseException(usage, new String[0])
        : tell(e);
  }

  /** Tells what went wrong, and gives the exit code. */
  int tell(Exception e) {
    trace(e);
    return switch (e) {
      case ArchiveException.BadSource bad -> fail(ExitCode.USAGE, bad.getMessage());
      case ArchiveException.NothingIngested nothing -> nothingIngested(nothing);
      case ArchiveException failure -> fail(ExitCode.SOFTWARE, failure.getMessage());
      case CommandFailure failure -> fail(ExitCode.SOFTWARE, failure.getMessage());
      case UncheckedIOException unchecked -> tell(unchecked.getCause());
      // Whoever read our output has had enough of it, as head has.
      case IOException closed when isBrokenPipe(closed) -> ExitCode.OK;
      case IOException io -> fail(ExitCode.SOFTWARE, sentence(io));
      default -> fail(ExitCode.SOFTWARE, console.messages().text("unexpected", e.toString()));
    };
  }

  private int nothingIngested(ArchiveException.NothingIngested e) {
    if (e.rejected().isEmpty()) {
      return fail(ExitCode.SOFTWARE, e.getMessage());
    }
    new RunReport(console).name(e.rejected());
    return fail(ExitCode.SOFTWARE, console.messages().text("rejected.none", e.rejected().size()));
  }

  private int fail(int exit, @Nullable String sentence) {
    console.say(Objects.requireNonNullElse(sentence, ""));
    return exit;
  }

  private String sentence(IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> console.messages().text("io.missing", missing.getFile());
      case AccessDeniedException denied -> console.messages().text("io.denied", denied.getFile());
      case FileSystemException file when file.getReason() == null ->
          console.messages().text("io.failed", file.getFile());
      default -> console.messages().text("io.failed", e.getMessage());
    };
  }

  private static boolean isBrokenPipe(IOException e) {
    return e.getMessage() != null && e.getMessage().contains("Broken pipe");
  }

  private void trace(Exception e) {
    if (debug) {
      e.printStackTrace(console.err());
    }
  }
}
