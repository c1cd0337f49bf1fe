package org.soubao.internal.reprints;

import java.io.IOException;

/** The fingerprints of all articles, which may be more than memory holds. */
public interface FingerprintSource {
  /** Visits each article once, in any order; the same every time. */
  void forEach(Visitor visitor) throws IOException;

  /** Is told the {@link Fingerprints} of an article. */
  interface Visitor {
    /** That article has those; they are read before this comes back. */
    void visit(int article, int[] fingerprints);
  }
}
