package org.soubao.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.soubao.Archive;
import org.soubao.internal.Days;
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
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "QUERY", arity = "0..*", descriptionKey = "QUERY")
  private List<String> query = new ArrayList<>();

  @Mixin private FilterOptions filters = new FilterOptions();

  @Option(names = "--from", paramLabel = "DATE")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "DATE")
  private @Nullable String to;

  @Option(names = "--sort", paramLabel = "ORDER")
  private @Nullable Sort sort;

  @Option(names = "--limit", paramLabel = "N")
  private int limit = SearchRequest.DEFAULT_LIMIT;

  @Option(names = "--offset", paramLabel = "N")
  private int offset;

  @Option(names = "--all")
  private boolean allWords;

  @Option(names = "--json")
  private boolean json;

  @Mixin private IndexFolder index = new IndexFolder();

  SearchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    SearchRequest request = request();
    LuceneLog.silence();
    try (Archive archive = Archive.open(index.path())) {
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
    SearchRequest.Builder request =
        SearchRequest.query(String.join(" ", query))
            .sort(sort)
            .limit(within("--limit", limit, SearchRequest.MAX_LIMIT))
            .offset(within("--offset", offset, SearchRequest.MAX_OFFSET))
            .allWords(allWords);
    filters.addTo(request, spec.commandLine());
    LocalDate first = day("--from", from, Days::first);
    LocalDate last = day("--to", to, Days::last);
    if (first != null && last != null && last.isBefore(first)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), console.messages().text("usage.reversed", from, to));
    }
    return request.from(first).to(last).build();
  }

  private int within(String option, int value, int max) {
    if (value < 0 || value > max) {
      throw UsageErrors.badValue(spec.commandLine(), option, value);
    }
    return value;
  }

  private @Nullable LocalDate day(
      String option, @Nullable String text, Function<String, LocalDate> read) {
    try {
      return text == null ? null : read.apply(text);
    } catch (DateTimeException e) {
      throw UsageErrors.badValue(spec.commandLine(), option, text);
    }
  }
}
