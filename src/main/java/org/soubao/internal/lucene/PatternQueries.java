package org.soubao.internal.lucene;

import java.util.List;
import java.util.function.Function;
import org.apache.lucene.index.Term;
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
import org.soubao.internal.analysis.UnitPair;
import org.soubao.internal.lucene.Schema.Scope;
import org.soubao.internal.lucene.Schema.TextField;

/**
 * Patterns of characters as Lucene's queries: runs, also several, over fields of pairs, one unit
 * and units that are apart over a field of single units.
 */
final class PatternQueries {
  private PatternQueries() {}

  /** The pattern stands in one of the texts. */
  static Query of(Scope scope, Pattern pattern) {
    return switch (pattern) {
      case Stated(String term) ->
          either(scope, text -> new TermQuery(new Term(text.values(), term)));
      case Run run -> run(scope, run);
      case Beginning beginning -> beginning(scope, beginning);
      case Misread misread -> new ArrangedQuery(scope.units(), MisreadUnits.of(misread));
      case Near near -> near(scope, near);
    };
  }

  private static Query either(Scope scope, Function<TextField, Query> query) {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    scope.texts().forEach(text -> either.add(query.apply(text), Occur.SHOULD));
    return either.build();
  }

  private static Query run(Scope scope, Run run) {
    return run.size() == 1
        ? new TermQuery(new Term(scope.units(), run.units().getFirst()))
        : either(scope, text -> run(text.pairs(), run));
  }

  /**
   * The run of two units or more in a field of pairs, exactly: every other pair at its place, and
   * the last one, cover all of its units.
   */
  static Query run(String field, Run run) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    List<String> pairs = run.pairs();
    int last = pairs.size() - 1;
    for (int i = 0; i < last; i += 2) {
      phrase.add(new Term(field, pairs.get(i)), i);
    }
    return phrase.add(new Term(field, pairs.get(last)), last).build();
  }

  /**
   * Pairs are much rarer than single units, so places of these are compared only if they must be.
   */
  private static Query near(Scope scope, Near near) {
    return near.runs().stream().allMatch(run -> run.size() > 1)
        ? either(scope, text -> new ArrangedQuery(text.pairs(), NearRuns.ofPairs(near)))
        : new ArrangedQuery(scope.units(), NearRuns.ofUnits(near));
  }

  /** Only a number or a Latin word can go on. */
  private static Query beginning(Scope scope, Beginning beginning) {
    Run run = beginning.run();
    if (!UnitPair.isWord(run.units().getLast())) {
      return run(scope, run);
    }
    return switch (run.size()) {
      case 1 -> new PrefixQuery(new Term(scope.units(), beginning.prefix()));
      case 2 -> either(scope, text -> new PrefixQuery(new Term(text.pairs(), beginning.prefix())));
      default -> either(scope, text -> open(text.pairs(), beginning));
    };
  }

  private static Query open(String field, Beginning beginning) {
    String[] head = beginning.head().pairs().toArray(String[]::new);
    return new OpenPhraseQuery(new PhraseQuery(field, head), beginning.prefix());
  }
}
