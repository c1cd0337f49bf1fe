package org.soubao.internal.cluster.plugin;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.opensearch.search.aggregations.Aggregator;
import org.opensearch.search.aggregations.InternalAggregation;
import org.opensearch.search.aggregations.LeafBucketCollector;
import org.opensearch.search.aggregations.metrics.MetricsAggregator;
import org.opensearch.search.internal.SearchContext;

/** Reads of one shard how many texts have each of some terms. */
final class TextsWithAggregator extends MetricsAggregator {
  private final List<String> fields;
  private final List<String> terms;

  TextsWithAggregator(
      String name,
      SearchContext context,
      Aggregator parent,
      Map<String, Object> metadata,
      List<String> fields,
      List<String> terms)
      throws IOException {
    super(name, context, parent, metadata);
    this.fields = fields;
    this.terms = terms;
  }

  @Override
  protected LeafBucketCollector getLeafCollector(
      LeafReaderContext leaf, LeafBucketCollector inside) {
    return LeafBucketCollector.NO_OP_COLLECTOR;
  }

  @Override
  public InternalAggregation buildAggregation(long bucket) throws IOException {
    long[] counts = new long[terms.size()];
    IndexReader reader = context.searcher().getIndexReader();
    for (LeafReaderContext leaf : reader.leaves()) {
      for (String field : fields) {
        Terms all = leaf.reader().terms(field);
        if (all != null) {
          add(all.iterator(), counts);
        }
      }
    }
    return new TextsWithResult(name, counts, metadata());
  }

  private void add(TermsEnum all, long[] counts) throws IOException {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += all.seekExact(new BytesRef(terms.get(i))) ? all.docFreq() : 0;
    }
  }

  @Override
  public InternalAggregation buildEmptyAggregation() {
    return new TextsWithResult(name, new long[terms.size()], metadata());
  }
}
