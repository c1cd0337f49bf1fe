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
import org.soubao.internal.lucene.HeadlineQueries;

/**
 * The query {@code soubao_opening}: articles with a headline that may become of what is being
 * typed.
 *
 * <pre>{@code
 * {"soubao_opening": {"text": "图书", "first": true}}
 * }</pre>
 *
 * <p>With {@code first} it must begin the headline; that says nothing of a single character.
 */
final class OpeningQueryBuilder extends AbstractQueryBuilder<OpeningQueryBuilder> {
  static final String NAME = "soubao_opening";

  private final String text;
  private final boolean first;

  OpeningQueryBuilder(StreamInput in) throws IOException {
    super(in);
    text = in.readString();
    first = in.readBoolean();
  }

  private OpeningQueryBuilder(JsonFields fields) {
    text = fields.text("text");
    first = fields.flag("first");
    fields.setStandard(this);
  }

  static OpeningQueryBuilder fromXContent(XContentParser parser) throws IOException {
    return new OpeningQueryBuilder(JsonFields.of(NAME, parser).allowing("text", "first"));
  }

  @Override
  protected void doWriteTo(StreamOutput out) throws IOException {
    out.writeString(text);
    out.writeBoolean(first);
  }

  @Override
  protected void doXContent(XContentBuilder builder, Params params) throws IOException {
    builder.startObject(NAME);
    builder.field("text", text);
    builder.field("first", first);
    printBoostAndQueryName(builder);
    builder.endObject();
  }

  @Override
  protected Query doToQuery(QueryShardContext context) throws IOException {
    return first
        ? HeadlineQueries.beginning(context.getIndexReader(), text)
        : HeadlineQueries.opening(context.getIndexReader(), text);
  }

  @Override
  protected boolean doEquals(OpeningQueryBuilder other) {
    return text.equals(other.text) && first == other.first;
  }

  @Override
  protected int doHashCode() {
    return Objects.hash(text, first);
  }

  @Override
  public String getWriteableName() {
    return NAME;
  }
}
