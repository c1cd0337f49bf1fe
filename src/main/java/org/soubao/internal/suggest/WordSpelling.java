package org.soubao.internal.suggest;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.soubao.internal.analysis.WordSegmenter;

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

  private final TextCounts counts;
  private final WordSegmenter segmenter;
  private final Supplier<Names> names;

  WordSpelling(TextCounts counts, WordSegmenter segmenter, Supplier<Names> names) {
    this.counts = counts;
    this.segmenter = segmenter;
    this.names = names;
  }

  /** A run with one change, and how much more often the index holds the changed word. */
  record Better(String text, double gain) {}

  private record Promising(Misspelling spelling, double gain) {}

  /** A text, and what stands in its place. */
  private record Change(String before, String now) {}

  /** A spelling, and what of it is compared. */
  private record Tried(Misspelling spelling, List<Change> changes) {}

  /** The change by which the index holds a word of the run far more often, if there is one. */
  Optional<Better> better(String run) {
    List<Tried> all = tried(run);
    counts.expectArticles(
        all.stream()
            .flatMap(one -> one.changes.stream())
            .flatMap(change -> Stream.of(change.before, change.now))
            .collect(toSet()));
    Better best = null;
    for (Tried one : all) {
      double gain = wordGain(one);
      if (gain > 0 && (best == null || gain > best.gain)) {
        best = new Better(one.spelling.text(), gain);
      }
    }
    return Optional.ofNullable(best);
  }

  /** The spellings of which the pairs promise most. */
  private List<Tried> tried(String run) {
    List<Misspelling> spellings = Misspelling.of(run);
    expectPairs(run, spellings);
    List<Promising> promising = new ArrayList<>();
    for (Misspelling spelling : spellings) {
      double gain = pairGain(run, spelling);
      if (gain > 0) {
        promising.add(new Promising(spelling, gain));
      }
    }
    return promising.stream()
        .sorted(Comparator.comparingDouble(Promising::gain).reversed())
        .limit(MAX_PHRASES)
        .map(one -> new Tried(one.spelling, changes(run, one.spelling)))
        .toList();
  }

  private void expectPairs(String run, List<Misspelling> spellings) {
    Set<String> pairs = new LinkedHashSet<>();
    for (int i = 0; i + 2 <= run.length(); i++) {
      pairs.add(run.substring(i, i + 2));
    }
    for (Misspelling spelling : spellings) {
      for (int i = first(spelling); i < end(spelling); i++) {
        if (i + 2 <= spelling.text().length()) {
          pairs.add(spelling.text().substring(i, i + 2));
        }
      }
    }
    counts.expectPairs(pairs);
  }

  /** Where the first pair begins in which the change lies. */
  private static int first(Misspelling spelling) {
    return Math.max(0, spelling.at() - 1);
  }

  /** Behind where the last one begins. */
  private static int end(Misspelling spelling) {
    return spelling.at() + (spelling.kind() == Misspelling.Kind.SWAPPED ? 2 : 1);
  }

  /** By how many powers of e the pairs around the change are more frequent than before. */
  private double pairGain(String run, Misspelling spelling) {
    String text = spelling.text();
    double gain = -spelling.kind().cost();
    int cut = run.length() - text.length();
    boolean occurs = false;
    for (int i = first(spelling); i < end(spelling); i++) {
      if (i + 2 <= text.length()) {
        long now = counts.pair(text.substring(i, i + 2));
        occurs |= now > 1;
        gain += Math.log1p((double) now);
      }
      if (i + 2 + cut <= run.length()) {
        gain -= Math.log1p((double) counts.pair(run.substring(i, i + 2)));
      }
    }
    return occurs ? gain : 0;
  }

  /** The whole run, and the word in which the change lies, where that may be one. */
  private List<Change> changes(String run, Misspelling spelling) {
    String text = spelling.text();
    List<String> words =
        segmenter.segments(text).stream().map(word -> String.join("", word.units())).toList();
    List<Change> changes = new ArrayList<>();
    if (text.length() <= WHOLE && words.stream().allMatch(word -> word.length() > 1)) {
      changes.add(new Change(run, text));
    }
    boolean sound = words.stream().allMatch(word -> word.length() > 1 || ENDINGS.contains(word));
    if (sound && text.length() == run.length()) {
      word(run, spelling, words).ifPresent(changes::add);
    }
    return changes;
  }

  private static Optional<Change> word(String run, Misspelling spelling, List<String> words) {
    int end = 0;
    for (String word : words) {
      int start = spelling.text().indexOf(word, end);
      end = start + word.length();
      if (start <= spelling.at() && spelling.at() < end && word.length() > 1) {
        return Optional.of(new Change(run.substring(start, end), word));
      }
    }
    return Optional.empty();
  }

  /** By how much the first of its changes that is one is better; 0 where none is. */
  private double wordGain(Tried tried) {
    for (Change change : tried.changes) {
      double gain = gain(change.before, change.now, tried.spelling);
      if (gain != 0) {
        return gain;
      }
    }
    return 0;
  }

  private double gain(String before, String now, Misspelling spelling) {
    long then = phrase(before);
    long count = phrase(now);
    return count < Math.max(least(now), LEAST_FACTOR * then)
        ? 0
        : Math.log1p((double) count) - Math.log1p((double) then) - spelling.kind().cost();
  }

  /** Whether smartcn or the index knows it as one word. */
  private boolean isWord(String text) {
    return segmenter.words(text).size() == 1 || names.get().contains(text);
  }

  /** How many must hold it: more where words may just meet; two characters may do so anywhere. */
  private long least(String text) {
    if (isWord(text)) {
      return LEAST_OF_WORD;
    }
    return text.length() == 2 ? Long.MAX_VALUE : LEAST_OF_RUN;
  }

  /** How many articles hold it as it stands. */
  long phrase(String text) {
    return counts.articles(text);
  }
}
