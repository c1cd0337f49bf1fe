package org.soubao.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps Lucene from recommending JVM flags on stderr: a matter of the program, not the library. */
final class LuceneLog {
  // Held here, since the log manager would let go of the logger and forget its level.
  private static final Logger VECTORIZATION =
      Logger.getLogger("org.apache.lucene.internal.vectorization");

  private LuceneLog() {}

  static void silence() {
    VECTORIZATION.setLevel(Level.SEVERE);
  }
}
