package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.reprints.FingerprintSource;
import org.soubao.internal.reprints.SettledOrigins;
import org.soubao.internal.reprints.StoryBuilder;
import org.soubao.model.Origin;
import org.soubao.search.Sort;

/**
 * Finds the {@link Stories} of a generation that was written: from what it holds alone, so that an
 * update finds what a reindex would. For one thread, once.
 */
final class StoryFinder {
  private final DirectoryReader reader;

  /** The documents in the order of print. */
  private final int[] order;

  /** By document: its place in that order; −1 for one that is gone. */
  private final int[] places;

  private StoryFinder(DirectoryReader reader) throws IOException {
    this.reader = reader;
    IndexSearcher searcher = new IndexSearcher(reader);
    order =
        WholeOrder.byDate(Matches.of(MatchAllDocsQuery.INSTANCE, searcher), Sort.OLDEST, searcher);
    places = new int[reader.maxDoc()];
    Arrays.fill(places, -1);
    for (int place = 0; place < order.length; place++) {
      places[order[place]] = place;
    }
  }

  /** The stories of what that reader reads. */
  static Stories find(DirectoryReader reader) throws IOException {
    StoryFinder finder = new StoryFinder(reader);
    ReadPrintings printings = new ReadPrintings(reader, finder.order);
    List<int[]> stories =
        StoryBuilder.stories(finder.fingerprints(), finder.order.length, printings);
    List<@Nullable Origin[]> origins = new ArrayList<>();
    for (int[] story : stories) {
      origins.add(SettledOrigins.of(printings, story));
      Arrays.setAll(story, i -> finder.order[story[i]]);
    }
    return Stories.of(stories, origins);
  }

  private FingerprintSource fingerprints() {
    return visitor -> {
      for (LeafReaderContext leaf : reader.leaves()) {
        BinaryDocValues values = DocValues.getBinary(leaf.reader(), Schema.FINGERPRINTS);
        for (int document = values.nextDoc();
            document != DocIdSetIterator.NO_MORE_DOCS;
            document = values.nextDoc()) {
          int place = places[leaf.docBase + document];
          if (place >= 0) {
            visitor.visit(place, FingerprintBytes.decode(values.binaryValue()));
          }
        }
      }
    };
  }
}
