package org.soubao.internal.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.reprints.Comparisons;
import org.soubao.internal.reprints.SettledOrigins;
import org.soubao.internal.reprints.StoryBuilder;
import org.soubao.model.Origin;
import org.soubao.search.Sort;

/**
 * Finds the {@link Stories} of a generation that was written: from what it holds alone, so that an
 * update finds what a reindex would. What the generation before knows only saves work. For one
 * thread, once.
 */
final class StoryFinder {
  private final DirectoryReader reader;

  /** The documents in the order of print. */
  private final int[] order;

  /** By document: its place in that order; −1 for one that is gone. */
  private final int[] places;

  private final ReadPrintings printings;
  private final Comparisons comparisons;
  private Stories earlier = Stories.EMPTY;

  private StoryFinder(DirectoryReader reader) throws IOException {
    this.reader = reader;
    IndexSearcher searcher = new IndexSearcher(reader);
    Matches all = Matches.of(MatchAllDocsQuery.INSTANCE, searcher);
    order = WholeOrder.byDate(all, Sort.OLDEST, searcher);
    places = new int[reader.maxDoc()];
    Arrays.fill(places, -1);
    for (int place = 0; place < order.length; place++) {
      places[order[place]] = place;
    }
    printings = new ReadPrintings(reader, order);
    comparisons = new Comparisons(printings);
  }

  /**
   * Finds the stories of the generation in that folder, and writes them there.
   *
   * @param before where the generation lies from which this one was made; null for none
   */
  static void run(Directory directory, @Nullable Path before) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      StoryFinder finder = new StoryFinder(reader);
      if (before != null) {
        finder.remember(before);
      }
      StoriesFile.write(finder.find(), directory);
      ComparisonsFile.write(finder.comparisons, finder.order, directory);
    }
  }

  /** The stories of what that reader reads. */
  static Stories find(DirectoryReader reader) throws IOException {
    return new StoryFinder(reader).find();
  }

  private void remember(Path before) throws IOException {
    try (Directory directory = FSDirectory.open(before);
        DirectoryReader old = DirectoryReader.open(directory)) {
      SameDocuments same = SameDocuments.of(old, reader);
      ComparisonsFile.read(
          directory,
          (one, other, verdict) -> {
            int first = place(same.later(one));
            int second = place(same.later(other));
            if (first >= 0 && second >= 0) {
              comparisons.know(first, second, verdict);
            }
          });
      earlier = StoriesFile.read(directory).moved(same);
    }
  }

  private int place(int document) {
    return document < 0 ? -1 : places[document];
  }

  private Stories find() throws IOException {
    StoredFingerprints fingerprints = new StoredFingerprints(reader, places);
    List<int[]> stories = new ArrayList<>();
    List<@Nullable Origin[]> origins = new ArrayList<>();
    for (int[] story : StoryBuilder.stories(fingerprints, comparisons, fingerprints.lengths())) {
      int[] documents = Arrays.stream(story).map(place -> order[place]).toArray();
      stories.add(documents);
      origins.add(
          earlier.isStory(documents)
              ? earlier.origins(documents)
              : SettledOrigins.of(printings, story));
    }
    return Stories.of(stories, origins);
  }
}
