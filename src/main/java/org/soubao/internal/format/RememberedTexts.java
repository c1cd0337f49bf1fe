package org.soubao.internal.format;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands where on the pages of files, those that were asked for last: no more than a number of
 * keys, however many files or pages that is. For many threads.
 */
final class RememberedTexts {
  /** What the entry of a file costs beside its keys, in keys. */
  private static final int ENTRY = 64;

  private final Map<String, List<long[]>> files = new LinkedHashMap<>(16, 0.75f, true);
  private final int most;
  private int keys;

  /**
   * Remembers nothing yet.
   *
   * @param most keys of 8 bytes that are kept
   */
  RememberedTexts(int most) {
    this.most = most;
  }

  /** The keys of a file, page by page; null where they are not known, or not any more. */
  synchronized @Nullable List<long[]> get(String file) {
    return files.get(file);
  }

  /** Keeps the keys of a file, and forgets what was not asked for longest. */
  synchronized void put(String file, List<long[]> pages) {
    List<long[]> before = files.put(file, List.copyOf(pages));
    keys += cost(pages) - (before == null ? 0 : cost(before));
    for (Iterator<List<long[]>> eldest = files.values().iterator(); keys > most; ) {
      keys -= cost(eldest.next());
      eldest.remove();
    }
  }

  private static int cost(List<long[]> pages) {
    return ENTRY + pages.stream().mapToInt(page -> page.length).sum();
  }
}
