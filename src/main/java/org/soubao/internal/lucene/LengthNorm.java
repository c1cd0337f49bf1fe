package org.soubao.internal.lucene;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * Gives a field of units or pairs the norm of its length, which only the position of its last token
 * tells while documents are added: see {@link UnitsFormat}. For writers alone.
 */
final class LengthNorm extends BM25Similarity {
  @Override
  public long computeNorm(FieldInvertState state) {
    return UnitsFormat.isMade(state.getName())
        ? SmallFloat.intToByte4(state.getPosition() + 1)
        : super.computeNorm(state);
  }
}
