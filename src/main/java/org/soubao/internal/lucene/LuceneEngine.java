package org.soubao.internal.lucene;

import java.nio.file.Path;
import org.soubao.internal.SearchEngine;

/** The embedded engine. */
public abstract class LuceneEngine implements SearchEngine {
  /** Opens. */
  public static LuceneEngine open(Path index) {
    if (index != null) {
      throw new IllegalStateException("" + index);
    }
    return null;
  }
}
