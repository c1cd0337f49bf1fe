package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.soubao.internal.query.AskedIssues;
import org.soubao.internal.query.Condition;
import org.soubao.internal.query.Notices;
import org.soubao.search.Notice;
import org.soubao.search.SearchRequest;

/** Looks whether an index holds anything of the issues that a search is about. */
final class NotHeld {
  private NotHeld() {}

  /** The notice, where nothing is held; empty where there are no such conditions too. */
  static Optional<Notice> of(SearchRequest request, List<Condition> must, IndexSearcher searcher)
      throws IOException {
    AskedIssues asked = AskedIssues.of(request, must);
    return asked.isEmpty() || searcher.count(issues(request, must)) > 0
        ? Optional.empty()
        : Optional.of(Notices.notHeld(String.join("; ", asked.told())));
  }

  /** All articles of the newspapers, places and days asked for, whatever stands in them. */
  static Query issues(SearchRequest request, List<Condition> must) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    Filters.of(request, Stories.EMPTY)
        .queries()
        .forEach((name, filter) -> {
          if (AskedIssues.isOf(name)) {
            all.add(filter, Occur.FILTER);
          }
        });
    QueryBuilder fields = new QueryBuilder(Stories.EMPTY);
    AskedIssues.of(request, must)
        .bound()
        .forEach(condition -> all.add(fields.anywhere(condition), Occur.FILTER));
    return all.build();
  }
}
