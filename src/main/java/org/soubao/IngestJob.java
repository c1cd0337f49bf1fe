package org.soubao;

import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.soubao.ingest.RejectedPage;
import org.soubao.internal.format.source.SourceFile;
import org.soubao.internal.format.source.SourceUnit;

/**
 * A unit of the sources that is to be ingested, and what came of it. The ids are told in the turn
 * of its pieces of work; the rest from any thread.
 */
final class IngestJob {
  private final int number;
  private final SourceUnit unit;
  private final AtomicLong articles = new AtomicLong();
  private final Queue<RejectedPage> rejected = new ConcurrentLinkedQueue<>();
  private final Set<String> reserved = new HashSet<>();
  private final Set<String> contested = new HashSet<>();

  IngestJob(int number, SourceUnit unit) {
    this.number = number;
    this.unit = unit;
  }

  /** A job for each unit, numbered from 0. */
  static List<IngestJob> all(List<SourceUnit> units) {
    return IntStream.range(0, units.size()).mapToObj(i -> new IngestJob(i, units.get(i))).toList();
  }

  int number() {
    return number;
  }

  SourceUnit unit() {
    return unit;
  }

  /** How large its files are together. */
  long bytes() {
    return unit.files().stream().mapToLong(SourceFile::bytes).sum();
  }

  void accepted() {
    articles.incrementAndGet();
  }

  /** An article that was taken could not be kept. */
  void retracted() {
    articles.decrementAndGet();
  }

  void reject(RejectedPage page) {
    rejected.add(page);
  }

  void reserve(Set<String> ids) {
    reserved.addAll(ids);
  }

  /** An article was left out since an earlier one has that id. */
  void contest(String id) {
    contested.add(id);
  }

  /** How many articles were taken. */
  long articles() {
    return articles.get();
  }

  List<RejectedPage> rejected() {
    return List.copyOf(rejected);
  }

  Set<String> reserved() {
    return reserved;
  }

  Set<String> contested() {
    return contested;
  }
}
