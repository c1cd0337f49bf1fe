package org.soubao.internal.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.soubao.internal.analysis.Pattern;
import org.soubao.internal.analysis.Run;
import org.soubao.internal.analysis.Vocabulary;
import org.soubao.internal.analysis.WordSegmenter;

/**
 * What a query demands and what speaks for an article, in terms that any engine can express.
 *
 * @param segments conditions of which {@link #required} must be true
 * @param required how many of the segments must be; 0 where it is enough that something ranks
 * @param must what must be true: phrases, fields, and what stands behind {@code +}
 * @param mustNot what must not be true
 * @param words smartcn's words, for ranking
 * @param runs what was typed between blanks, or in quotes, for ranking
 * @param typed those of the runs that are words, to be marked as one where they stand so
 * @param torn what was taken apart, since no article has it as it was typed
 */
public record AnalyzedQuery(
    List<Condition> segments,
    int required,
    List<Condition> must,
    List<Condition> mustNot,
    List<String> words,
    List<Run> runs,
    List<Run> typed,
    List<String> torn) {
  /** Copies the lists. */
  public AnalyzedQuery {
    segments = List.copyOf(segments);
    must = List.copyOf(must);
    mustNot = List.copyOf(mustNot);
    words = List.copyOf(words);
    runs = List.copyOf(runs);
    typed = List.copyOf(typed);
    torn = List.copyOf(torn);
  }

  /** Analyses a query; with {@code allWords} all of its segments must match. */
  public static AnalyzedQuery of(
      ParsedQuery query, WordSegmenter segmenter, Vocabulary vocabulary, boolean allWords) {
    QueryAnalysis analysis = new QueryAnalysis(segmenter, vocabulary);
    query.clauses().forEach(analysis::add);
    return analysis.query(allWords);
  }

  /** The units of all runs, each once, for ranking. */
  public Set<String> units() {
    return each(Run::units);
  }

  /** The pairs of all runs, each once, for ranking. */
  public Set<String> pairs() {
    return each(Run::pairs);
  }

  private Set<String> each(Function<Run, List<String>> parts) {
    Set<String> each = new LinkedHashSet<>();
    runs.forEach(run -> each.addAll(parts.apply(run)));
    return each;
  }

  /** Whether it asks for nothing that can be found. */
  public boolean isEmpty() {
    return segments.isEmpty() && must.isEmpty() && mustNot.isEmpty();
  }

  /** Whether it has several words of which an article may have any. */
  public boolean takesAny() {
    return required == 0 && segments.size() > 1;
  }

  /** Whether an answer without hits would make it worth asking for less. */
  public boolean canRelax() {
    return required > 1;
  }

  /** The same query asking for one segment less. */
  public AnalyzedQuery relaxed() {
    return new AnalyzedQuery(segments, required - 1, must, mustNot, words, runs, typed, torn);
  }

  /**
   * Whether the condition is a run, which evidence finds where nothing is required; it does not
   * find all of the others.
   */
  public static boolean isRun(Condition condition) {
    return condition instanceof Condition.Holds(Pattern pattern) && pattern instanceof Run;
  }

  /** What is marked in the headlines that were found. */
  public List<Pattern> inHeadlines() {
    return new Marks(true).of(this);
  }

  /** What is marked in the bodies that were found. */
  public List<Pattern> inBodies() {
    return new Marks(false).of(this);
  }
}
