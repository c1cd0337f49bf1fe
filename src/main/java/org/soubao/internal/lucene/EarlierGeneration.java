package org.soubao.internal.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.soubao.ArchiveException;
import org.soubao.internal.EarlierArchive;
import org.soubao.internal.Reasons;
import org.soubao.internal.store.Catalogue;
import org.soubao.internal.store.CatalogueFile;

/** The generation that an update begins with. For one thread at a time. */
public final class EarlierGeneration implements EarlierArchive {
  private final Path index;
  private final Generation generation;
  private final Catalogue catalogue;
  private final IndexSearcher searcher;

  private EarlierGeneration(Path index, Generation generation) throws IOException {
    this.index = index;
    this.generation = generation;
    searcher = new IndexSearcher(generation.reader());
    try (Directory directory = FSDirectory.open(generation.folder())) {
      catalogue = CatalogueFile.read(directory);
    }
  }

  static EarlierGeneration open(Path index) throws IOException {
    Generation generation = Generation.open(index);
    try {
      return new EarlierGeneration(index, generation);
    } catch (IOException | RuntimeException e) {
      generation.reader().close();
      throw e;
    }
  }

  @Override
  public Catalogue catalogue() {
    return catalogue;
  }

  /**
   * The number of the unit that has an article of that id; -1 where there is none.
   *
   * @throws ArchiveException.BrokenIndex if the index can't be read
   */
  @Override
  public int unitOf(String id) {
    try {
      ScoreDoc[] found = searcher.search(Search.byId(id), 1).scoreDocs;
      return found.length == 0 ? -1 : unit(found[0].doc);
    } catch (IOException e) {
      throw new ArchiveException.BrokenIndex(index, Reasons.of(e), e);
    }
  }

  private int unit(int document) throws IOException {
    IndexReader reader = generation.reader();
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    NumericDocValues units = DocValues.getNumeric(leaf.reader(), Schema.UNIT);
    units.advanceExact(document - leaf.docBase);
    return (int) units.longValue();
  }

  Generation generation() {
    return generation;
  }

  @Override
  public void close() {
    try {
      generation.reader().close();
    } catch (IOException e) {
      throw new ArchiveException.BrokenIndex(index, Reasons.of(e), e);
    }
  }
}
