package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soubao.search.Trends.Count;

/** What is counted of one month, city or newspaper. For one thread. */
final class TrendRow {
  private static final String ALONE = "alone";
  private static final String FIRST = "first";
  private static final String ARTICLE = "article";

  private long articles;
  private long alone;
  private long stories;
  private long held;
  private int days;
  private @Nullable LocalDate firstDay;
  private @Nullable String first;
  private long sameDay;

  /** What has to be asked of each bucket of articles that were found. */
  static ObjectNode asked() {
    ObjectNode top = Queries.object().put("size", 1).put("_source", false);
    top.set("sort", Queries.array(List.of(Queries.object().put(Queries.ID, "asc"))));
    ObjectNode earliest = Queries.object().put("field", Queries.DATE);
    earliest.put("size", 1).put("shard_size", 1);
    earliest.set("order", Queries.object().put("_key", "asc"));
    ObjectNode days = Queries.object("terms", earliest);
    days.set("aggs", Queries.object(ARTICLE, Queries.object("top_hits", top)));
    ObjectNode asked = Queries.object(FIRST, days);
    asked.set(ALONE, Queries.object("missing", Queries.object().put("field", Queries.STORY)));
    return asked;
  }

  /** Notes so many articles that are held, all of one day if days are counted. */
  void addHeld(long count) {
    held += count;
    days++;
  }

  /** Notes a bucket of articles that were found. */
  void addFound(JsonNode bucket) {
    articles += CompositeBuckets.count(bucket);
    alone += CompositeBuckets.count(bucket.path(ALONE));
    JsonNode earliest = bucket.path(FIRST).path("buckets").path(0);
    if (!earliest.isMissingNode()) {
      JsonNode hit = IndexReads.hits(earliest.path(ARTICLE)).path(0);
      addFirst(
          LocalDate.ofEpochDay(earliest.path("key").asLong()),
          hit.path("sort").path(0).asText(),
          CompositeBuckets.count(earliest));
    }
  }

  /** Notes what another one has, but for its stories. */
  void add(TrendRow other) {
    articles += other.articles;
    alone += other.alone;
    held += other.held;
    if (other.firstDay != null && other.first != null) {
      addFirst(other.firstDay, other.first, other.sameDay);
    }
  }

  /** Notes so many stories of which there are several printings. */
  void addStories(long reprinted) {
    stories += reprinted;
  }

  private void addFirst(LocalDate day, String id, long ofThatDay) {
    if (firstDay == null || first == null || day.isBefore(firstDay)) {
      firstDay = day;
      first = id;
      sameDay = ofThatDay;
    } else if (day.equals(firstDay)) {
      first = id.compareTo(first) < 0 ? id : first;
      sameDay += ofThatDay;
    }
  }

  /** How many articles that were found are printings of a story with several. */
  long reprints() {
    return articles - alone;
  }

  /** What was counted. */
  Count count() {
    return new Count(articles, alone + stories, held);
  }

  /** On how many days anything is held. */
  int days() {
    return days;
  }

  /** The article that was printed first; null where none has a date. */
  @Nullable String first() {
    return first;
  }

  /** How many were printed on the day of the first one. */
  long sameDay() {
    return sameDay;
  }
}
