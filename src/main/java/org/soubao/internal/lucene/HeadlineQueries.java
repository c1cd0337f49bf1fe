package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.soubao.internal.analysis.Run;
import org.soubao.internal.analysis.UnitPair;
import org.soubao.internal.suggest.TypedHeadlines;

/** Articles with a headline that may become of what is being typed, as Lucene's queries. */
public final class HeadlineQueries {
  private static final String FIELD = Schema.HEADLINE.pairs();

  /** So many terms are tried for what may become of the last character or word. */
  private static final int MAX_ENDINGS = 512;

  private HeadlineQueries() {}

  /** The headline holds all runs of what was typed, the last unit of each of which may go on. */
  public static Query opening(IndexReader reader, String typed) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (Run run : TypedHeadlines.runs(typed)) {
      all.add(phrase(run, reader), Occur.FILTER);
    }
    return all.build();
  }

  /**
   * The same, and what was typed stands first in it. A single unit tells too little: nothing is
   * found by that.
   */
  public static Query beginning(IndexReader reader, String typed) throws IOException {
    List<Run> runs = TypedHeadlines.runs(typed);
    if (runs.isEmpty() || runs.getFirst().pairs().isEmpty()) {
      return new MatchNoDocsQuery("a single unit");
    }
    Term first = new Term(FIELD, runs.getFirst().pairs().getFirst());
    return new BooleanQuery.Builder()
        .add(opening(reader, typed), Occur.FILTER)
        .add(new FirstTermQuery(first), Occur.FILTER)
        .build();
  }

  /** The run, the last unit of which may go on where it is a word or a number. */
  private static Query phrase(Run run, IndexReader reader) throws IOException {
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    int last = run.size() - 1;
    boolean open = last == 0 || UnitPair.isWord(run.units().get(last));
    for (int i = 0; i < last; i++) {
      boolean whole = i < last - 1 || !open;
      String pair = run.pairs().get(i);
      phrase.add(whole ? new Term[] {new Term(FIELD, pair)} : endings(withoutEnd(pair), reader), i);
    }
    if (last == 0) {
      phrase.add(endings(withoutEnd(run.prefix()), reader), 0);
    }
    return phrase.build();
  }

  private static String withoutEnd(String token) {
    boolean ends = token.charAt(token.length() - 1) == UnitPair.WORD_END;
    return ends ? token.substring(0, token.length() - 1) : token;
  }

  /** The first terms that begin so; that beginning itself where there is none. */
  private static Term[] endings(String beginning, IndexReader reader) throws IOException {
    List<Term> endings = new ArrayList<>();
    BytesRef prefix = new BytesRef(beginning);
    Terms terms = MultiTerms.getTerms(reader, FIELD);
    if (terms != null) {
      TermsEnum all = terms.iterator();
      TermsEnum.SeekStatus status = all.seekCeil(prefix);
      BytesRef term = status == TermsEnum.SeekStatus.END ? null : all.term();
      while (term != null
          && StringHelper.startsWith(term, prefix)
          && endings.size() < MAX_ENDINGS) {
        endings.add(new Term(FIELD, BytesRef.deepCopyOf(term)));
        term = all.next();
      }
    }
    return endings.isEmpty()
        ? new Term[] {new Term(FIELD, beginning)}
        : endings.toArray(Term[]::new);
  }
}
