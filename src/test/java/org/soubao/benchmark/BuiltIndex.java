package org.soubao.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * A character index on disk, merged to one segment.
 *
 * @param wall seconds that indexing took with two threads, up to the commit, without the last merge
 * @param processor seconds of processor time of the whole process meanwhile
 */
record BuiltIndex(
    CharacterIndex form, Directory directory, DirectoryReader reader, double wall, double processor)
    implements AutoCloseable {
  private static final int THREADS = 2;
  private static final double RAM_BUFFER_MB = 192;
  private static final int HITS = 10;

  /** Indexes the texts into an empty folder. */
  static BuiltIndex of(CharacterIndex form, List<Texts> texts, Path folder) throws IOException {
    Directory directory = FSDirectory.open(folder);
    IndexWriterConfig config = new IndexWriterConfig(form.analyzer());
    config.setRAMBufferSizeMB(RAM_BUFFER_MB).setUseCompoundFile(false);
    config.getMergePolicy().setNoCFSRatio(0);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      OperatingSystemMXBean machine =
          ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
      long wall = System.nanoTime();
      long processor = machine.getProcessCpuTime();
      add(form, texts, writer);
      writer.commit();
      double wallSeconds = (System.nanoTime() - wall) / 1e9;
      double processorSeconds = (machine.getProcessCpuTime() - processor) / 1e9;
      writer.forceMerge(1);
      writer.commit();
      DirectoryReader reader = DirectoryReader.open(directory);
      return new BuiltIndex(form, directory, reader, wallSeconds, processorSeconds);
    }
  }

  private static void add(CharacterIndex form, List<Texts> texts, IndexWriter writer) {
    AtomicInteger next = new AtomicInteger();
    Callable<Void> work =
        () -> {
          for (int i = next.getAndIncrement(); i < texts.size(); i = next.getAndIncrement()) {
            writer.addDocument(form.document(texts.get(i)));
          }
          return null;
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (Future<Void> thread :
          Stream.generate(() -> threads.submit(work)).limit(THREADS).toList()) {
        thread.get();
      }
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** This index with the lesser times of the two. */
  BuiltIndex inLeastTimeWith(BuiltIndex other) {
    double leastWall = Math.min(wall, other.wall);
    return new BuiltIndex(form, directory, reader, leastWall, Math.min(processor, other.processor));
  }

  /** Finds all articles that hold a run, and takes the best ten, as a search does. */
  long count(String printed) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    var all = new TopScoreDocCollectorManager(HITS, Integer.MAX_VALUE);
    TopDocs found = searcher.search(form.query(printed), all);
    return found.totalHits.value();
  }

  /** Millions of bytes of the files with those endings, or of all. */
  double megabytes(String... endings) throws IOException {
    long bytes = 0;
    for (String file : directory.listAll()) {
      if (endings.length == 0 || List.of(endings).contains(ending(file))) {
        bytes += directory.fileLength(file);
      }
    }
    return bytes / 1e6;
  }

  private static String ending(String file) {
    return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() {
    try (directory) {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
