package org.soubao.internal.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.IndexReader;
import org.soubao.internal.analysis.Vocabulary;
import org.soubao.internal.pages.Gazetteer;

/** The places of the gazetteer, and the counts of an index; not for several threads. */
final class IndexVocabulary implements Vocabulary {
  private final PairCounts pairs;

  IndexVocabulary(IndexReader reader) throws IOException {
    pairs = new PairCounts(reader);
  }

  @Override
  public boolean isName(String text) {
    return Gazetteer.standard().knows(text);
  }

  @Override
  public long count(String pair) {
    try {
      return pairs.of(pair);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
