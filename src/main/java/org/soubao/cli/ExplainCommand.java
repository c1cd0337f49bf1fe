package org.soubao.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.soubao.Archive;
import org.soubao.search.Explanation;
import org.soubao.search.SearchRequest;
import org.soubao.server.ExplanationAnswer;
import org.soubao.server.Json;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code soubao explain}: why a query finds an article, or why not. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    abbreviateSynopsis = true)
final class ExplainCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "QUERY", index = "0", descriptionKey = "explain.QUERY")
  private String query = "";

  @Parameters(paramLabel = "ID", index = "1", descriptionKey = "explain.ID")
  private String id = "";

  @Mixin private FilterOptions filters = new FilterOptions();

  @Option(names = "--json")
  private boolean json;

  @Mixin private ArchivePlace place = new ArchivePlace();

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    UsageErrors.checkWords(spec.commandLine(), List.of(query, id));
    SearchRequest.Builder request = SearchRequest.query(query);
    filters.addTo(request, spec.commandLine(), console.messages());
    LuceneLog.silence();
    try (Archive archive = place.open(console)) {
      Explanation explanation =
          archive
              .explain(request.build(), id)
              .orElseThrow(
                  () -> new CommandFailure(console.messages().text("article.unknown", id)));
      if (json) {
        console.print(Json.write(ExplanationAnswer.of(explanation)));
      } else {
        new PlainResults(console).print(explanation);
      }
    }
    return CommandLine.ExitCode.OK;
  }
}
