package org.soubao.internal.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import org.soubao.internal.analysis.Run;
import org.soubao.internal.analysis.Vocabulary;
import org.soubao.internal.pages.Gazetteer;

/** The places of the gazetteer, and what the bodies of an index hold; not for several threads. */
final class ClusterVocabulary implements Vocabulary {
  private final IndexReads index;
  private final SearchTime time;

  /** Asks for as long as there is time. */
  ClusterVocabulary(IndexReads index, SearchTime time) {
    this.index = index;
    this.time = time;
  }

  @Override
  public boolean isName(String text) {
    return Gazetteer.standard().knows(text);
  }

  @Override
  public long count(Run run) {
    return count(Queries.run(run.text(), "body"));
  }

  @Override
  public long articles(Run run) {
    return count(Queries.run(run.text(), "anywhere"));
  }

  @Override
  public long countBoth(Run one, Run other) {
    return count(Queries.both(Queries.run(one.text(), "body"), Queries.run(other.text(), "body")));
  }

  private long count(JsonNode query) {
    return time.isOver() ? 0 : index.count(query);
  }
}
