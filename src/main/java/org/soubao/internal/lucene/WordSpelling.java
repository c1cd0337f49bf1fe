package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.soubao.internal.analysis.Run;
import org.soubao.internal.analysis.WordSegmenter;
import org.soubao.internal.suggest.Misspelling;

/**
 * Other spellings of a run of Chinese characters, weighed by what the index holds: first the pairs
 * around a change, which are cheap to look up, then the word in which it lies. For one thread.
 */
final class WordSpelling {
  /** A run of more characters is looked at word by word. */
  static final int WHOLE = 4;

  /** So many spellings of a word are looked up as phrases. */
  private static final int MAX_PHRASES = 12;

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

  WordSpelling(IndexSearcher searcher, WordSegmenter segmenter, Suggestions suggestions)
      throws IOException {
    this.searcher = searcher;
    this.segmenter = segmenter;
    this.suggestions = suggestions;
    pairs = new PairCounts(searcher.getIndexReader());
  }

  /** A run with one change, and how much more often the index holds the changed word. */
  record Better(String text, double gain) {}

  private record Promising(Misspelling spelling, double gain) {}

  /** The change by which the index holds a word of the run far more often, if there is one. */
  Optional<Better> better(String run) throws IOException {
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
    double gain = -spelling.kind().cost();
    int cut = run.length() - text.length();
    boolean occurs = false;
    for (int i = Math.max(0, spelling.at() - 1); i < spelling.at() + width; i++) {
      if (i + 2 <= text.length()) {
        long now = pairs.of(text.substring(i, i + 2));
        occurs |= now > 1;
        gain += Math.log1p((double) now);
      }
      if (i + 2 + cut <= run.length()) {
        gain -= Math.log1p((double) pairs.of(run.substring(i, i + 2)));
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
        : Math.log1p((double) count) - Math.log1p((double) then) - spelling.kind().cost();
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
  long phrase(String text) throws IOException {
    return searcher.count(PatternQueries.of(Schema.ANYWHERE, Run.of(text)));
  }
}
