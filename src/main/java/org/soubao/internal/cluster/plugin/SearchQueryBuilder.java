package org.soubao.internal.cluster.plugin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.core.xcontent.XContentBuilder;
import org.opensearch.core.xcontent.XContentParser;
import org.opensearch.index.query.AbstractQueryBuilder;
import org.opensearch.index.query.QueryBuilder;
import org.opensearch.index.query.QueryRewriteContext;
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
 * {@code filter} has queries that {@code scored} articles must meet too.
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
  private final List<QueryBuilder> filters;

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
    filters = in.readNamedWriteableList(QueryBuilder.class);
  }

  /** The same with other filters. */
  private SearchQueryBuilder(SearchQueryBuilder other, List<QueryBuilder> filters) {
    query = other.query;
    units = other.units;
    allWords = other.allWords;
    relaxed = other.relaxed;
    part = other.part;
    evidence = other.evidence;
    vocabulary = other.vocabulary;
    this.filters = filters;
    boost(other.boost());
    queryName(other.queryName());
  }

  private SearchQueryBuilder(JsonFields fields) throws IOException {
    query = fields.text("query");
    units = Math.clamp(fields.number("units", QueryParser.MAX_UNITS), 1, QueryParser.MAX_UNITS);
    allWords = fields.flag("all");
    relaxed = fields.number("relaxed", 0);
    part = fields.word("part", Part.MATCHING);
    evidence = fields.number("evidence", ALL);
    vocabulary = fields.numbers("vocabulary");
    filters = fields.queries("filter");
    fields.setStandard(this);
  }

  static SearchQueryBuilder fromXContent(XContentParser parser) throws IOException {
    return new SearchQueryBuilder(
        JsonFields.of(NAME, parser)
            .allowing(
                "query", "units", "all", "relaxed", "part", "evidence", "vocabulary", "filter"));
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
    out.writeNamedWriteableList(filters);
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
    builder.startArray("filter");
    for (QueryBuilder filter : filters) {
      filter.toXContent(builder, params);
    }
    builder.endArray();
    printBoostAndQueryName(builder);
    builder.endObject();
  }

  @Override
  protected QueryBuilder doRewrite(QueryRewriteContext context) throws IOException {
    List<QueryBuilder> rewritten = new ArrayList<>();
    for (QueryBuilder filter : filters) {
      rewritten.add(filter.rewrite(context));
    }
    return rewritten.equals(filters) ? this : new SearchQueryBuilder(this, rewritten);
  }

  @Override
  protected Query doToQuery(QueryShardContext context) throws IOException {
    ShardQueries queries = new ShardQueries(analyzed());
    if (evidence != ALL) {
      return queries.evidence(part == Part.SECOND_LOOK, evidence);
    }
    return switch (part) {
      case MATCHING -> queries.matching();
      case SCORED -> queries.scored(filters(context));
      case SECOND_LOOK -> queries.secondLook();
    };
  }

  private List<Query> filters(QueryShardContext context) throws IOException {
    List<Query> queries = new ArrayList<>();
    for (QueryBuilder filter : filters) {
      Query met = filter.toQuery(context);
      queries.add(met == null ? MatchNoDocsQuery.INSTANCE : met);
    }
    return queries;
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
        && vocabulary.equals(other.vocabulary)
        && filters.equals(other.filters);
  }

  @Override
  protected int doHashCode() {
    return Objects.hash(query, units, allWords, relaxed, part, evidence, vocabulary, filters);
  }

  @Override
  public String getWriteableName() {
    return NAME;
  }
}
