package org.soubao.internal.cluster.plugin;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.search.Query;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.core.xcontent.XContentBuilder;
import org.opensearch.core.xcontent.XContentParser;
import org.opensearch.index.query.AbstractQueryBuilder;
import org.opensearch.index.query.QueryShardContext;
import org.soubao.internal.analysis.Run;
import org.soubao.internal.lucene.ShardQueries;
import org.soubao.internal.lucene.ShardQueries.Place;

/**
 * The query {@code soubao_run}: articles that hold those characters, one behind the other.
 *
 * <pre>{@code
 * {"soubao_run": {"text": "图书馆", "in": "headline"}}
 * }</pre>
 *
 * <p>{@code in} is {@code anywhere} (the default), {@code headline} or {@code body}.
 */
final class RunQueryBuilder extends AbstractQueryBuilder<RunQueryBuilder> {
  static final String NAME = "soubao_run";

  private final String text;
  private final Place place;

  RunQueryBuilder(StreamInput in) throws IOException {
    super(in);
    text = in.readString();
    place = in.readEnum(Place.class);
  }

  private RunQueryBuilder(JsonFields fields) {
    text = fields.text("text");
    place = fields.word("in", Place.ANYWHERE);
    fields.setStandard(this);
  }

  static RunQueryBuilder fromXContent(XContentParser parser) throws IOException {
    return new RunQueryBuilder(JsonFields.of(NAME, parser).allowing("text", "in"));
  }

  @Override
  protected void doWriteTo(StreamOutput out) throws IOException {
    out.writeString(text);
    out.writeEnum(place);
  }

  @Override
  protected void doXContent(XContentBuilder builder, Params params) throws IOException {
    builder.startObject(NAME);
    builder.field("text", text);
    builder.field("in", JsonFields.word(place));
    printBoostAndQueryName(builder);
    builder.endObject();
  }

  @Override
  protected Query doToQuery(QueryShardContext context) {
    return ShardQueries.holding(Run.of(text), place);
  }

  @Override
  protected boolean doEquals(RunQueryBuilder other) {
    return text.equals(other.text) && place == other.place;
  }

  @Override
  protected int doHashCode() {
    return Objects.hash(text, place);
  }

  @Override
  public String getWriteableName() {
    return NAME;
  }
}
