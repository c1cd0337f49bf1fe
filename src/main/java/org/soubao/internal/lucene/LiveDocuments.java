package org.soubao.internal.lucene;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.util.Bits;

/** The documents that no update has removed. */
final class LiveDocuments {
  private LiveDocuments() {}

  /** Of an index or one of its segments, by their number there. */
  static Bits of(IndexReader reader) {
    Bits live = MultiBits.getLiveDocs(reader);
    return live == null ? new Bits.MatchAllBits(reader.maxDoc()) : live;
  }
}
