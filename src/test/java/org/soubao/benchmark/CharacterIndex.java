package org.soubao.benchmark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.soubao.internal.analysis.Run;

/** The ways of indexing the characters of a text that are compared. */
enum CharacterIndex {
  /** One field for all: runs are phrases of every other pair, characters are prefixes. */
  PAIRS("pairs with positions"),
  /** One field; only positions tell what stands together. */
  UNITS("characters with positions"),
  /** Runs are phrases of every other pair, characters are terms. */
  PAIRS_AND_UNIT_TERMS("pairs with positions, characters without"),
  /** Pairs choose the articles, positions of characters prove the run. */
  PAIR_TERMS_AND_UNITS("pairs without positions, characters with"),
  /** Everything. */
  PAIRS_AND_UNITS("pairs and characters, both with positions"),
  /** Lucene's chain of filters, as it comes. */
  CJK("`CJKAnalyzer`"),
  /** Lucene's single characters, as they come. */
  STANDARD("`StandardAnalyzer`");

  private static final String HEADLINE = "headline";
  private static final String BODY = "body";

  private final String label;

  CharacterIndex(String label) {
    this.label = label;
  }

  /** What it is called in a table. */
  String label() {
    return label;
  }

  /** Whether every run is to be found, and nothing else. */
  boolean isExact() {
    return this != CJK && this != STANDARD;
  }

  private List<CharacterField> fields() {
    return switch (this) {
      case PAIRS -> List.of(CharacterField.PAIRS);
      case UNITS -> List.of(CharacterField.UNITS);
      case PAIRS_AND_UNIT_TERMS -> List.of(CharacterField.PAIRS, CharacterField.UNIT_TERMS);
      case PAIR_TERMS_AND_UNITS -> List.of(CharacterField.PAIR_TERMS, CharacterField.UNITS);
      case PAIRS_AND_UNITS -> List.of(CharacterField.PAIRS, CharacterField.UNITS);
      case CJK -> List.of(CharacterField.CJK);
      case STANDARD -> List.of(CharacterField.STANDARD);
    };
  }

  /** Cuts all of its fields. */
  Analyzer analyzer() {
    Map<String, Analyzer> analyzers = new HashMap<>();
    for (CharacterField field : fields()) {
      analyzers.put(field.of(HEADLINE), field.analyzer());
      analyzers.put(field.of(BODY), field.analyzer());
    }
    return new PerFieldAnalyzerWrapper(fields().getFirst().analyzer(), analyzers);
  }

  Document document(Texts texts) {
    Document document = new Document();
    for (CharacterField field : fields()) {
      document.add(field.field(HEADLINE, texts.headline()));
      document.add(field.field(BODY, texts.body()));
    }
    return document;
  }

  /** All articles that have the run in headline or body. */
  Query query(String printed) {
    Run run = Run.of(printed);
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    either.add(query(HEADLINE, run, printed), Occur.SHOULD);
    either.add(query(BODY, run, printed), Occur.SHOULD);
    return new ConstantScoreQuery(either.build());
  }

  private Query query(String text, Run run, String printed) {
    boolean single = run.size() == 1;
    return switch (this) {
      case PAIRS ->
          single
              ? CharacterField.PAIRS.prefix(text, run.prefix())
              : CharacterField.PAIRS.everyOtherPair(text, run);
      case UNITS -> CharacterField.UNITS.everyUnit(text, run);
      case PAIRS_AND_UNIT_TERMS ->
          single
              ? CharacterField.UNIT_TERMS.term(text, run.units().getFirst())
              : CharacterField.PAIRS.everyOtherPair(text, run);
      case PAIR_TERMS_AND_UNITS ->
          single ? CharacterField.UNITS.everyUnit(text, run) : proven(text, run);
      case PAIRS_AND_UNITS ->
          single
              ? CharacterField.UNITS.everyUnit(text, run)
              : CharacterField.PAIRS.everyOtherPair(text, run);
      case CJK -> CharacterField.CJK.analyzed(text, printed);
      case STANDARD -> CharacterField.STANDARD.analyzed(text, printed);
    };
  }

  /** A run of two is a pair; of a longer one all pairs must occur, and the characters in order. */
  private static Query proven(String text, Run run) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    run.pairs().stream()
        .distinct()
        .forEach(pair -> all.add(CharacterField.PAIR_TERMS.term(text, pair), Occur.FILTER));
    if (run.size() > 2) {
      all.add(CharacterField.UNITS.everyUnit(text, run), Occur.FILTER);
    }
    return all.build();
  }
}
