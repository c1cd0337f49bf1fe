package org.soubao.internal.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.suggest.Names;
import org.soubao.internal.suggest.SuggestionList;
import org.soubao.search.Suggestion;

/**
 * What a generation suggests while somebody types. Its names are read when they are first asked
 * for, and kept. For many threads at once.
 */
final class Suggestions {
  private final IndexReader reader;
  private @Nullable Names names;

  Suggestions(IndexReader reader) {
    this.reader = reader;
  }

  /** At most so many. */
  List<Suggestion> of(String typed, int limit) throws IOException {
    String kept = SuggestionList.kept(typed);
    List<Suggestion> headlines = new HeadlineLookup(reader, kept).find(limit);
    IndexCounts counts = new IndexCounts(new IndexSearcher(reader));
    return SuggestionList.of(kept, limit, headlines, names(), counts);
  }

  /** The names of this generation. */
  synchronized Names names() {
    if (names == null) {
      try {
        names = NameTable.of(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return names;
  }
}
