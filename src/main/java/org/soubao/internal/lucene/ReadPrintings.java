package org.soubao.internal.lucene;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.soubao.internal.reprints.KeptPrintings;
import org.soubao.internal.reprints.Printing;
import org.soubao.internal.reprints.StoryBuilder;

/** Articles by their place in the order of print, as they are compared. For one thread. */
final class ReadPrintings implements StoryBuilder.Printings {
  private final DirectoryReader reader;
  private final int[] order;
  private final KeptPrintings kept = new KeptPrintings();

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
    return read;
  }
}
