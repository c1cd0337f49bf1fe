package org.soubao.internal.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.soubao.ArchiveException;
import org.soubao.internal.ArticleSink;
import org.soubao.internal.Reasons;
import org.soubao.internal.pages.PageDump;
import org.soubao.model.Article;
import org.soubao.model.Source;

/**
 * Writes a new generation of an index beside the one that is served. Nothing of it is seen until
 * {@link #publish}; closed before that, it leaves no trace. {@link #add} is for many threads.
 */
public final class LuceneIndexer implements ArticleSink, AutoCloseable {
  /** Commit data: which {@link Schema#FINGERPRINT} a generation was made with. */
  static final String SCHEMA = "soubao.schema";

  /** Commit data: how many raw pages a generation holds. */
  static final String PAGES = "soubao.pages";

  private static final String LOCK = "write.lock";
  private static final double RAM_BUFFER_MB = 192;

  private final Generations generations;
  private final FileChannel lockFile;
  private final Path generation;
  private final Directory directory;
  private final IndexWriter writer;
  private final PageWriter pages;
  private final ThreadLocal<ArticleDocuments> documents =
      ThreadLocal.withInitial(ArticleDocuments::new);

  private LuceneIndexer(Path index, FileChannel lockFile) throws IOException {
    this.generations = new Generations(index);
    this.lockFile = lockFile;
    generations.sweep();
    generation = generations.next();
    directory = FSDirectory.open(Files.createDirectory(generation));
    IndexWriterConfig config = PairsFormat.config();
    config.setOpenMode(OpenMode.CREATE);
    config.setRAMBufferSizeMB(RAM_BUFFER_MB);
    config.setCommitOnClose(false);
    writer = new IndexWriter(directory, config);
    pages = new PageWriter(generation);
  }

  /**
   * Begins a new generation of the index in that folder, which is made if it is missing.
   *
   * @throws ArchiveException.IndexLocked if somebody else is writing it
   * @throws ArchiveException.BrokenIndex if it can't be written
   */
  public static LuceneIndexer open(Path index) {
    FileChannel lockFile = null;
    try {
      Files.createDirectories(index);
      lockFile = lock(index);
      return new LuceneIndexer(index, lockFile);
    } catch (IOException e) {
      closeQuietly(lockFile);
      throw broken(index, e);
    } catch (UncheckedIOException e) {
      closeQuietly(lockFile);
      throw broken(index, e.getCause());
    }
  }

  /** The lock goes with the process that holds it, however that ends. */
  private static FileChannel lock(Path index) throws IOException {
    FileChannel channel =
        FileChannel.open(index.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Another thread of this process holds it.
    }
    if (lock == null) {
      channel.close();
      throw new ArchiveException.IndexLocked(index);
    }
    return channel;
  }

  /**
   * Adds an article.
   *
   * @throws ArchiveException.BrokenIndex if it can't be written
   */
  @Override
  public void add(Article article) {
    try {
      writer.addDocument(documents.get().of(article));
    } catch (IOException e) {
      throw broken(generations.index(), e);
    }
  }

  /**
   * Keeps the raw text of the pages on which one of the articles stands.
   *
   * @throws ArchiveException.BrokenIndex if it can't be written
   */
  @Override
  public void addPages(List<PageDump> pages, List<Article> articles) {
    try {
      for (PageDump page : pages) {
        List<String> ids =
            articles.stream().filter(each -> standsOn(page, each)).map(Article::id).toList();
        if (!ids.isEmpty()) {
          this.pages.add(page, ids);
        }
      }
    } catch (IOException e) {
      throw broken(generations.index(), e);
    }
  }

  private static boolean standsOn(PageDump page, Article article) {
    Source source = article.source();
    return (source != null && source.path().equals(page.path()))
        || article.parts().stream().anyMatch(part -> part.path().equals(page.path()));
  }

  /**
   * Makes all that was added durable, checks that it can be read, and serves it instead of the old
   * generation, which is removed.
   *
   * @param articles how many were added
   * @throws ArchiveException.BrokenIndex if it can't be written, or holds another number of
   *     articles
   */
  public void publish(long articles) {
    try {
      writer.setLiveCommitData(commitData(pages.finish()).entrySet());
      LastFlush.of(writer);
      writer.commit();
      writer.close();
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        if (reader.numDocs() != articles) {
          String reason = "%d articles were written, not %d".formatted(reader.numDocs(), articles);
          throw new ArchiveException.BrokenIndex(generations.index(), reason, null);
        }
      }
      generations.publish(generation);
    } catch (IOException e) {
      throw broken(generations.index(), e);
    }
  }

  /** Lets go of the index, whatever fails; a generation that was not published is dropped. */
  @Override
  public void close() {
    try (lockFile;
        directory) {
      try (pages) {
        writer.rollback();
      }
      generations.sweep();
    } catch (IOException e) {
      throw broken(generations.index(), e);
    }
  }

  private static Map<String, String> commitData(long pages) {
    return Map.of(SCHEMA, Schema.FINGERPRINT, PAGES, Long.toString(pages));
  }

  private static void closeQuietly(@Nullable FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      // The first failure is the one to tell.
    }
  }

  private static ArchiveException broken(Path index, IOException e) {
    return new ArchiveException.BrokenIndex(index, Reasons.of(e), e);
  }
}
