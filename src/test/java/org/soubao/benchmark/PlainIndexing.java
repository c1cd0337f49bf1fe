package org.soubao.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Indexes articles as one does who takes Lucene as it comes: smartcn on headline and body, both
 * stored, and nothing else; two threads. A process of its own, as {@code soubao reindex} is.
 */
final class PlainIndexing {
  private static final int THREADS = 2;
  private static final int BATCH = 100;
  private static final double RAM_BUFFER_MB = 192;
  private static final ObjectMapper JSON = new ObjectMapper();

  private PlainIndexing() {}

  /** Takes the {@code .jsonl.gz} and the folder of the index. */
  public static void main(String[] args) throws Exception {
    IndexWriterConfig config = new IndexWriterConfig(new SmartChineseAnalyzer());
    config.setRAMBufferSizeMB(RAM_BUFFER_MB);
    try (BufferedReader lines = lines(Path.of(args[0]));
        Directory directory = FSDirectory.open(Path.of(args[1]));
        IndexWriter writer = new IndexWriter(directory, config);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      Callable<Void> work = () -> index(lines, writer);
      for (Future<Void> done : threads.invokeAll(Collections.nCopies(THREADS, work))) {
        done.get();
      }
      writer.commit();
    }
  }

  private static BufferedReader lines(Path file) throws IOException {
    GZIPInputStream plain = new GZIPInputStream(Files.newInputStream(file), 1 << 16);
    return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
  }

  private static Void index(BufferedReader lines, IndexWriter writer) throws IOException {
    for (List<String> batch = next(lines); !batch.isEmpty(); batch = next(lines)) {
      for (String line : batch) {
        JsonNode article = JSON.readTree(line);
        Document document = new Document();
        document.add(new StringField("id", article.path("id").asText(), Field.Store.YES));
        document.add(new TextField("headline", article.path("headline").asText(), Field.Store.YES));
        document.add(new TextField("body", article.path("body").asText(), Field.Store.YES));
        writer.addDocument(document);
      }
    }
    return null;
  }

  private static List<String> next(BufferedReader lines) throws IOException {
    List<String> batch = new ArrayList<>(BATCH);
    synchronized (lines) {
      for (String line = ""; line != null && batch.size() < BATCH; ) {
        line = lines.readLine();
        if (line != null) {
          batch.add(line);
        }
      }
    }
    return batch;
  }
}
