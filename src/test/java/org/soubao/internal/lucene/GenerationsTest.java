package org.soubao.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soubao.ArchiveException;
import org.soubao.internal.store.Generations;
import org.soubao.search.SearchRequest;

class GenerationsTest {
  @TempDir Path index;

  private List<String> generations() throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      return files
          .filter(Files::isDirectory)
          .map(path -> path.getFileName().toString().substring(0, "generation-000000".length()))
          .sorted()
          .toList();
    }
  }

  @Test
  void nothingIsSeenBeforeItIsPublished() {
    Articles.begin(
        index,
        generation -> {
          generation.add(0, Articles.ALL.getFirst());
          assertThatThrownBy(() -> LuceneEngine.open(index))
              .isInstanceOf(ArchiveException.NoIndex.class)
              .hasMessageContaining("soubao reindex");
        });
  }

  @Test
  void whatWasNotPublishedLeavesNoTrace() throws IOException {
    Articles.index(index, Articles.ALL);
    Articles.begin(index, generation -> generation.add(0, Articles.ALL.getFirst()));
    assertThat(generations()).containsExactly("generation-000001");
    try (LuceneEngine engine = LuceneEngine.open(index)) {
      assertThat(engine.size()).isEqualTo(5);
    }
  }

  @Test
  void anOpenEngineFollowsTheSwap() throws Exception {
    Articles.index(index, Articles.ALL);
    try (LuceneEngine engine = LuceneEngine.open(index)) {
      assertThat(engine.size()).isEqualTo(5);
      Articles.index(index, Articles.ALL.getFirst());
      assertThat(generations()).containsExactly("generation-000001", "generation-000002");
      SearchRequest request = SearchRequest.everything().build();
      long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
      while (engine.search(request).total().value() != 1 && System.nanoTime() < end) {
        Thread.sleep(50);
      }
      assertThat(engine.search(request).total().value()).isEqualTo(1);
    }
  }

  @Test
  void theLeftoversOfAKilledRunAreSwept() throws IOException {
    Articles.index(index, Articles.ALL);
    Files.createDirectories(index.resolve("generation-000007-00c0ffee"));
    Files.writeString(index.resolve("generation-000007-00c0ffee").resolve("_0.cfs"), "half");
    try (LuceneEngine engine = LuceneEngine.open(index)) {
      assertThat(engine.size()).isEqualTo(5);
    }
    Articles.index(index, Articles.ALL);
    assertThat(generations()).containsExactly("generation-000001", "generation-000002");
  }

  @Test
  void onlyOneWritesAtATime() {
    Articles.write(
        index,
        1,
        generation -> {
          assertThatThrownBy(() -> WritableIndex.open(index))
              .isInstanceOf(ArchiveException.IndexLocked.class)
              .hasMessageContaining("process " + ProcessHandle.current().pid());
          generation.add(0, Articles.ALL.getFirst());
        });
    Articles.index(index, Articles.ALL);
  }

  @Test
  void anIndexOfAnotherSchemaIsRefused() throws IOException {
    Articles.index(index, Articles.ALL);
    Path generation = new Generations(index).current().orElseThrow();
    try (FSDirectory directory = FSDirectory.open(generation);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of(GenerationWriter.SCHEMA, "0").entrySet());
      writer.commit();
    }
    assertThatThrownBy(() -> LuceneEngine.open(index))
        .isInstanceOf(ArchiveException.OtherSchema.class)
        .hasMessageContaining("schema 0")
        .hasMessageContaining("soubao reindex");
  }

  @Test
  void aMissingGenerationOrABadPointerIsSaid() throws IOException {
    Files.writeString(index.resolve("current"), "generation-000009-00c0ffee\n");
    assertThatThrownBy(() -> LuceneEngine.open(index))
        .isInstanceOf(ArchiveException.BrokenIndex.class);
    Files.writeString(index.resolve("current"), "../elsewhere\n");
    assertThatThrownBy(() -> LuceneEngine.open(index))
        .isInstanceOf(ArchiveException.BrokenIndex.class)
        .hasMessageContaining("names no generation");
    Articles.index(index, Articles.ALL);
    try (LuceneEngine engine = LuceneEngine.open(index)) {
      assertThat(engine.size()).as("a reindex mends it").isEqualTo(5);
    }
  }

  @Test
  void aWholeGenerationOutlivesALostPointer() throws IOException {
    Articles.index(index, Articles.ALL);
    Files.createDirectories(index.resolve("generation-000007-00c0ffee"));
    Files.delete(index.resolve("current"));
    Articles.begin(index, generation -> generation.add(0, Articles.ALL.getFirst()));
    assertThat(generations()).as("after a run that failed").containsExactly("generation-000001");
    Articles.index(index, Articles.ALL);
    assertThat(generations()).containsExactly("generation-000001", "generation-000002");
  }

  @Test
  void aWholeGenerationOutlivesAPointerToNowhere() throws IOException {
    Articles.index(index, Articles.ALL);
    for (String pointer : List.of("generation-000099-00c0ffee\n", "nonsense\n")) {
      Files.writeString(index.resolve("current"), pointer);
      assertThatThrownBy(() -> LuceneEngine.open(index))
          .isInstanceOf(ArchiveException.BrokenIndex.class)
          .hasMessageContaining("soubao check --restore");
      assertThatThrownBy(
              () -> {
                try (WritableIndex writable = WritableIndex.open(index)) {
                  writable.current();
                }
              })
          .isInstanceOf(ArchiveException.BrokenIndex.class);
      assertThat(generations()).containsExactly("generation-000001");
    }
    assertThatThrownBy(() -> WritableIndex.openExisting(index))
        .isInstanceOf(ArchiveException.BrokenIndex.class)
        .hasMessageContaining("soubao check --restore");
    Files.delete(index.resolve("current"));
    assertThatThrownBy(() -> LuceneEngine.open(index))
        .isInstanceOf(ArchiveException.BrokenIndex.class)
        .hasMessageContaining("current is missing")
        .hasMessageContaining("soubao check --restore");
  }

  @Test
  void whatAFileManagerLeavesIsPassedOver() throws IOException {
    Articles.index(index, Articles.ALL);
    Path generation = new Generations(index).current().orElseThrow();
    Files.writeString(generation.resolve(".DS_Store"), "folder");
    try (LuceneEngine engine = LuceneEngine.open(index)) {
      assertThat(engine.size()).isEqualTo(5);
    }
  }

  @Test
  void aCountThatIsWrongIsNotServed() {
    Articles.index(index, Articles.ALL);
    assertThatThrownBy(() ->
            Articles.write(index, 2, generation -> generation.add(0, Articles.ALL.getFirst())))
        .isInstanceOf(ArchiveException.BrokenIndex.class);
    try (LuceneEngine engine = LuceneEngine.open(index)) {
      assertThat(engine.size()).isEqualTo(5);
    }
  }

  @Test
  void aClosedEngineSaysSo() {
    Articles.index(index, Articles.ALL);
    LuceneEngine engine = LuceneEngine.open(index);
    engine.close();
    engine.close();
    assertThatThrownBy(engine::size).isInstanceOf(IllegalStateException.class);
  }
}
