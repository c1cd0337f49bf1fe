package org.soubao.internal.smartcn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The table by which texts are told from what only looks like characters: how many bits each costs,
 * by the frequencies of smartcn's words; made anew with {@code -Dgolden.update=true}.
 */
class CharacterBitsTest {
  private static final Path RESOURCES = Path.of("src/main/resources/org/soubao/internal");
  private static final Path TABLE = RESOURCES.resolve("format/text/characters.tsv");
  private static final String HEAD =
      """
      # How rare Chinese characters are, in bits: simplified text, then traditional. From the frequencies of the words of
      # Lucene's smartcn (Apache-2.0); traditional ones by OpenCC's TSCharacters (Apache-2.0), as far as Big5 has them.
      # Made by mvn test -Dtest=CharacterBitsTest -Dgolden.update=true
      """;
  private static final int MOST_BITS = 18;

  private final Lexicon words = Dictionary.ofJar().orElseThrow().words();
  private final List<Character> characters = new ArrayList<>();
  private final Map<Character, Double> counts = new HashMap<>();

  @Test
  void itIsWhatTheWordsSay() throws Exception {
    String table = table();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(TABLE, table);
    }
    assertThat(Files.readString(TABLE)).isEqualTo(table);
  }

  private String table() throws Exception {
    for (char c = '一'; c <= '鿿'; c++) {
      characters.add(c);
    }
    characters.forEach(c -> count(String.valueOf(c), words.first(c)));
    return HEAD + rows("simplified", counts) + rows("traditional", traditional());
  }

  private void count(String word, int node) {
    if (Lexicon.rank(node) > 0) {
      double frequency = words.frequency(Lexicon.rank(node));
      word.chars().forEach(c -> counts.merge((char) c, frequency, Double::sum));
    }
    if (!Lexicon.goesOn(node) || word.length() == words.longest()) {
      return;
    }
    for (char c : characters) {
      int next = words.next(node, c);
      if (next != Lexicon.NONE) {
        count(word + c, next);
      }
    }
  }

  /** What a simplified character counts is shared by all that are simplified to it. */
  private Map<Character, Double> traditional() throws Exception {
    CharsetEncoder big5 = Charset.forName("Big5").newEncoder();
    Map<Character, List<Character>> forms = new HashMap<>();
    Path table = RESOURCES.resolve("analysis/traditional-to-simplified.tsv");
    for (String line : Files.readAllLines(table)) {
      if (line.matches(".\t.") && big5.canEncode(line.charAt(0))) {
        forms.computeIfAbsent(line.charAt(2), c -> new ArrayList<>()).add(line.charAt(0));
      }
    }
    Map<Character, Double> shared = new HashMap<>();
    counts.forEach((c, count) -> {
      List<Character> own = new ArrayList<>(forms.getOrDefault(c, List.of()));
      if (big5.canEncode(c)) {
        own.add(c);
      }
      own.forEach(form -> shared.merge(form, count / own.size(), Double::sum));
    });
    return shared;
  }

  private static String rows(String name, Map<Character, Double> counts) {
    double all = counts.values().stream().mapToDouble(Double::doubleValue).sum();
    Map<Integer, StringBuilder> rows = new TreeMap<>();
    counts.keySet().stream()
        .sorted()
        .forEach(c -> {
          double bits = -Math.log(counts.get(c) / all) / Math.log(2);
          rows.computeIfAbsent(
                  (int) Math.round(Math.min(bits, MOST_BITS)), key -> new StringBuilder())
              .append(c);
        });
    StringBuilder text = new StringBuilder();
    rows.forEach((bits, row) -> text.append("%s\t%d\t%s\n".formatted(name, bits, row)));
    return text.toString();
  }
}
