package org.soubao.internal.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.analysis.WordSegmenter;
import org.soubao.internal.pages.Gazetteer;

/**
 * Another query that differs by a character here and there and finds clearly more. A word is only
 * replaced by one that the index holds far more often; for one thread, once.
 */
final class Spelling {
  /** A query that finds more is taken for right. */
  static final int FEW = 2;

  private static final int LEAST_PINYIN = 4;
  private static final int LEAST_MORE = 10;

  private final Supplier<Names> names;
  private final WordSpelling words;

  Spelling(TextCounts counts, WordSegmenter segmenter, Supplier<Names> names) {
    this.names = names;
    words = new WordSpelling(counts, segmenter, names);
  }

  /**
   * A better query, or null.
   *
   * @param found how many articles have all of the query
   * @param counter how many have all of another one
   */
  @Nullable String better(String query, long found, ToLongFunction<String> counter) {
    List<Replacement> replacements = new ArrayList<>();
    for (QueryWord word : QueryWord.of(query)) {
      replacement(word, found).ifPresent(replacements::add);
    }
    for (String other : queries(query, replacements)) {
      long more = counter.applyAsLong(other);
      if (more > found && (found > FEW || more >= LEAST_MORE * found)) {
        return other;
      }
    }
    return null;
  }

  /** Whether no article holds the query as it stands, though it is short and in one piece. */
  boolean isNowhere(String query) {
    List<QueryWord> words = QueryWord.of(query);
    return words.size() == 1
        && words.getFirst().text().length() == query.length()
        && query.length() <= WordSpelling.WHOLE
        && !words.getFirst().isLatin()
        && this.words.phrase(words.getFirst().text()) == 0;
  }

  /**
   * What may stand instead of a word.
   *
   * @param gain how much more often the index holds it
   */
  private record Replacement(QueryWord word, String text, double gain) {}

  /** With all words replaced, then with one, the best first. */
  private static List<String> queries(String query, List<Replacement> replacements) {
    List<String> queries = new ArrayList<>();
    String all = query;
    for (Replacement replacement : replacements.reversed()) {
      all = replacement.word.replacedIn(all, replacement.text);
    }
    if (replacements.size() > 1) {
      queries.add(all);
    }
    replacements.stream()
        .sorted(Comparator.comparingDouble(Replacement::gain).reversed())
        .map(replacement -> replacement.word.replacedIn(query, replacement.text))
        .forEach(queries::add);
    return queries;
  }

  private Optional<Replacement> replacement(QueryWord word, long found) {
    if (word.isLatin()) {
      return found == 0 ? pinyin(word) : Optional.empty();
    }
    if (Gazetteer.standard().knows(word.text())) {
      return Optional.empty();
    }
    String text = word.text();
    double gain = 0;
    // One change may uncover the other: 柳洲防讯 has two.
    for (int changes = 0; changes < 2; changes++) {
      Optional<WordSpelling.Better> better = words.better(text);
      if (better.isEmpty()) {
        break;
      }
      text = better.get().text();
      gain += better.get().gain();
    }
    // Words that an article has somewhere make no word: 新质生产力 is not 性质生产力.
    return text.equals(word.text()) || words.phrase(text) == 0
        ? Optional.empty()
        : Optional.of(new Replacement(word, text, gain));
  }

  private Optional<Replacement> pinyin(QueryWord word) {
    if (word.text().length() < LEAST_PINYIN) {
      return Optional.empty();
    }
    return names.get().readAs(TypedText.of(word.text())).stream()
        .findFirst()
        .map(Name::shortest)
        .map(name -> new Replacement(word, name, 1));
  }
}
