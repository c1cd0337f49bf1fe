package org.soubao.internal.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.soubao.ArchiveException;
import org.soubao.internal.ArchiveDraft;
import org.soubao.internal.ArticleSink;
import org.soubao.internal.Reasons;
import org.soubao.internal.pages.PageDump;
import org.soubao.internal.store.Catalogue;
import org.soubao.internal.store.CatalogueFile;
import org.soubao.internal.store.LinkedFolder;
import org.soubao.internal.store.Seal;
import org.soubao.model.Article;

/**
 * Writes a generation, which nobody sees until {@link WritableIndex#publish}. {@link #add}, {@link
 * #addPages} and {@link #remove} are for many threads.
 */
public final class GenerationWriter implements ArchiveDraft {
  /** Commit data: which {@link Schema#FINGERPRINT} a generation was made with. */
  static final String SCHEMA = "soubao.schema";

  /** Commit data: how many raw pages a generation holds. */
  static final String PAGES = "soubao.pages";

  /** Commit data: when a generation was finished, as ISO 8601 has it. */
  static final String FINISHED = "soubao.finished";

  private static final double RAM_BUFFER_MB = 192;

  private final Path index;
  private final Path folder;
  private final @Nullable Path earlier;
  private final Directory directory;
  private final IndexWriter writer;
  private final PageWriter pages;
  private final ThreadLocal<ArticleDocuments> documents =
      ThreadLocal.withInitial(ArticleDocuments::new);

  private GenerationWriter(Path index, Path folder, @Nullable Path earlier) throws IOException {
    this.index = index;
    this.folder = folder;
    this.earlier = earlier;
    directory = FSDirectory.open(folder);
    IndexWriterConfig config = UnitsFormat.config();
    config.setOpenMode(earlier == null ? OpenMode.CREATE : OpenMode.APPEND);
    config.setRAMBufferSizeMB(RAM_BUFFER_MB);
    config.setCommitOnClose(false);
    if (earlier != null) {
      config.setMergeScheduler(new SerialMergeScheduler());
    }
    writer = new IndexWriter(directory, config);
    pages = new PageWriter(folder);
  }

  /** Begins an empty one in that folder, which it makes. */
  static GenerationWriter create(Path index, Path folder) throws IOException {
    return new GenerationWriter(index, Files.createDirectory(folder), null);
  }

  /** Begins one in that folder, which it makes, with all that another one holds. */
  static GenerationWriter after(Generation earlier, Path index, Path folder) throws IOException {
    LinkedFolder.make(earlier.folder(), folder);
    return new GenerationWriter(index, folder, earlier.folder());
  }

  /**
   * Adds an article.
   *
   * @throws ArchiveException.BrokenIndex if it can't be written
   */
  @Override
  public void add(int unit, Article article) {
    try {
      writer.addDocument(documents.get().of(unit, article));
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /**
   * Keeps the raw text of the pages on which one of the articles stands.
   *
   * @throws ArchiveException.BrokenIndex if it can't be written
   */
  @Override
  public void addPages(int unit, List<PageDump> pages, List<Article> articles) {
    try {
      for (PageDump page : pages) {
        List<String> ids = ArticleSink.idsOn(page, articles);
        if (!ids.isEmpty()) {
          this.pages.add(unit, page, ids);
        }
      }
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /**
   * Removes the articles and pages of a unit that were there so far.
   *
   * @throws ArchiveException.BrokenIndex if it can't be written
   */
  @Override
  public void remove(int unit) {
    try {
      writer.deleteDocuments(Schema.unit(unit));
      pages.remove(unit);
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /** Makes all that was written durable, and seals it. */
  void finish(Catalogue catalogue) throws IOException {
    Map<String, String> data =
        Map.of(
            SCHEMA,
            Schema.FINGERPRINT,
            PAGES,
            Long.toString(pages.finish()),
            FINISHED,
            Instant.now().toString());
    writer.setLiveCommitData(data.entrySet());
    if (earlier == null) {
      LastFlush.of(writer);
    } else {
      writer.flush(); // Merges small segments too: many updates must not leave many.
    }
    writer.commit();
    writer.close();
    CatalogueFile.write(catalogue, directory);
    StoryFinder.run(directory, earlier);
    Seal.put(folder);
  }

  /** Where it lies. */
  Path folder() {
    return folder;
  }

  /** Lets go of the files; what was not finished stays unfinished. */
  @Override
  public void close() {
    try (directory;
        pages) {
      writer.rollback();
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private ArchiveException broken(IOException e) {
    return ArchiveException.BrokenIndex.notWritten(index, Reasons.of(e), e);
  }
}
