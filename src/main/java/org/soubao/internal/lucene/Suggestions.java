package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.analysis.Run;
import org.soubao.internal.suggest.Name;
import org.soubao.internal.suggest.Names;
import org.soubao.internal.suggest.TypedText;
import org.soubao.search.Suggestion;

/**
 * What a generation suggests while somebody types. Its names are read when they are first asked
 * for, and kept. For many threads at once.
 */
final class Suggestions {
  private static final int MAX_TYPED = 64;

  private final IndexReader reader;
  private @Nullable Names names;

  Suggestions(IndexReader reader) {
    this.reader = reader;
  }

  /** At most so many: names first, but at least every other one a headline, if there are any. */
  List<Suggestion> of(String typed, int limit) throws IOException {
    String kept = typed.strip();
    kept = kept.substring(0, Math.min(kept.length(), MAX_TYPED));
    List<Suggestion> headlines = new HeadlineLookup(reader, kept).find(limit);
    List<Suggestion> suggestions = new ArrayList<>();
    int room = limit - Math.min(headlines.size(), limit / 2);
    for (Name name : names().startingWith(TypedText.of(kept), room)) {
      Name counted = name.filter() == null ? name.withCount(naming(name.text())) : name;
      if (counted.count() > 0) {
        suggestions.add(counted.suggestion());
      }
    }
    headlines.stream().limit(limit - suggestions.size()).forEach(suggestions::add);
    return suggestions;
  }

  /** The names of this generation. */
  synchronized Names names() throws IOException {
    if (names == null) {
      names = NameTable.of(reader);
    }
    return names;
  }

  /** How many articles name it in headline or body. */
  private long naming(String place) throws IOException {
    return new IndexSearcher(reader).count(PatternQueries.of(Schema.ANYWHERE, Run.of(place)));
  }
}
