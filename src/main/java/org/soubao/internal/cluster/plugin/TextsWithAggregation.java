package org.soubao.internal.cluster.plugin;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.core.xcontent.XContentBuilder;
import org.opensearch.core.xcontent.XContentParser;
import org.opensearch.index.query.QueryShardContext;
import org.opensearch.search.aggregations.AbstractAggregationBuilder;
import org.opensearch.search.aggregations.Aggregator;
import org.opensearch.search.aggregations.AggregatorFactories;
import org.opensearch.search.aggregations.AggregatorFactory;
import org.opensearch.search.aggregations.CardinalityUpperBound;
import org.opensearch.search.internal.SearchContext;

/**
 * The aggregation {@code soubao_texts_with}: how many texts of an index have each of some terms, as
 * its lists of terms say, whatever the query finds. It counts thousands as quickly as a search
 * counts one.
 *
 * <pre>{@code
 * {"soubao_texts_with": {"fields": ["headline.pairs", "body.pairs"], "terms": ["防汛", "汛期"]}}
 * }</pre>
 *
 * <p>It answers {@code {"counts": [12, 0]}}, in the order of the terms.
 */
final class TextsWithAggregation extends AbstractAggregationBuilder<TextsWithAggregation> {
  static final String NAME = "soubao_texts_with";

  private static final int MAX_TERMS = 16_384;

  private final List<String> fields;
  private final List<String> terms;

  private TextsWithAggregation(String name, List<String> fields, List<String> terms) {
    super(name);
    this.fields = fields;
    this.terms = terms;
  }

  TextsWithAggregation(StreamInput in) throws IOException {
    super(in);
    fields = in.readStringList();
    terms = in.readStringList();
  }

  private TextsWithAggregation(
      TextsWithAggregation other,
      AggregatorFactories.Builder factories,
      Map<String, Object> metadata) {
    super(other, factories, metadata);
    fields = other.fields;
    terms = other.terms;
  }

  static TextsWithAggregation fromXContent(XContentParser parser, String name) throws IOException {
    JsonFields json = JsonFields.of(NAME, parser).allowing("fields", "terms");
    List<String> terms = json.texts("terms");
    if (terms.size() > MAX_TERMS) {
      throw new IllegalArgumentException("[%s] takes %d terms".formatted(NAME, MAX_TERMS));
    }
    return new TextsWithAggregation(name, json.texts("fields"), terms);
  }

  @Override
  protected void doWriteTo(StreamOutput out) throws IOException {
    out.writeStringCollection(fields);
    out.writeStringCollection(terms);
  }

  @Override
  protected AggregatorFactory doBuild(
      QueryShardContext shard,
      @Nullable AggregatorFactory parent,
      AggregatorFactories.Builder inside)
      throws IOException {
    if (parent != null) {
      throw new IllegalArgumentException("[%s] stands in no other aggregation".formatted(NAME));
    }
    return new AggregatorFactory(name, shard, parent, inside, metadata) {
      @Override
      protected Aggregator createInternal(
          SearchContext search,
          Aggregator outside,
          CardinalityUpperBound buckets,
          Map<String, Object> about)
          throws IOException {
        return new TextsWithAggregator(name, search, outside, about, fields, terms);
      }
    };
  }

  @Override
  protected TextsWithAggregation shallowCopy(
      AggregatorFactories.Builder factories, Map<String, Object> about) {
    return new TextsWithAggregation(this, factories, about);
  }

  @Override
  protected XContentBuilder internalXContent(XContentBuilder builder, Params params)
      throws IOException {
    return builder.startObject().field("fields", fields).field("terms", terms).endObject();
  }

  @Override
  public BucketCardinality bucketCardinality() {
    return BucketCardinality.NONE;
  }

  @Override
  public String getType() {
    return NAME;
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other)
        && other instanceof TextsWithAggregation same
        && fields.equals(same.fields)
        && terms.equals(same.terms);
  }

  @Override
  public int hashCode() {
    return Objects.hash(super.hashCode(), fields, terms);
  }
}
