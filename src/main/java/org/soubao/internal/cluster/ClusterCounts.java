package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.soubao.internal.analysis.Run;
import org.soubao.internal.suggest.TextCounts;

/**
 * In how many texts and articles an index of a cluster holds something, asked for many at a time
 * and remembered. For one thread.
 */
final class ClusterCounts implements TextCounts {
  /** So many pairs are looked up at the most. */
  private static final int MAX_PAIRS = 12_000;

  private static final List<String> PAIRS = List.of("headline.pairs", "body.pairs");

  private final IndexReads index;
  private final Map<String, Long> pairs = new HashMap<>();
  private final Map<String, Long> texts = new HashMap<>();

  ClusterCounts(ClusterClient client, String index) {
    this.index = new IndexReads(client, index);
  }

  @Override
  public long pair(String pair) {
    expectPairs(List.of(pair));
    return pairs.getOrDefault(pair, 0L);
  }

  @Override
  public long articles(String text) {
    expectArticles(List.of(text));
    return texts.getOrDefault(text, 0L);
  }

  @Override
  public void expectPairs(Collection<String> expected) {
    List<String> unknown =
        unknown(expected, pairs).stream().limit((long) MAX_PAIRS - pairs.size()).toList();
    List<Long> counts = index.textsWith(PAIRS, unknown);
    for (int i = 0; i < counts.size(); i++) {
      pairs.put(unknown.get(i), counts.get(i));
    }
  }

  @Override
  public void expectArticles(Collection<String> expected) {
    count(expected, texts, text -> Queries.run(text, "anywhere"));
  }

  /** How many headlines hold each of those, at least one; a single unit is not counted. */
  Map<String, Long> headlines(Collection<String> headlines) {
    Map<String, Long> counts = new HashMap<>();
    List<String> runs =
        headlines.stream().filter(headline -> !Run.of(headline).pairs().isEmpty()).toList();
    count(runs, counts, text -> Queries.run(text, "headline"));
    return counts;
  }

  private void count(
      Collection<String> expected, Map<String, Long> known, Function<String, JsonNode> query) {
    List<String> unknown = List.copyOf(unknown(expected, known));
    List<Long> counts = index.counts(unknown.stream().map(query).toList());
    for (int i = 0; i < counts.size(); i++) {
      known.put(unknown.get(i), counts.get(i));
    }
  }

  private static Set<String> unknown(Collection<String> expected, Map<String, Long> known) {
    Set<String> unknown = new LinkedHashSet<>(expected);
    unknown.removeAll(known.keySet());
    return unknown;
  }
}
