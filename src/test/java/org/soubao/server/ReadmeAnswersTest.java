package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.Archive;
import org.soubao.Reindex;
import org.soubao.search.SearchRequest;
import org.soubao.search.Suggestion;

/** The answers that the README prints are what one gets on the bundled sample. */
class ReadmeAnswersTest {
  private static final Pattern SUGGESTIONS =
      Pattern.compile("/suggest' --data-urlencode 'q=([^']+)'\n(.*?)\n```", Pattern.DOTALL);
  private static final Pattern SEARCH =
      Pattern.compile(
          "/search' --data-urlencode 'q=([^']+)' -d limit=1\n(.*?) …\n```", Pattern.DOTALL);

  @TempDir static Path index;
  private static String readme = "";
  private static Archive archive;

  @BeforeAll
  static void open() throws IOException {
    Reindex.from(Path.of("src/sample/pages")).into(index).run();
    readme = Files.readString(Path.of("README.md"));
    archive = Archive.open(index);
  }

  @AfterAll
  static void close() {
    archive.close();
  }

  @Test
  void suggestions() {
    Matcher said = found(SUGGESTIONS);
    String typed = said.group(1);
    assertThat(
            Json.write(SuggestAnswer.of(typed, archive.suggest(typed, Suggestion.DEFAULT_LIMIT))))
        .isEqualToIgnoringNewLines(said.group(2));
  }

  /** What stands between the marks of omission, but for the time. */
  @Test
  void hits() {
    Matcher said = found(SEARCH);
    SearchRequest request = SearchRequest.query(said.group(1)).limit(1).build();
    String answer = Json.write(SearchAnswer.of(archive.search(request)));
    assertThat(untimed(answer)).contains(untimed(said.group(2)).split(" … ", -1));
  }

  private static String untimed(String answer) {
    return answer.replaceFirst("\"tookMs\":[0-9.]+", "");
  }

  private static Matcher found(Pattern pattern) {
    Matcher matcher = pattern.matcher(readme);
    assertThat(matcher.find()).as("%s", pattern).isTrue();
    return matcher;
  }
}
