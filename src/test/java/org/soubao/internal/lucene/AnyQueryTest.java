package org.soubao.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.soubao.internal.query.QueryPieces;
import org.soubao.search.SearchRequest;
import org.soubao.search.SearchResult;

/** Whatever is typed is answered. */
class AnyQueryTest {
  private static Path index;
  private static LuceneEngine engine;

  @BeforeContainer
  static void open() throws IOException {
    index = Files.createTempDirectory("any-query");
    Articles.index(index, Articles.ALL);
    engine = LuceneEngine.open(index);
  }

  @AfterContainer
  static void close() throws IOException {
    engine.close();
    try (Stream<Path> files = Files.walk(index)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
    }
  }

  @Property(tries = 1500)
  void syntaxAndCharactersInAnyOrder(@ForAll("queries") String query) {
    SearchResult result = engine.search(SearchRequest.query(query).build());
    assertThat(result.partial()).isFalse();
    assertThat(result.total().value()).isBetween(0L, 5L);
  }

  @Property(tries = 300)
  void anyString(@ForAll String query) {
    assertThat(engine.search(SearchRequest.query(query).build()).partial()).isFalse();
  }

  @Provide
  Arbitrary<String> queries() {
    return QueryPieces.upTo(30);
  }
}
