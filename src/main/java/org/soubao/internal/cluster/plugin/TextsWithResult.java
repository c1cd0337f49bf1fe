package org.soubao.internal.cluster.plugin;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.core.xcontent.XContentBuilder;
import org.opensearch.search.aggregations.InternalAggregation;

/** How many texts of one or several shards have each of some terms. */
final class TextsWithResult extends InternalAggregation {
  private static final String COUNTS = "counts";

  private final long[] counts;

  TextsWithResult(String name, long[] counts, Map<String, Object> metadata) {
    super(name, metadata);
    this.counts = counts.clone();
  }

  TextsWithResult(StreamInput in) throws IOException {
    super(in);
    counts = in.readLongArray();
  }

  @Override
  protected void doWriteTo(StreamOutput out) throws IOException {
    out.writeLongArray(counts);
  }

  @Override
  public InternalAggregation reduce(List<InternalAggregation> parts, ReduceContext context) {
    long[] sum = new long[counts.length];
    for (InternalAggregation part : parts) {
      Arrays.setAll(sum, i -> sum[i] + ((TextsWithResult) part).counts[i]);
    }
    return new TextsWithResult(name, sum, metadata);
  }

  @Override
  protected boolean mustReduceOnSingleInternalAgg() {
    return false;
  }

  @Override
  public Object getProperty(List<String> path) {
    if (path.isEmpty()) {
      return this;
    }
    if (path.equals(List.of(COUNTS))) {
      return counts.clone();
    }
    throw new IllegalArgumentException("%s has no %s".formatted(name, path));
  }

  @Override
  public XContentBuilder doXContentBody(XContentBuilder builder, Params params) throws IOException {
    return builder.field(COUNTS, counts);
  }

  @Override
  public String getWriteableName() {
    return TextsWithAggregation.NAME;
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other)
        && other instanceof TextsWithResult same
        && Arrays.equals(counts, same.counts);
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + Arrays.hashCode(counts);
  }
}
