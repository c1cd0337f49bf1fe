package org.soubao.internal.reprints;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Printings that were read, those asked for last: printings of a story stand near each other. For
 * one thread.
 */
public final class KeptPrintings {
  /** So many units of all that are kept, 16 bytes each. */
  private static final int MOST_UNITS = 4_000_000;

  private final Map<Integer, Printing> kept = new LinkedHashMap<>(1024, 0.75f, true);
  private long units;

  /** That article; null where it is not kept. */
  public @Nullable Printing get(int article) {
    return kept.get(article);
  }

  /** Keeps an article that was not. */
  public void put(int article, Printing read) {
    kept.put(article, read);
    units += read.text().size();
    for (Iterator<Printing> oldest = kept.values().iterator(); units > MOST_UNITS; ) {
      units -= oldest.next().text().size();
      oldest.remove();
    }
  }
}
