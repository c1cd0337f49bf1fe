package org.soubao.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

/** The best passage, against a walk through every passage of every text. */
class PassageQueryTest {
  private static final String FIELD = "text";
  private static final int WIDTH = 7;
  private static final List<String> TERMS = List.of("a", "b", "c", "d", "missing");

  @Test
  void scoresAsAWalkThroughAllPassagesDoes() throws IOException {
    long seed = Long.getLong("passage.seed", 20261121);
    List<String[]> texts = texts(new Random(seed));
    try (Directory directory = new ByteBuffersDirectory()) {
      index(directory, texts);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        PassageQuery query = new PassageQuery(FIELD, terms(), WIDTH);
        Map<Integer, Float> scores = new HashMap<>();
        for (ScoreDoc hit : searcher.search(query, texts.size()).scoreDocs) {
          scores.put(hit.doc, hit.score);
          assertThat(searcher.explain(query, hit.doc).getValue().floatValue()).isEqualTo(hit.score);
        }
        for (int i = 0; i < texts.size(); i++) {
          assertThat((double) scores.getOrDefault(i, 0f))
              .as("seed %d, text %d", seed, i)
              .isCloseTo(best(texts, texts.get(i)), within(1e-4));
        }
      }
    }
  }

  private static List<TermQuery> terms() {
    return TERMS.stream().map(term -> new TermQuery(new Term(FIELD, term))).toList();
  }

  private static List<String[]> texts(Random random) {
    List<String[]> texts = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String[] text = new String[1 + random.nextInt(60)];
      for (int word = 0; word < text.length; word++) {
        text[word] = Character.toString('a' + random.nextInt(26));
      }
      texts.add(text);
    }
    return texts;
  }

  private static void index(Directory directory, List<String[]> texts) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(new WhitespaceAnalyzer()).setMaxBufferedDocs(90);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (String[] text : texts) {
        Document document = new Document();
        document.add(new TextField(FIELD, String.join(" ", text), Field.Store.NO));
        writer.addDocument(document);
      }
    }
  }

  private static double best(List<String[]> texts, String[] text) {
    double best = 0;
    for (int start = 0; start < text.length; start++) {
      Set<String> passage = new HashSet<>();
      for (int i = start; i < Math.min(text.length, start + WIDTH); i++) {
        passage.add(text[i]);
      }
      passage.retainAll(TERMS);
      best = Math.max(best, passage.stream().mapToDouble(term -> idf(texts, term)).sum());
    }
    return best;
  }

  private static double idf(List<String[]> texts, String term) {
    long with = texts.stream().filter(text -> List.of(text).contains(term)).count();
    return Math.log(1 + (texts.size() - with + 0.5) / (with + 0.5));
  }
}
