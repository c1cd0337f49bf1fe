package org.soubao.internal.cluster;

import org.soubao.internal.analysis.Run;
import org.soubao.internal.analysis.Vocabulary;
import org.soubao.internal.pages.Gazetteer;

/** The places of the gazetteer, and what the bodies of an index hold; not for several threads. */
final class ClusterVocabulary implements Vocabulary {
  private final IndexReads index;

  ClusterVocabulary(IndexReads index) {
    this.index = index;
  }

  @Override
  public boolean isName(String text) {
    return Gazetteer.standard().knows(text);
  }

  @Override
  public long count(Run run) {
    return index.count(Queries.run(run.text(), "body"));
  }

  @Override
  public long articles(Run run) {
    return index.count(Queries.run(run.text(), "anywhere"));
  }

  @Override
  public long countBoth(Run one, Run other) {
    return index.count(
        Queries.both(Queries.run(one.text(), "body"), Queries.run(other.text(), "body")));
  }
}
