package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** In how many texts pairs of characters occur, looked up so often at the most; for one thread. */
final class PairCounts {
  private static final int MAX_LOOKUPS = 12_000;

  private final List<TermsEnum> terms = new ArrayList<>();
  private final Map<String, Long> known = new HashMap<>();

  PairCounts(IndexReader reader) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      for (Schema.TextField field : Schema.TEXTS) {
        Terms all = leaf.reader().terms(field.pairs());
        if (all != null) {
          terms.add(all.iterator());
        }
      }
    }
  }

  /** Whether no more is looked up. */
  boolean isExhausted() {
    return known.size() >= MAX_LOOKUPS;
  }

  /** How many headlines and bodies hold the pair; 0 where it was not looked up. */
  long of(String pair) throws IOException {
    Long count = known.get(pair);
    if (count == null) {
      count = isExhausted() ? 0 : lookUp(new BytesRef(pair));
      known.put(pair, count);
    }
    return count;
  }

  private long lookUp(BytesRef pair) throws IOException {
    long count = 0;
    for (TermsEnum some : terms) {
      count += some.seekExact(pair) ? some.docFreq() : 0;
    }
    return count;
  }
}
