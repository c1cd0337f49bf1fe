package org.soubao.internal.lucene;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * Gives a field of pairs the norm of its length, which only the position of its one token tells
 * while documents are added: see {@link PairsFormat}. For writers alone.
 */
final class PairsNorm extends BM25Similarity {
  @Override
  public long computeNorm(FieldInvertState state) {
    return Schema.TEXTS.stream().anyMatch(text -> text.pairs().equals(state.getName()))
        ? SmallFloat.intToByte4(state.getPosition() + 1)
        : super.computeNorm(state);
  }
}
