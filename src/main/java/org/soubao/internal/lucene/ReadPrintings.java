package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.soubao.internal.reprints.Printing;
import org.soubao.internal.reprints.StoryBuilder;

/**
 * Articles by their place in the order of print, as they are compared. Those asked for last are
 * kept: printings of a story stand near each other. For one thread.
 */
final class ReadPrintings implements StoryBuilder.Printings {
  /** So many units of all that are kept, 16 bytes each. */
  private static final int MOST_UNITS = 4_000_000;

  private final DirectoryReader reader;
  private final int[] order;
  private final Map<Integer, Printing> kept = new LinkedHashMap<>(1024, 0.75f, true);
  private long units;

  /** By place the document. */
  ReadPrintings(DirectoryReader reader, int... order) {
    this.reader = reader;
    this.order = order;
  }

  @Override
  public Printing get(int place) throws IOException {
    Printing known = kept.get(place);
    if (known != null) {
      return known;
    }
    Printing read = Printing.of(Search.article(reader.storedFields(), order[place]));
    kept.put(place, read);
    units += read.text().size();
    for (Iterator<Printing> oldest = kept.values().iterator(); units > MOST_UNITS; ) {
      units -= oldest.next().text().size();
      oldest.remove();
    }
    return read;
  }
}
