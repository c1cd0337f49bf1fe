package org.soubao.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.ingest.Fault;
import org.soubao.internal.pages.PageDump;
import org.soubao.internal.store.Catalogue;
import org.soubao.internal.store.Catalogue.Unit;
import org.soubao.internal.store.Generations;
import org.soubao.internal.store.Seal;
import org.soubao.model.Article;
import org.soubao.model.Origin;
import org.soubao.model.Piece;
import org.soubao.model.Source;

/** What is wrong in files that are whole is found too: a fault of the program, not of a disk. */
class IndexCheckTest {
  private static final String TEXT = "涪江水位平稳";
  private static final PageDump PAGE = new PageDump("绵阳时报/01.txt", "01", null, null, null, TEXT);

  @TempDir Path index;

  private static Article onPage(String id, int end) {
    return Article.builder(id, TEXT)
        .source(new Source(PAGE.path(), List.of(new Piece(0, end))))
        .build();
  }

  /** Publishes a generation that nobody verified. */
  private Path publish(int articles, Consumer<GenerationWriter> work) throws IOException {
    Unit all = new Unit(0, "0:all", List.of(), articles, Set.of(), Set.of(), List.of());
    try (WritableIndex writable = WritableIndex.open(index);
        GenerationWriter generation = writable.create()) {
      work.accept(generation);
      generation.finish(new Catalogue(List.of(), Map.of(), "", List.of(all)));
      new Generations(index).publish(generation.folder());
      return generation.folder();
    }
  }

  private List<String> faults() {
    return new IndexCheck(index, progress -> {})
        .run().served().faults().stream()
            .map(fault -> "%s %s: %s".formatted(word(fault), fault.subject(), fault.reason()))
            .toList();
  }

  private static String word(Fault fault) {
    return fault.kind().word();
  }

  @Test
  void nothingIsWrongWithAnArticleOnItsPage() throws IOException {
    publish(
        1,
        generation -> {
          generation.add(0, onPage("a", TEXT.length()));
          generation.addPages(0, List.of(PAGE), List.of(onPage("a", TEXT.length())));
        });
    assertThat(faults()).isEmpty();
  }

  @Test
  void reprintsThatAreNone() throws IOException {
    Path generation =
        publish(
            2,
            writer -> {
              writer.add(0, Article.builder("a", TEXT).build());
              writer.add(0, Article.builder("b", TEXT).build());
            });
    try (Directory directory = FSDirectory.open(generation)) {
      directory.deleteFile(StoriesFile.NAME);
      int[] both = {0, 1};
      List<@Nullable Origin[]> settled = new ArrayList<>();
      settled.add(new Origin[2]);
      StoriesFile.write(Stories.of(List.<int[]>of(both), settled), directory);
    }
    Seal.put(generation);
    assertThat(faults())
        .containsExactly(
            "stories stories.soubao: it tells of other reprints than the articles show");
  }

  @Test
  void anArticleBeyondItsPage() throws IOException {
    Article beyond = onPage("a", TEXT.length() + 1);
    publish(
        1,
        generation -> {
          generation.add(0, beyond);
          generation.addPages(0, List.of(PAGE), List.of(beyond));
        });
    assertThat(faults()).containsExactly("page 绵阳时报/01.txt: the article a does not lie within it");
  }

  @Test
  void aPageOfAnArticleThatIsNotThere() throws IOException {
    publish(
        1,
        generation -> {
          generation.add(0, Articles.ALL.getFirst());
          generation.addPages(0, List.of(PAGE), List.of(onPage("gone", 2)));
        });
    assertThat(faults())
        .containsExactly("page 绵阳时报/01.txt: there is no article gone, which it names");
  }

  @Test
  void twoArticlesOfOneId() throws IOException {
    publish(
        2,
        generation -> {
          generation.add(0, Articles.ALL.getFirst());
          generation.add(0, Articles.ALL.getFirst());
        });
    assertThat(faults()).contains("article a: it is not the one that its id finds");
  }

  @Test
  void aCatalogueOfOtherArticles() throws IOException {
    publish(1, generation -> generation.add(7, Articles.ALL.getFirst()));
    assertThat(faults())
        .containsExactly(
            "catalogue catalogue.soubao: it tells of 1 articles, and there are 1, or they are not"
                + " of the same sources");
  }

  @Test
  void anArticleThatCannotBeDecoded() throws IOException {
    Path folder = publish(2, generation -> generation.add(0, Articles.ALL.getFirst()));
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      Document document = new Document();
      document.add(new StringField(Schema.UNIT, Schema.unit(0).bytes(), Field.Store.NO));
      document.add(new NumericDocValuesField(Schema.UNIT, 0));
      document.add(new StoredField(Schema.ARTICLE, new BytesRef(new byte[] {9, 1})));
      writer.addDocument(document);
      writer.commit();
    }
    Seal.put(folder);
    assertThat(faults()).first().asString().startsWith("article document 1: ");
  }

  @Test
  void anIndexOfAnotherSchema() throws IOException {
    Path folder = publish(1, generation -> generation.add(0, Articles.ALL.getFirst()));
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of(GenerationWriter.SCHEMA, "0").entrySet());
      writer.commit();
    }
    Seal.put(folder);
    assertThat(faults()).singleElement().asString().startsWith("schema ").contains("schema 0");
  }

  @Test
  void ofManyFaultsTheFirstAreTold() throws IOException {
    publish(
        100,
        generation -> {
          for (int i = 0; i < 100; i++) {
            Article beyond = onPage("n" + i, 99);
            generation.add(0, beyond);
            generation.addPages(0, List.of(PAGE), List.of(beyond));
          }
        });
    assertThat(faults()).hasSize(20);
  }
}
