package org.soubao.benchmark;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.soubao.internal.analysis.Run;
import org.soubao.internal.analysis.TokenizerAnalyzer;
import org.soubao.internal.analysis.UnitTokenizer;

/**
 * A field in which the characters of a text are indexed.
 *
 * @param name what stands behind the name of the text
 * @param analyzer cuts it
 * @param options what is kept of every token
 */
record CharacterField(String name, Analyzer analyzer, IndexOptions options) {
  private static final IndexOptions POSITIONS = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS;

  private static final Analyzer PAIR_ANALYZER = new TokenizerAnalyzer(UnitTokenizer::pairs);
  private static final Analyzer UNIT_ANALYZER = new TokenizerAnalyzer(UnitTokenizer::units);

  static final CharacterField PAIRS = new CharacterField("pairs", PAIR_ANALYZER, POSITIONS);
  static final CharacterField PAIR_TERMS =
      new CharacterField("pair-terms", PAIR_ANALYZER, IndexOptions.DOCS_AND_FREQS);
  static final CharacterField UNITS = new CharacterField("units", UNIT_ANALYZER, POSITIONS);
  static final CharacterField UNIT_TERMS =
      new CharacterField("unit-terms", UNIT_ANALYZER, IndexOptions.DOCS);
  static final CharacterField CJK = new CharacterField("cjk", new CJKAnalyzer(), POSITIONS);
  static final CharacterField STANDARD =
      new CharacterField("standard", new StandardAnalyzer(), POSITIONS);

  /** Its name for that text. */
  String of(String text) {
    return text + "." + name;
  }

  /** As a document has it; lengths are kept where frequencies are, for ranking. */
  Field field(String text, String value) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.setOmitNorms(options == IndexOptions.DOCS);
    return new Field(of(text), value, type);
  }

  Query term(String text, String token) {
    return new TermQuery(new Term(of(text), token));
  }

  Query prefix(String text, String characters) {
    return new PrefixQuery(new Term(of(text), characters));
  }

  /** Every other pair and the last, as {@code internal.lucene.QueryBuilder} asks for a run. */
  Query everyOtherPair(String text, Run run) {
    List<String> pairs = run.pairs();
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    int last = pairs.size() - 1;
    for (int i = 0; i < last; i += 2) {
      phrase.add(new Term(of(text), pairs.get(i)), i);
    }
    return phrase.add(new Term(of(text), pairs.get(last)), last).build();
  }

  Query everyUnit(String text, Run run) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    run.units().forEach(unit -> phrase.add(new Term(of(text), unit)));
    return phrase.build();
  }

  /** What Lucene makes of a quoted run. */
  Query analyzed(String text, String printed) {
    Query phrase = new QueryBuilder(analyzer).createPhraseQuery(of(text), printed);
    return phrase == null ? MatchNoDocsQuery.INSTANCE : phrase;
  }
}
