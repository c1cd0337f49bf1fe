package org.soubao.internal.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.soubao.ArchiveException;
import org.soubao.internal.Reasons;
import org.soubao.search.SearchRequest;

/**
 * A generation that is open for reading.
 *
 * @param folder where it lies
 * @param reader reads it; counts who uses it
 * @param facets the values of its facets; null where no article has any
 * @param pages the raw pages; closed with the reader
 * @param suggestions what it suggests to somebody who types
 */
record Generation(
    Path folder,
    IndexReader reader,
    @Nullable FacetOrdinals facets,
    StoredPages pages,
    Suggestions suggestions) {
  private static final int TRIES = 5;

  /**
   * Opens the served generation of an index.
   *
   * @throws ArchiveException.NoIndex if there is none
   * @throws ArchiveException.OtherSchema if another version made it
   */
  static Generation open(Path index) {
    Generations generations = new Generations(index);
    IOException failure = null;
    for (int i = 0; i < TRIES; i++) {
      try {
        Optional<Path> current = generations.current();
        return read(index, current.orElseThrow(() -> new ArchiveException.NoIndex(index)));
      } catch (IOException e) {
        // A swap may have removed it between the look at the pointer and this.
        failure = e;
      }
    }
    throw new ArchiveException.BrokenIndex(index, Reasons.of(failure), failure);
  }

  /** Counts the facets of what was found. */
  FacetCounts count(Matches found, SearchRequest request) {
    return new FacetCounts(
        facets, facets == null ? new int[0] : facets.count(found, reader), request);
  }

  private static Generation read(Path index, Path folder) throws IOException {
    Directory directory = FSDirectory.open(folder);
    DirectoryReader reader = DirectoryReader.open(directory);
    try {
      check(index, reader);
      StoredPages pages = StoredPages.open(folder, pages(reader));
      reader.getReaderCacheHelper().addClosedListener(key -> pages.close());
      return new Generation(
          folder, reader, FacetOrdinals.of(reader), pages, new Suggestions(reader));
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  private static void check(Path index, DirectoryReader reader) throws IOException {
    String schema =
        reader.getIndexCommit().getUserData().getOrDefault(LuceneIndexer.SCHEMA, "unknown");
    if (!schema.equals(Schema.FINGERPRINT)) {
      throw new ArchiveException.OtherSchema(index, schema, Schema.FINGERPRINT);
    }
  }

  private static long pages(DirectoryReader reader) throws IOException {
    return Long.parseLong(reader.getIndexCommit().getUserData().get(LuceneIndexer.PAGES));
  }
}
