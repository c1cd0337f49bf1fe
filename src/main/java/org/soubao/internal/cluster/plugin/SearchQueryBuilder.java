package org.soubao.internal.cluster.plugin;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.search.Query;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.core.xcontent.XContentBuilder;
import org.opensearch.core.xcontent.XContentParser;
import org.opensearch.index.query.AbstractQueryBuilder;
import org.opensearch.index.query.QueryShardContext;
import org.soubao.internal.analysis.WordSegmenter;
import org.soubao.internal.lucene.ShardQueries;
import org.soubao.internal.query.AnalyzedQuery;
import org.soubao.internal.query.KnownVocabulary;
import org.soubao.internal.query.QueryParser;

/**
 * The query {@code soubao}: what was typed, read and weighed as the embedded engine does.
 *
 * <pre>{@code
 * {"soubao": {"query": "防汛 抗旱", "part": "scored"}}
 * }</pre>
 *
 * <p>{@code part} is {@code matching} (the default: what is found, all with score 0), {@code
 * scored} (the same, with the first score) or {@code second_look} (what that adds to the score of
 * any article); {@code evidence} picks the piece of that number alone. {@code units} bounds how
 * much of the query is read, {@code all} demands all of its words, {@code relaxed} says how many
 * words fewer are demanded, and {@code vocabulary} what was found out about its words before.
 */
final class SearchQueryBuilder extends AbstractQueryBuilder<SearchQueryBuilder> {
  static final String NAME = "soubao";

  /** For many threads. */
  private static final WordSegmenter SEGMENTER = new WordSegmenter();

  private static final int ALL = -1;

  private final String query;
  private final int units;
  private final boolean allWords;
  private final int relaxed;
  private final Part part;
  private final int evidence;
  private final Map<String, Long> vocabulary;

  /** What of a search is asked for. */
  enum Part {
    MATCHING,
    SCORED,
    SECOND_LOOK
  }

  SearchQueryBuilder(StreamInput in) throws IOException {
    super(in);
    query = in.readString();
    units = in.readVInt();
    allWords = in.readBoolean();
    relaxed = in.readVInt();
    part = in.readEnum(Part.class);
    evidence = in.readInt();
    vocabulary = in.readMap(StreamInput::readString, StreamInput::readVLong);
  }

  private SearchQueryBuilder(JsonFields fields) {
    query = fields.text("query");
    units = Math.clamp(fields.number("units", QueryParser.MAX_UNITS), 1, QueryParser.MAX_UNITS);
    allWords = fields.flag("all");
    relaxed = fields.number("relaxed", 0);
    part = fields.word("part", Part.MATCHING);
    evidence = fields.number("evidence", ALL);
    vocabulary = fields.numbers("vocabulary");
    fields.setStandard(this);
  }

  static SearchQueryBuilder fromXContent(XContentParser parser) throws IOException {
    return new SearchQueryBuilder(
        JsonFields.of(NAME, parser)
            .allowing("query", "units", "all", "relaxed", "part", "evidence", "vocabulary"));
  }

  @Override
  protected void doWriteTo(StreamOutput out) throws IOException {
    out.writeString(query);
    out.writeVInt(units);
    out.writeBoolean(allWords);
    out.writeVInt(relaxed);
    out.writeEnum(part);
    out.writeInt(evidence);
    out.writeMap(vocabulary, StreamOutput::writeString, StreamOutput::writeVLong);
  }

  @Override
  protected void doXContent(XContentBuilder builder, Params params) throws IOException {
    builder.startObject(NAME);
    builder.field("query", query);
    builder.field("units", units);
    builder.field("all", allWords);
    builder.field("relaxed", relaxed);
    builder.field("part", JsonFields.word(part));
    if (evidence != ALL) {
      builder.field("evidence", evidence);
    }
    builder.field("vocabulary", vocabulary);
    printBoostAndQueryName(builder);
    builder.endObject();
  }

  @Override
  protected Query doToQuery(QueryShardContext context) {
    ShardQueries queries = new ShardQueries(analyzed());
    if (evidence != ALL) {
      return queries.evidence(part == Part.SECOND_LOOK, evidence);
    }
    return switch (part) {
      case MATCHING -> queries.matching();
      case SCORED -> queries.scored();
      case SECOND_LOOK -> queries.secondLook();
    };
  }

  private AnalyzedQuery analyzed() {
    AnalyzedQuery analyzed =
        AnalyzedQuery.of(
            QueryParser.parse(query, units), SEGMENTER, KnownVocabulary.of(vocabulary), allWords);
    for (int i = 0; i < relaxed && analyzed.canRelax(); i++) {
      analyzed = analyzed.relaxed();
    }
    return analyzed;
  }

  @Override
  protected boolean doEquals(SearchQueryBuilder other) {
    return query.equals(other.query)
        && units == other.units
        && allWords == other.allWords
        && relaxed == other.relaxed
        && part == other.part
        && evidence == other.evidence
        && vocabulary.equals(other.vocabulary);
  }

  @Override
  protected int doHashCode() {
    return Objects.hash(query, units, allWords, relaxed, part, evidence, vocabulary);
  }

  @Override
  public String getWriteableName() {
    return NAME;
  }
}
