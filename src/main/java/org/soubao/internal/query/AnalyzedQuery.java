package org.soubao.internal.query;

import java.util.ArrayList;
import java.util.List;
import org.soubao.internal.analysis.Run;
import org.soubao.internal.analysis.WordSegmenter;
import org.soubao.internal.query.Clause.Form;
import org.soubao.internal.query.Clause.Occur;

/**
 * What a query demands and what speaks for an article, in terms that any engine can express.
 *
 * @param segments parts of which {@link #required} must match
 * @param required how many of the segments must match
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

  /** Of a longer query, at least this part must match, so that facets and totals mean something. */
  private static final double REQUIRED_OF_LONG = 0.3;

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
    List<Run> segments = new ArrayList<>();
    List<Run> must = new ArrayList<>();
    List<Run> mustNot = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<Run> runs = new ArrayList<>();
    for (Clause clause : query.clauses()) {
      List<Run> parts =
          clause.form() == Form.PHRASE
              ? List.of(Run.of(clause.text()))
              : segmenter.segments(clause.text());
      if (clause.occur() == Occur.MUST_NOT) {
        mustNot.add(Run.of(clause.text()));
        continue;
      }
      (clause.occur() == Occur.MUST ? must : segments).addAll(parts);
      words.addAll(segmenter.words(clause.text()));
      runs.add(Run.of(clause.text()));
    }
    segments = segments.stream().distinct().toList();
    int required = allWords ? segments.size() : required(segments.size());
    return new AnalyzedQuery(
        segments, required, must, mustNot, words.stream().distinct().toList(), runs);
  }

  /** Whether it asks for nothing that can be found. */
  public boolean isEmpty() {
    return segments.isEmpty() && must.isEmpty() && mustNot.isEmpty();
  }

  /** Whether an answer without hits would make it worth asking for less. */
  public boolean canRelax() {
    return required > 1 && required == segments.size();
  }

  /** The same query, of which one segment less must match. */
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

  private static int required(int segments) {
    return segments <= ALL_REQUIRED ? segments : (int) Math.ceil(segments * REQUIRED_OF_LONG);
  }
}
