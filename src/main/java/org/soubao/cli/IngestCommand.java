package org.soubao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.soubao.Ingest;
import org.soubao.ingest.IngestReport;
import org.soubao.ingest.RejectedPage;
import org.soubao.internal.format.PageExplainer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code soubao ingest}: pages to articles, as lines of JSON. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true)
final class IngestCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private Sources sources = new Sources();

  @Mixin private BadPagesOption badPages = new BadPagesOption();

  @Mixin private EncodingOption encoding = new EncodingOption();

  @Option(names = "--out", paramLabel = "FILE")
  private @Nullable Path out;

  @Option(names = "--explain")
  private boolean explain;

  IngestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (explain) {
      return explain();
    }
    IngestReport report = out == null ? toConsole() : toFile(out);
    return new RunReport(console).tell("ingested", report);
  }

  /** Where corrections of the explained pages go. */
  private Path corrections() {
    Path source = sources.paths().getFirst();
    return Files.isDirectory(source)
        ? source.resolve("corrections.jsonl")
        : source.resolveSibling("corrections.jsonl");
  }

  private int explain() {
    if (out != null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), console.messages().text("usage.explain.out"));
    }
    List<RejectedPage> rejected = new ArrayList<>();
    PageExplanation explanation = new PageExplanation(console);
    int pages =
        PageExplainer.explain(sources.paths(), encoding.value(), explanation::print, rejected::add);
    new RunReport(console).name(rejected);
    if (pages > 0) {
      console.tell("explained", pages, corrections());
    } else if (rejected.isEmpty()) {
      console.tell("explain.none");
    }
    return rejected.isEmpty() ? RunReport.DONE : RunReport.SOME_REJECTED;
  }

  private IngestReport toConsole() throws IOException {
    return ingest(new JsonLines(console.out()));
  }

  private IngestReport toFile(Path file) throws IOException {
    try (ReplacedFile replaced = ReplacedFile.open(file)) {
      IngestReport report = ingest(new JsonLines(replaced.writer()));
      replaced.commit();
      return report;
    }
  }

  private IngestReport ingest(JsonLines lines) {
    try (LongRun run = LongRun.start(console)) {
      return encoding
          .applied(Ingest.from(sources.paths()), Ingest::encoding)
          .badPages(badPages.value())
          .onProgress(run::show)
          .to(lines);
    }
  }
}
