package org.soubao.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.soubao.Archive;
import org.soubao.search.Export;
import org.soubao.search.ExportRequest;
import org.soubao.search.SearchRequest;
import org.soubao.search.SearchResult;

/**
 * What an archive is asked, and what it may answer.
 *
 * @param text what is asked, in words
 * @param ask asks it
 * @param right the answers that are right
 */
record Question(String text, Function<Archive, Object> ask, Set<Object> right) {
  /** An answer that does not tell all, and says so. */
  static final Object PARTIAL = "partial";

  /** More than any answer takes that comes at all. */
  static final Duration PATIENCE = Duration.ofMinutes(2);

  /** The ids, counts and facets that a request finds now, and may find later, however late. */
  static Question whole(Archive archive, SearchRequest.Builder request) {
    return now(archive, request.timeLimit(PATIENCE).build());
  }

  /** The same within the time that a search is given otherwise: or less of it, which is told. */
  static Question hasty(Archive archive, SearchRequest.Builder request) {
    Question whole = whole(archive, request);
    SearchRequest hasty = request.timeLimit(SearchRequest.DEFAULT_TIME_LIMIT).build();
    Set<Object> right = Set.of(PARTIAL, whole.right.iterator().next());
    return new Question(hasty.toString(), asked -> found(asked, hasty), right);
  }

  private static Question now(Archive archive, SearchRequest request) {
    return now(archive, request.toString(), asked -> found(asked, request));
  }

  /** Anything, which is answered now and later alike. */
  static Question now(Archive archive, String text, Function<Archive, Object> ask) {
    return new Question(text, ask, Set.of(ask.apply(archive)));
  }

  private static Object found(Archive archive, SearchRequest request) {
    SearchResult found = archive.search(request);
    if (found.partial()) {
      return PARTIAL;
    }
    List<String> ids = found.hits().stream().map(hit -> hit.article().id()).toList();
    return List.of(ids, found.total(), found.facets());
  }

  /** The ids of all that a request finds, in their order. */
  static List<String> exported(Archive archive, SearchRequest request) {
    List<String> ids = new ArrayList<>();
    ExportRequest all = ExportRequest.of(request).within(PATIENCE);
    try (Export export = archive.export(all)) {
      while (export.hasNext()) {
        ids.add(export.next().id());
      }
    }
    return ids;
  }
}
