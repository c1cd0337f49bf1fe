package org.soubao.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;

/**
 * What was typed, as plain Lucene's query: smartcn's words in headline or body, any of them or all
 * of them; a quoted phrase must match, what stands behind {@code -} must not.
 *
 * @param analyzer cuts the words
 * @param words whether a word may or must match
 */
record PlainQueries(Analyzer analyzer, Occur words) {
  private static final Pattern PART = Pattern.compile("(-?)(?:\"([^\"]*)\"|([^\\s\"]+))");
  private static final float HEADLINE_BOOST = 2;

  Query query(String typed) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    Matcher part = PART.matcher(typed);
    while (part.find()) {
      Occur excluded = part.group(1).isEmpty() ? null : Occur.MUST_NOT;
      if (part.group(2) != null) {
        all.add(phrase(part.group(2)), excluded == null ? Occur.MUST : excluded);
      } else {
        for (String word : words(part.group(3))) {
          all.add(word(word), excluded == null ? words : excluded);
        }
      }
    }
    return all.build();
  }

  private static Query word(String word) {
    return either(
        new TermQuery(new Term(PlainIndex.HEADLINE, word)),
        new TermQuery(new Term(PlainIndex.BODY, word)));
  }

  private Query phrase(String text) {
    QueryBuilder builder = new QueryBuilder(analyzer);
    return either(
        builder.createPhraseQuery(PlainIndex.HEADLINE, text),
        builder.createPhraseQuery(PlainIndex.BODY, text));
  }

  private static Query either(Query headline, Query body) {
    return new BooleanQuery.Builder()
        .add(new BoostQuery(headline, HEADLINE_BOOST), Occur.SHOULD)
        .add(body, Occur.SHOULD)
        .build();
  }

  private Set<String> words(String text) {
    Set<String> words = new LinkedHashSet<>();
    try (TokenStream stream = analyzer.tokenStream(PlainIndex.BODY, text)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
