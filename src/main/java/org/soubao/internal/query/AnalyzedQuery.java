package org.soubao.internal.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.soubao.internal.analysis.Run;
import org.soubao.internal.analysis.WordSegmenter;
import org.soubao.internal.query.Clause.Form;
import org.soubao.internal.query.Clause.Occur;

/**
 * What a query demands and what speaks for an article, in terms that any engine can express.
 *
 * @param segments parts of which {@link #required} must match
 * @param required how many of the segments must match; 0 where it is enough that something ranks
 * @param must runs that must match: phrases, and what stands behind {@code +}
 * @param mustNot runs that must not match
 * @param words smartcn's words, for ranking
 * @param runs what was typed between blanks, for ranking
 */
public record AnalyzedQuery(
    List<Run> segments,
    int required,
    List<Run> must,
    List<Run> mustNot,
    List<String> words,
    List<Run> runs) {
  /** Up to so many segments, all must match; longer queries are ranked by what matches. */
  private static final int ALL_REQUIRED = 3;

  /** What is typed in one piece and has more units than that is a headline or a question. */
  private static final int KEYWORD_UNITS = 6;

  /** So many words rank at the most; smartcn makes many of one odd number such as 1.2.3.4. */
  private static final int MAX_WORDS = 160;

  /** Copies the lists. */
  public AnalyzedQuery {
    segments = List.copyOf(segments);
    must = List.copyOf(must);
    mustNot = List.copyOf(mustNot);
    words = List.copyOf(words);
    runs = List.copyOf(runs);
  }

  /** Analyses a query; with {@code allWords} all of its segments must match. */
  public static AnalyzedQuery of(ParsedQuery query, WordSegmenter segmenter, boolean allWords) {
    Collector collector = new Collector(segmenter);
    query.clauses().forEach(collector::add);
    return collector.query(allWords);
  }

  /** Whether it asks for nothing that can be found. */
  public boolean isEmpty() {
    return segments.isEmpty() && must.isEmpty() && mustNot.isEmpty();
  }

  /** Whether an answer without hits would make it worth asking for less. */
  public boolean canRelax() {
    return required > 1;
  }

  /** The same query asking for one segment less. */
  public AnalyzedQuery relaxed() {
    return new AnalyzedQuery(segments, required - 1, must, mustNot, words, runs);
  }

  /** What is marked in the texts that were found. */
  public List<Run> highlights() {
    List<Run> highlights = new ArrayList<>(must);
    boolean several = segments.size() > 1;
    segments.stream().filter(run -> run.size() > 1 || !several).forEach(highlights::add);
    return highlights;
  }

  private static final class Collector {
    private final WordSegmenter segmenter;
    private final Set<Run> segments = new LinkedHashSet<>();
    private final List<Run> must = new ArrayList<>();
    private final List<Run> mustNot = new ArrayList<>();
    private final Set<String> words = new LinkedHashSet<>();
    private final List<Run> runs = new ArrayList<>();
    private boolean sentence;

    Collector(WordSegmenter segmenter) {
      this.segmenter = segmenter;
    }

    void add(Clause clause) {
      Run run = Run.of(clause.text());
      if (clause.occur() == Occur.MUST_NOT) {
        mustNot.add(run);
        return;
      }
      boolean phrase = clause.form() == Form.PHRASE;
      List<Run> parts = phrase ? List.of(run) : segmenter.segments(clause.text());
      (clause.occur() == Occur.MUST ? must : segments).addAll(parts);
      words.addAll(segmenter.words(clause.text()));
      runs.add(run);
      sentence |= !phrase && parts.size() > 1 && run.size() > KEYWORD_UNITS;
    }

    AnalyzedQuery query(boolean allWords) {
      boolean all = allWords || (segments.size() <= ALL_REQUIRED && !sentence);
      int required = all ? segments.size() : 0;
      return new AnalyzedQuery(
          List.copyOf(segments),
          required,
          must,
          mustNot,
          words.stream().limit(MAX_WORDS).toList(),
          runs);
    }
  }
}
