package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.analysis.Run;
import org.soubao.internal.analysis.WordSegmenter;
import org.soubao.internal.pages.Gazetteer;
import org.soubao.internal.suggest.Misspelling;
import org.soubao.internal.suggest.Name;
import org.soubao.internal.suggest.QueryWord;
import org.soubao.internal.suggest.TypedText;

/**
 * Another query that differs by a character here and there and finds clearly more. A word is only
 * replaced by one that the index holds far more often; for one thread, once.
 */
final class Spelling {
  /** A query that finds more is taken for right. */
  static final int FEW = 2;

  /** So many spellings of a word are looked up as phrases. */
  private static final int MAX_PHRASES = 12;

  /** A run of more characters is looked at word by word. */
  private static final int WHOLE = 4;

  private static final int LEAST_PINYIN = 4;
  private static final int LEAST_MORE = 10;

  /** By how much the index must hold a word more often than one that it holds, too. */
  private static final int LEAST_FACTOR = 200;

  private static final int LEAST_OF_WORD = 3;
  private static final int LEAST_OF_RUN = 10;

  /** What may follow the name of a place as a word of its own. */
  private static final String ENDINGS = "省市县区州镇乡村";

  private final IndexSearcher searcher;
  private final WordSegmenter segmenter;
  private final Suggestions suggestions;
  private final PairCounts pairs;

  /** How many articles a query finds. */
  interface Counter {
    /** Counts them, with all words binding. */
    long count(String query) throws IOException;
  }

  Spelling(IndexSearcher searcher, WordSegmenter segmenter, Suggestions suggestions)
      throws IOException {
    this.searcher = searcher;
    this.segmenter = segmenter;
    this.suggestions = suggestions;
    pairs = new PairCounts(searcher.getIndexReader());
  }

  /**
   * A better query, or null.
   *
   * @param found how many articles have all of the query
   */
  @Nullable String better(String query, long found, Counter counter) throws IOException {
    List<Replacement> replacements = new ArrayList<>();
    for (QueryWord word : QueryWord.of(query)) {
      replacement(word, found).ifPresent(replacements::add);
    }
    for (String other : queries(query, replacements)) {
      long more = counter.count(other);
      if (more > found && (found > FEW || more >= LEAST_MORE * found)) {
        return other;
      }
    }
    return null;
  }

  /** Whether no article holds the query as it stands, though it is short and in one piece. */
  boolean isNowhere(String query) throws IOException {
    List<QueryWord> words = QueryWord.of(query);
    return words.size() == 1
        && words.getFirst().text().length() == query.length()
        && query.length() <= WHOLE
        && !words.getFirst().isLatin()
        && phrase(words.getFirst().text()) == 0;
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

  private Optional<Replacement> replacement(QueryWord word, long found) throws IOException {
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
      Optional<Better> better = better(text);
      if (better.isEmpty()) {
        break;
      }
      text = better.get().text;
      gain += better.get().gain;
    }
    return text.equals(word.text())
        ? Optional.empty()
        : Optional.of(new Replacement(word, text, gain));
  }

  private Optional<Replacement> pinyin(QueryWord word) throws IOException {
    if (word.text().length() < LEAST_PINYIN) {
      return Optional.empty();
    }
    return suggestions.names().readAs(TypedText.of(word.text())).stream()
        .findFirst()
        .map(Name::shortest)
        .map(name -> new Replacement(word, name, 1));
  }

  /** A run with one change, and how much more often the index holds the changed word. */
  private record Better(String text, double gain) {}

  private record Promising(Misspelling spelling, double gain) {}

  private Optional<Better> better(String run) throws IOException {
    List<Promising> promising = new ArrayList<>();
    for (Misspelling spelling : Misspelling.of(run)) {
      double gain = pairGain(run, spelling);
      if (gain > 0) {
        promising.add(new Promising(spelling, gain));
      }
    }
    promising.sort(Comparator.comparingDouble(Promising::gain).reversed());
    Better best = null;
    for (Promising one : promising.subList(0, Math.min(promising.size(), MAX_PHRASES))) {
      double gain = wordGain(run, one.spelling);
      if (gain > 0 && (best == null || gain > best.gain)) {
        best = new Better(one.spelling.text(), gain);
      }
    }
    return Optional.ofNullable(best);
  }

  /** By how many powers of e the pairs around the change are more frequent than before. */
  private double pairGain(String run, Misspelling spelling) throws IOException {
    int width = spelling.kind() == Misspelling.Kind.SWAPPED ? 2 : 1;
    String text = spelling.text();
    double gain = -spelling.kind().ordinal();
    int cut = run.length() - text.length();
    boolean occurs = false;
    for (int i = Math.max(0, spelling.at() - 1); i < spelling.at() + width; i++) {
      if (i + 2 <= text.length()) {
        long now = pairs.of(text.substring(i, i + 2));
        occurs |= now > 1;
        gain += Math.log1p(now);
      }
      if (i + 2 + cut <= run.length()) {
        gain -= Math.log1p(pairs.of(run.substring(i, i + 2)));
      }
    }
    return occurs ? gain : 0;
  }

  /** The same for the word in which the change lies; 0 where that is no word, or not better. */
  private double wordGain(String run, Misspelling spelling) throws IOException {
    String text = spelling.text();
    List<String> words =
        segmenter.segments(text).stream().map(word -> String.join("", word.units())).toList();
    double gain = 0;
    if (text.length() <= WHOLE && words.stream().allMatch(word -> word.length() > 1)) {
      gain = gain(run, text, spelling);
    }
    boolean sound = words.stream().allMatch(word -> word.length() > 1 || ENDINGS.contains(word));
    if (gain == 0 && sound && text.length() == run.length()) {
      gain = gainOfWord(run, spelling, words);
    }
    return gain;
  }

  private double gainOfWord(String run, Misspelling spelling, List<String> words)
      throws IOException {
    int end = 0;
    for (String word : words) {
      int start = spelling.text().indexOf(word, end);
      end = start + word.length();
      if (start <= spelling.at() && spelling.at() < end && word.length() > 1) {
        return gain(run.substring(start, end), word, spelling);
      }
    }
    return 0;
  }

  private double gain(String before, String now, Misspelling spelling) throws IOException {
    long then = phrase(before);
    long count = phrase(now);
    return count < Math.max(least(now), LEAST_FACTOR * then)
        ? 0
        : Math.log1p(count) - Math.log1p(then) - spelling.kind().ordinal();
  }

  /** Whether smartcn or the index knows it as one word. */
  private boolean isWord(String text) throws IOException {
    return segmenter.words(text).size() == 1 || suggestions.names().contains(text);
  }

  /** How many must hold it: more where words may just meet; two characters may do so anywhere. */
  private long least(String text) throws IOException {
    if (isWord(text)) {
      return LEAST_OF_WORD;
    }
    return text.length() == 2 ? Long.MAX_VALUE : LEAST_OF_RUN;
  }

  /** How many articles hold it as it stands. */
  private long phrase(String text) throws IOException {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    for (Schema.TextField field : List.of(Schema.HEADLINE, Schema.BODY)) {
      PhraseQuery.Builder phrase = new PhraseQuery.Builder();
      Run.of(text).pairs().forEach(pair -> phrase.add(new Term(field.pairs(), pair)));
      either.add(phrase.build(), Occur.SHOULD);
    }
    return searcher.count(either.build());
  }
}
