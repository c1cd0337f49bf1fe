package org.soubao.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soubao.search.Contribution;
import org.soubao.search.Sort;
import org.soubao.search.Where;

/** The first matches, and the counts of all, against a walk over every document. */
class FinderTest {
  private static final long SEED = Long.getLong("finder.seed", 20261121);
  private static final int SIZE = 700;
  private static final int TRIES = 60;

  private final Random random = new Random(SEED);
  private final Directory directory = new ByteBuffersDirectory();
  private final List<Entry> entries = new ArrayList<>();
  private DirectoryReader reader;
  private IndexSearcher searcher;

  /** What is known of a document: few words, so that many are equal. */
  private record Entry(String id, LocalDate date, String text, String city) {}

  @BeforeEach
  void index() throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(new WhitespaceAnalyzer())
            .setMaxBufferedDocs(200)
            .setMergePolicy(NoMergePolicy.INSTANCE);
    FacetsConfig facets = new FacetsConfig();
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < SIZE; i++) {
        Entry entry = entry(i);
        writer.addDocument(facets.build(document(entry)));
        entries.add(entry);
      }
      for (int i = 0; i < 50; i++) {
        Entry gone = entries.remove(random.nextInt(entries.size()));
        writer.deleteDocuments(new Term(Schema.ID, gone.id));
      }
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
  }

  private Entry entry(int number) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      text.append((char) ('a' + random.nextInt(5))).append(' ');
    }
    return new Entry(
        "id" + (number * 7919) % 1009,
        LocalDate.of(2025, 1, 1 + random.nextInt(9)),
        text.toString(),
        "city" + (number < 200 ? 0 : random.nextInt(12)));
  }

  private static Document document(Entry entry) {
    Document document = new Document();
    document.add(new StringField(Schema.ID, entry.id, Store.YES));
    document.add(new SortedDocValuesField(Schema.ID, new BytesRef(entry.id)));
    document.add(new LongField(Schema.DATE, entry.date.toEpochDay(), Store.NO));
    document.add(new TextField("text", entry.text, Store.NO));
    document.add(new SortedSetDocValuesFacetField("city", entry.city));
    return document;
  }

  private static Query word(String word) {
    return new TermQuery(new Term("text", word));
  }

  private static Evidence weighing(String word, int score) {
    Query query = new BoostQuery(new ConstantScoreQuery(word(word)), score);
    return new Evidence(Contribution.Kind.WORD, Where.BODY, word, query);
  }

  private String id(ScoreDoc document) {
    try {
      return searcher.storedFields().document(document.doc).get(Schema.ID);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theBestComeInTheirOrderEqualsByDateAndId() throws IOException {
    Finder finder = new Finder(searcher);
    for (int i = 0; i < TRIES; i++) {
      int[] weights = IntStream.range(0, 3).map(it -> 1 + random.nextInt(2)).toArray();
      int wanted = 1 + random.nextInt(i % 2 == 0 ? 60 : SIZE);
      Query both =
          new BooleanQuery.Builder()
              .add(word("a"), Occur.SHOULD)
              .add(word("e"), Occur.SHOULD)
              .build();
      List<Evidence> evidence =
          List.of(weighing("a", weights[0]), weighing("b", weights[1]), weighing("c", weights[2]));
      ScoreDoc[] found = finder.byScore(Matches.of(both, searcher), evidence, wanted);
      List<String> expected =
          entries.stream()
              .filter(entry -> entry.text.contains("a") || entry.text.contains("e"))
              .sorted(
                  Comparator.comparingInt((Entry entry) -> -score(entry, weights))
                      .thenComparing(Entry::date, Comparator.reverseOrder())
                      .thenComparing(Entry::id))
              .limit(wanted)
              .map(Entry::id)
              .toList();
      assertThat(Arrays.stream(found).map(this::id))
          .as("seed %d", SEED)
          .containsExactlyElementsOf(expected);
    }
  }

  private static int score(Entry entry, int... weights) {
    return (entry.text.contains("a") ? weights[0] : 0)
        + (entry.text.contains("b") ? weights[1] : 0)
        + (entry.text.contains("c") ? weights[2] : 0);
  }

  @Test
  void theOldestComeFirstWhereTheyAreAskedFor() throws IOException {
    Matches all = Matches.of(MatchAllDocsQuery.INSTANCE, searcher);
    assertThat(all.count()).isEqualTo(entries.size());
    ScoreDoc[] found = new Finder(searcher).byDate(all, Sort.OLDEST, 30);
    assertThat(Arrays.stream(found).map(this::id))
        .containsExactlyElementsOf(
            entries.stream()
                .sorted(Comparator.comparing(Entry::date).thenComparing(Entry::id))
                .limit(30)
                .map(Entry::id)
                .toList());
  }

  @Test
  void facetsOfFewAndOfMostAreCountedAlike() throws IOException {
    FacetOrdinals values = FacetOrdinals.of(reader, Stories.EMPTY);
    for (String word : List.of("a", "b", "missing", "*")) {
      boolean every = word.equals("*");
      Query query = every ? MatchAllDocsQuery.INSTANCE : word(word);
      int[] counts = values.count(Matches.of(query, searcher), reader, Stories.EMPTY);
      for (int ordinal : values.children("city")) {
        String city = values.label(ordinal);
        assertThat((long) counts[ordinal])
            .as("%s of %s, seed %d", city, word, SEED)
            .isEqualTo(
                entries.stream()
                    .filter(it -> it.city.equals(city) && (every || it.text.contains(word)))
                    .count());
      }
    }
  }
}
