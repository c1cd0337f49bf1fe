package org.soubao.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import org.junit.jupiter.api.Test;
import org.soubao.internal.analysis.UnitPair;
import org.soubao.internal.analysis.UnitTokenizer;
import org.soubao.internal.query.SearchedArticle;
import org.soubao.model.Article;

/** An index holds the units and pairs that a tokenizer finds in the texts, each at its place. */
class UnitTermsTest {
  private static final long SEED = Long.getLong("pairs.seed", 20250712);
  private static final List<String> PIECES =
      List.of(
          "防", "汛", "抗", "旱", "河", "水", "𠮷", "5", "50", "1,234", "10.5", "brt", "BRTs", "é", "，",
          "。", " ", "\n", "\n\n", "○", "㎡", "①", "ﬁ", "圖", "\uD840");

  @Test
  void unitsAndPairsAreThoseOfTheTexts() throws IOException {
    Random random = new Random(SEED);
    for (int round = 0; round < 30; round++) {
      List<Article> articles = articles(random);
      try (Directory directory = index(articles, random);
          DirectoryReader reader = DirectoryReader.open(directory)) {
        for (MadeField field : MadeField.values()) {
          assertThat(indexed(MultiTerms.getTerms(reader, field.field())))
              .as("seed %d, round %d, %s", SEED, round, field)
              .isEqualTo(expected(articles, field));
          assertThat(norms(MultiDocValues.getNormValues(reader, field.field())))
              .as("seed %d, round %d, %s", SEED, round, field)
              .isEqualTo(lengths(expected(articles, field)));
        }
      }
    }
  }

  private static List<Article> articles(Random random) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String headline = random.nextInt(4) == 0 ? "" : text(random, 12);
      Article.Builder article = Article.builder("a" + i, text(random, 700) + "。");
      articles.add(article.headline(headline).build());
    }
    return articles;
  }

  private static String text(Random random, int most) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(most); left >= 0; left--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  /** Several segments; at random they are merged, in order. */
  private static Directory index(List<Article> articles, Random random) throws IOException {
    Directory directory = new ByteBuffersDirectory();
    IndexWriterConfig config = UnitsFormat.config();
    boolean merge = random.nextBoolean();
    config.setMergePolicy(merge ? new LogDocMergePolicy() : NoMergePolicy.INSTANCE);
    ArticleDocuments documents = new ArticleDocuments();
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (Article article : articles) {
        writer.addDocument(documents.of(0, article));
        if (random.nextInt(15) == 0) {
          writer.flush();
        }
      }
      if (merge) {
        writer.forceMerge(1);
      }
    }
    try (CheckIndex check = new CheckIndex(directory)) {
      assertThat(check.checkIndex().clean).isTrue();
    }
    return directory;
  }

  private static Map<String, List<String>> expected(List<Article> articles, MadeField field)
      throws IOException {
    Map<String, List<String>> places = new TreeMap<>();
    for (int document = 0; document < articles.size(); document++) {
      addPlaces(document, articles.get(document), field, places);
    }
    return places;
  }

  /** Places of a body follow those of its headline, as if it began a paragraph. */
  private static void addPlaces(
      int document, Article article, MadeField field, Map<String, List<String>> places)
      throws IOException {
    int position = -1;
    Tokenizer tokenizer = field.isPairs() ? UnitTokenizer.pairs() : UnitTokenizer.units();
    CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
    PositionIncrementAttribute increment = tokenizer.getAttribute(PositionIncrementAttribute.class);
    for (String text : texts(article, field)) {
      tokenizer.setReader(new StringReader(text));
      tokenizer.reset();
      for (int unit = 0; unit < field.limit() && tokenizer.incrementToken(); unit++) {
        boolean bodyAfterHeadline = unit == 0 && position >= 0;
        position += bodyAfterHeadline ? UnitPair.PARAGRAPH_GAP : increment.getPositionIncrement();
        places
            .computeIfAbsent(term.toString(), any -> new ArrayList<>())
            .add(document + " " + (hasPlaces(field) ? position : -1));
      }
      tokenizer.close();
    }
  }

  private static List<String> texts(Article article, MadeField field) {
    return Stream.of(
            field.hasHeadlines() ? SearchedArticle.headline(article) : "",
            field.hasBodies() ? article.body() : "")
        .toList();
  }

  /** In the beginnings, units are only counted. */
  private static boolean hasPlaces(MadeField field) {
    return field != MadeField.LEAD_UNITS;
  }

  /** Of each document that has tokens, how many, as a norm keeps that. */
  private static Map<Integer, Long> lengths(Map<String, List<String>> places) {
    Map<Integer, Integer> counts = new TreeMap<>();
    places.values().stream()
        .flatMap(List::stream)
        .map(place -> Integer.valueOf(place.split(" ", -1)[0]))
        .forEach(document -> counts.merge(document, 1, Integer::sum));
    Map<Integer, Long> norms = new TreeMap<>();
    counts.forEach((document, count) -> norms.put(document, (long) SmallFloat.intToByte4(count)));
    return norms;
  }

  private static Map<Integer, Long> norms(NumericDocValues values) throws IOException {
    Map<Integer, Long> norms = new TreeMap<>();
    while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (values.longValue() != 0) {
        norms.put(values.docID(), values.longValue());
      }
    }
    return norms;
  }

  private static Map<String, List<String>> indexed(Terms terms) throws IOException {
    Map<String, List<String>> places = new TreeMap<>();
    TermsEnum each = terms.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      List<String> list = new ArrayList<>();
      PostingsEnum postings = each.postings(null, PostingsEnum.POSITIONS);
      for (int document = postings.nextDoc();
          document != DocIdSetIterator.NO_MORE_DOCS;
          document = postings.nextDoc()) {
        for (int left = postings.freq(); left > 0; left--) {
          list.add(document + " " + postings.nextPosition());
        }
      }
      places.put(term.utf8ToString(), list);
    }
    return places;
  }
}
