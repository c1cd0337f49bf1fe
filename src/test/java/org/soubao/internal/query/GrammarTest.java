package org.soubao.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.soubao.search.Notice;

/**
 * There is one grammar: the README, the page's help and the parser's Javadoc have the same, and the
 * parser takes what it allows. Repeat a failure with {@code -Dgrammar.seed=SEED}.
 */
class GrammarTest {
  private static final long SEED = Long.getLong("grammar.seed", 20250224);
  private static final int SENTENCES = 2_000;

  /** What a query may be told for its values or its length, however well it is written. */
  private static final Set<Notice.Code> OF_VALUES =
      EnumSet.of(
          Notice.Code.BAD_VALUE,
          Notice.Code.BAD_DATE,
          Notice.Code.BAD_RANGE,
          Notice.Code.BAD_TILDE,
          Notice.Code.TOO_DEEP,
          Notice.Code.SHORTENED);

  private static final Path PARSER =
      Path.of("src/main/java/org/soubao/internal/query/QueryParser.java");
  private static final Path WORDS =
      Path.of("src/main/resources/org/soubao/server/page/helpwords.js");

  @Test
  void isTheSameEverywhere() throws IOException {
    assertThat(lines(Path.of("README.md"), "```ebnf\n", "```"))
        .hasSizeGreaterThan(10)
        .isEqualTo(lines(PARSER, "<pre>\n", " * </pre>"))
        .isEqualTo(lines(WORDS, "GRAMMAR = `\n", "`;"));
  }

  private static List<String> lines(Path file, String begin, String end) throws IOException {
    String text = Files.readString(file);
    int from = text.indexOf(begin) + begin.length();
    assertThat(from).as("%s in %s", begin, file).isGreaterThanOrEqualTo(begin.length());
    return text.substring(from, text.indexOf(end, from))
        .lines()
        .map(line -> line.replaceFirst("^ \\* ", "").stripTrailing())
        .toList();
  }

  private static GrammarSentences grammar() throws IOException {
    String grammar = String.join("\n", lines(Path.of("README.md"), "```ebnf\n", "```"));
    return new GrammarSentences(grammar, new Random(SEED));
  }

  @Test
  void namesTheFieldsThatThereAre() throws IOException {
    assertThat(grammar().terminals("name"))
        .containsExactlyInAnyOrderElementsOf(FieldName.NAMES.keySet());
    assertThat(grammar().terminals("dates"))
        .allMatch(it -> FieldName.named(it).orElseThrow() instanceof FieldName.Date);
  }

  @Test
  void theParserTakesWhatItAllows() throws IOException {
    GrammarSentences grammar = grammar();
    int parts = 0;
    for (int i = 0; i < SENTENCES; i++) {
      String query = grammar.sentence("query");
      ParsedQuery parsed = QueryParser.parse(query);
      parts += parsed.clauses().size();
      assertThat(parsed.notices())
          .as("seed %d, %s", SEED, query)
          .allMatch(it -> OF_VALUES.contains(it.code()));
    }
    assertThat(parts).isGreaterThan(SENTENCES);
  }
}
