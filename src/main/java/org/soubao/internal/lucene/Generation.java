package org.soubao.internal.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.soubao.ArchiveException;
import org.soubao.internal.Reasons;
import org.soubao.internal.query.FacetCounts;
import org.soubao.internal.store.Generations;
import org.soubao.internal.store.Seal;
import org.soubao.search.Collapse;
import org.soubao.search.SearchRequest;

/**
 * A generation that is open for reading.
 *
 * @param folder where it lies
 * @param reader reads it; counts who uses it
 * @param facets the values of its facets; null where no article has any
 * @param stories which articles are reprints of each other
 * @param pages the raw pages; closed with the reader
 * @param printed where the PDFs lie that it was made of
 * @param suggestions what it suggests to somebody who types
 * @param holdings what it holds, by newspaper and day
 * @param statistics what it holds
 */
record Generation(
    Path folder,
    DirectoryReader reader,
    @Nullable FacetOrdinals facets,
    Stories stories,
    StoredPages pages,
    PrintedPlaces printed,
    Suggestions suggestions,
    HoldingsTable holdings,
    StatisticsTable statistics) {
  /**
   * Opens the served generation of an index.
   *
   * @throws ArchiveException.NoIndex if there is none
   * @throws ArchiveException.OtherSchema if another version made it
   * @throws ArchiveException.BrokenIndex if it can't be read
   */
  static Generation open(Path index) {
    Generations generations = new Generations(index);
    Path tried = null;
    while (true) {
      Path current = current(generations);
      try {
        return read(current);
      } catch (IOException e) {
        // It may have been swapped and removed between the look at the pointer and this.
        if (current.equals(tried)) {
          throw broken(generations, e);
        }
        tried = current;
      }
    }
  }

  /**
   * Where the served generation of an index lies.
   *
   * @throws ArchiveException.NoIndex if there is none
   * @throws ArchiveException.BrokenIndex if that can't be told
   */
  static Path current(Generations generations) {
    try {
      Optional<Path> current = generations.current();
      if (current.isEmpty() && !hasFallback(generations)) {
        throw new ArchiveException.NoIndex(generations.index());
      }
      return current.orElseThrow(() -> missing(generations.pointer()));
    } catch (IOException e) {
      throw broken(generations, e);
    }
  }

  private static IOException missing(Path file) {
    return new IOException("%s is missing".formatted(file));
  }

  private static boolean hasFallback(Generations generations) {
    try {
      return !generations.fallbacks().isEmpty();
    } catch (IOException e) {
      return false; // There is no such folder, or nobody may read it.
    }
  }

  /** Why an index can't be used, and what could be served instead. */
  static ArchiveException broken(Generations generations, IOException e) {
    return hasFallback(generations)
        ? ArchiveException.BrokenIndex.withEarlier(generations.index(), Reasons.of(e), e)
        : new ArchiveException.BrokenIndex(generations.index(), Reasons.of(e), e);
  }

  /** Counts the facets of what was found. */
  FacetCounts count(Matches found, SearchRequest request) {
    Stories folded = folded(request);
    FacetCounts.Values values =
        facets == null
            ? (name, path) -> List.of()
            : facets.counted(facets.count(found, reader, folded));
    return new FacetCounts(values, request);
  }

  /** Whose printings are one hit for that request. */
  Stories folded(SearchRequest request) {
    return request.collapse() == Collapse.REPRINTS ? stories : Stories.EMPTY;
  }

  /** Reads its articles, in one thread. */
  StoredArticles articles() throws IOException {
    return new StoredArticles(reader.storedFields(), stories);
  }

  /**
   * Opens the generation in that folder.
   *
   * @throws ArchiveException.OtherSchema if another version made it
   * @throws IOException if it is not whole
   */
  static Generation read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw missing(folder);
    }
    Directory directory = FSDirectory.open(folder);
    DirectoryReader reader = reader(directory, folder);
    try {
      checkSchema(folder, reader);
      Seal.check(folder);
      StoredPages pages = StoredPages.open(folder, pages(reader));
      reader.getReaderCacheHelper().addClosedListener(key -> pages.close());
      Stories stories = StoriesFile.read(directory);
      HoldingsTable holdings = new HoldingsTable(reader, stories);
      return new Generation(
          folder,
          reader,
          FacetOrdinals.of(reader, stories),
          stories,
          pages,
          new PrintedPlaces(folder, System::nanoTime),
          new Suggestions(reader),
          holdings,
          new StatisticsTable(folder, reader, pages, holdings));
    } catch (IOException | ArchiveException e) {
      reader.close();
      throw e;
    } catch (RuntimeException e) {
      reader.close();
      throw new IOException("it can't be read: " + e, e); // Damaged data may cause anything.
    }
  }

  private static DirectoryReader reader(Directory directory, Path folder) throws IOException {
    try {
      return DirectoryReader.open(directory);
    } catch (IOException e) {
      Seal.check(folder); // It names the file that is cut or lost.
      throw e;
    } catch (RuntimeException e) {
      Seal.check(folder);
      throw new IOException("it can't be read: " + e, e);
    }
  }

  private static void checkSchema(Path folder, DirectoryReader reader) throws IOException {
    String schema =
        reader.getIndexCommit().getUserData().getOrDefault(GenerationWriter.SCHEMA, "unknown");
    if (!schema.equals(Schema.FINGERPRINT)) {
      throw new ArchiveException.OtherSchema(folder.getParent(), schema, Schema.FINGERPRINT);
    }
  }

  /** When it was made. */
  static Instant finished(DirectoryReader reader) throws IOException {
    return Instant.parse(reader.getIndexCommit().getUserData().get(GenerationWriter.FINISHED));
  }

  private static long pages(DirectoryReader reader) throws IOException {
    return Long.parseLong(reader.getIndexCommit().getUserData().get(GenerationWriter.PAGES));
  }
}
