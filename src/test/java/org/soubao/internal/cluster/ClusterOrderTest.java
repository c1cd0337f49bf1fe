package org.soubao.internal.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.soubao.ArchiveException;
import org.soubao.internal.analysis.WordSegmenter;
import org.soubao.internal.query.AnalyzedQuery;
import org.soubao.internal.query.KnownVocabulary;
import org.soubao.internal.query.QueryParser;
import org.soubao.search.Collapse;
import org.soubao.search.SearchRequest;

class ClusterOrderTest {
  private static final SearchRequest WATER = SearchRequest.query("水").build();

  /** What a node answers: articles, each with the story that it may be of. */
  private static String hits(String... idsAndStories) {
    return IntStream.range(0, idsAndStories.length / 2)
        .mapToObj(i ->
            "{\"_score\": 1, \"sort\": [1, 1, \"%s\"], \"fields\": {\"id\": [\"%s\"]%s}}"
                .formatted(
                    idsAndStories[2 * i], idsAndStories[2 * i], story(idsAndStories[2 * i + 1])))
        .collect(Collectors.joining(", ", "{\"_shards\": {}, \"hits\": {\"hits\": [", "]}}"));
  }

  private static String story(String name) {
    return name.isEmpty() ? "" : ", \"story\": [\"%s\"]".formatted(name);
  }

  /** The ids that are read when pages come so, and so many articles should come. */
  private static List<String> ids(SearchRequest request, long count, String... pages)
      throws Exception {
    try (FakeNode node = new FakeNode(200).saying("/x-1/_search", pages);
        ClusterClient client =
            ClusterClient.connect(
                ClusterAddress.of(URI.create("http://%s/x".formatted(node.authority()))),
                Map.of())) {
      ServedIndex served = new ServedIndex(client, "x-1", "x-2");
      SearchTime time = new SearchTime(request.timeLimit());
      ClusterRetrieval retrieval = new ClusterRetrieval(served.index(), request, time);
      ClusterFound found = retrieval.find(query());
      return new ClusterOrder(served, retrieval, found, count, request).next(Long.MAX_VALUE);
    }
  }

  private static SharedQuery query() {
    KnownVocabulary nothing = KnownVocabulary.of(Map.of());
    AnalyzedQuery analyzed =
        AnalyzedQuery.of(QueryParser.parse("水"), new WordSegmenter(), nothing, false);
    return new SharedQuery("水", 10, false, 0, analyzed, nothing);
  }

  @Test
  void pagesAreReadToTheEnd() throws Exception {
    String none = hits();
    assertThat(ids(WATER, 3, hits("a", "", "b", ""), none, hits("c", ""), none))
        .containsExactly("a", "b", "c");
    SearchRequest folded = SearchRequest.query("水").collapse(Collapse.REPRINTS).build();
    assertThat(ids(folded, 4, hits("a", "a", "b", ""), none, hits("c", "a", "d", ""), none))
        .containsExactly("a", "b", "d");
  }

  @Test
  void pagesThatDontFitTogetherAreRefused() {
    Stream.of(hits("b", ""), hits())
        .forEach(last ->
            assertThatThrownBy(() -> ids(WATER, 3, hits("a", "", "b", ""), hits(), last))
                .isInstanceOf(ArchiveException.ClusterRefused.class)
                .hasMessageContaining("while it was read; ask again"));
  }
}
