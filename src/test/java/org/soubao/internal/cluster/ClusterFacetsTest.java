package org.soubao.internal.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soubao.search.Collapse;
import org.soubao.search.SearchRequest;

class ClusterFacetsTest {
  /** A difference of the engines: sets of stories are made for the most frequent values alone. */
  @Test
  void shardsTellOfAllValuesUnlessStoriesAreCounted() {
    for (Collapse collapse : Collapse.values()) {
      SearchRequest request = SearchRequest.everything().collapse(collapse).build();
      boolean all =
          new ClusterFacets(request)
              .one("newspaper", Queries.all())
              .at("/aggs/newspaper/terms")
              .has("shard_size");
      assertThat(all).isEqualTo(collapse == Collapse.NONE);
    }
  }
}
