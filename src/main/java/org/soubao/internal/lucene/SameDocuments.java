package org.soubao.internal.lucene;

import java.util.Arrays;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;

/**
 * Where the documents of an earlier generation are in a later one: an update keeps its segments,
 * but for those that it merges. What was merged counts as gone, which costs some work and changes
 * nothing.
 */
final class SameDocuments {
  static final int NONE = -1;

  private final int[] later;

  private SameDocuments(int... later) {
    this.later = later;
  }

  static SameDocuments of(DirectoryReader earlier, DirectoryReader now) {
    int[] later = new int[earlier.maxDoc()];
    Arrays.fill(later, NONE);
    for (LeafReaderContext before : earlier.leaves()) {
      for (LeafReaderContext after : now.leaves()) {
        if (Arrays.equals(id(before), id(after))) {
          Arrays.setAll(
              later,
              document ->
                  before.docBase <= document && document < before.docBase + before.reader().maxDoc()
                      ? document - before.docBase + after.docBase
                      : later[document]);
        }
      }
    }
    return new SameDocuments(later);
  }

  private static byte[] id(LeafReaderContext leaf) {
    return ((SegmentReader) leaf.reader()).getSegmentInfo().info.getId();
  }

  /** The number of that document now; {@link #NONE} where that can't be told. */
  int later(int document) {
    return later[document];
  }
}
