package org.soubao.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.soubao.Archive;
import org.soubao.search.Collapse;
import org.soubao.search.SearchRequest;
import org.soubao.search.SearchResult;
import org.soubao.search.Sort;
import org.soubao.server.Json;
import org.soubao.server.SearchAnswer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code soubao search}: a query to ranked articles. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    abbreviateSynopsis = true)
final class SearchCommand implements Callable<Integer> {
  /** Nobody waits behind a search of one's own, and the first after a start reads dictionaries. */
  private static final Duration TIME_LIMIT = Duration.ofMinutes(1);

  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "QUERY", arity = "0..*", descriptionKey = "QUERY")
  private List<String> query = new ArrayList<>();

  @Mixin private FilterOptions filters = new FilterOptions();

  @Option(names = "--sort", paramLabel = "ORDER")
  private @Nullable Sort sort;

  @Option(names = "--collapse", paramLabel = "WHAT")
  private Collapse collapse = Collapse.NONE;

  @Option(names = "--limit", paramLabel = "N")
  private int limit = SearchRequest.DEFAULT_LIMIT;

  @Option(names = "--offset", paramLabel = "N")
  private int offset;

  @Option(names = "--explain", descriptionKey = "explain.hits")
  private boolean explain;

  @Option(names = "--json")
  private boolean json;

  @Mixin private ArchivePlace place = new ArchivePlace();

  SearchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    SearchRequest request = request();
    LuceneLog.silence();
    try (Archive archive = place.open(console)) {
      SearchResult result = archive.search(request);
      if (json) {
        console.print(Json.write(SearchAnswer.of(result)));
      } else {
        new PlainResults(console).print(request, result);
      }
    }
    return CommandLine.ExitCode.OK;
  }

  private SearchRequest request() {
    UsageErrors.checkWords(spec.commandLine(), query);
    SearchRequest.Builder request =
        SearchRequest.query(String.join(" ", query))
            .sort(sort)
            .collapse(collapse)
            .limit(within("--limit", limit, SearchRequest.MAX_LIMIT))
            .offset(within("--offset", offset, SearchRequest.MAX_OFFSET))
            .explain(explain)
            .timeLimit(TIME_LIMIT);
    filters.addTo(request, spec.commandLine(), console.messages());
    return request.build();
  }

  private int within(String option, int value, int max) {
    if (value < 0 || value > max) {
      throw UsageErrors.badValue(spec.commandLine(), option, value);
    }
    return value;
  }
}
