package org.soubao.internal.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.soubao.internal.analysis.Beginning;
import org.soubao.internal.analysis.Misread;
import org.soubao.internal.analysis.Near;
import org.soubao.internal.analysis.Pattern;
import org.soubao.internal.analysis.Run;
import org.soubao.internal.analysis.Stated;
import org.soubao.internal.lucene.Schema.TextField;

/**
 * Patterns of characters as Lucene's queries over a field of pairs. A pair covers two units but has
 * one position, so intervals are extended by the one that they don't show.
 */
final class PatternQueries {
  private PatternQueries() {}

  /** The pattern stands in the text. */
  static Query of(TextField text, Pattern pattern) {
    String field = text.pairs();
    return switch (pattern) {
      case Stated(String term) -> new TermQuery(new Term(text.values(), term));
      case Run run -> run(field, run);
      case Beginning beginning -> beginning(field, beginning);
      case Misread misread -> misread(field, misread.run());
      case Near near -> near(field, near);
    };
  }

  /** The pattern stands in one of the texts, or in several. */
  static Query inAny(List<TextField> texts, Pattern pattern) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    texts.forEach(text -> any.add(of(text, pattern), Occur.SHOULD));
    return any.build();
  }

  /** The run, exactly: every other pair at its place, and the last one, cover all of its units. */
  static Query run(String field, Run run) {
    if (run.pairs().isEmpty()) {
      return new PrefixQuery(new Term(field, run.prefix()));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    addPairs(field, run, 0, phrase);
    return phrase.build();
  }

  private static void addPairs(String field, Run run, int position, PhraseQuery.Builder phrase) {
    int last = run.pairs().size() - 1;
    for (int i = 0; i < last; i += 2) {
      phrase.add(new Term(field, run.pairs().get(i)), position + i);
    }
    phrase.add(new Term(field, run.pairs().get(last)), position + last);
  }

  private static Query beginning(String field, Beginning beginning) {
    List<String> before = beginning.head().pairs();
    if (before.isEmpty()) {
      return new PrefixQuery(new Term(field, beginning.prefix()));
    }
    List<IntervalsSource> sources = new ArrayList<>();
    before.forEach(pair -> sources.add(Intervals.term(pair)));
    sources.add(new BeginningTerms(beginning.prefix()));
    return intervals(field, Intervals.phrase(sources.toArray(IntervalsSource[]::new)));
  }

  /** One query for each unit that may be wrong: what stands before it, and what behind. */
  private static Query misread(String field, Run run) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (int wrong = 0; wrong < run.size(); wrong++) {
      Run before = run.part(0, wrong);
      Run behind = run.part(wrong + 1, run.size());
      any.add(apart(field, before, behind), Occur.SHOULD);
    }
    return any.build();
  }

  private static Query apart(String field, Run before, Run behind) {
    if (before.isEmpty() || behind.isEmpty()) {
      return run(field, before.isEmpty() ? behind : before);
    }
    if (before.size() == 1 || behind.size() == 1) {
      IntervalsSource upToWrong = Intervals.extend(covering(before), 0, 1);
      return intervals(field, Intervals.phrase(upToWrong, covering(behind)));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    addPairs(field, before, 0, phrase);
    addPairs(field, behind, before.size() + 1, phrase);
    return phrase.build();
  }

  private static Query near(String field, Near near) {
    IntervalsSource[] runs =
        near.runs().stream().map(PatternQueries::covering).toArray(IntervalsSource[]::new);
    return intervals(field, Intervals.maxgaps(near.distance(), Intervals.unordered(runs)));
  }

  /** Where the run stands, from its first unit to its last. */
  private static IntervalsSource covering(Run run) {
    return run.pairs().isEmpty()
        ? new BeginningTerms(run.prefix())
        : Intervals.extend(Intervals.phrase(run.pairs().toArray(String[]::new)), 0, 1);
  }

  private static Query intervals(String field, IntervalsSource source) {
    return new IntervalQuery(field, source);
  }
}
