package org.soubao.ingest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A generation of an index that was looked at deeply.
 *
 * @param name of its folder; empty where it is not known which one is served
 * @param finished when it was made; null where it can't be read
 * @param articles how many it holds; 0 where they can't be counted
 * @param pages how many raw pages it holds; 0 where they can't be counted
 * @param bytes how large its files are together
 * @param faults what is wrong with it; of many, the first. Where files are damaged, nothing else is
 *     looked at
 */
public record CheckedGeneration(
    String name,
    @Nullable Instant finished,
    long articles,
    long pages,
    long bytes,
    List<Fault> faults) {
  /** Copies the list. */
  public CheckedGeneration {
    faults = List.copyOf(faults);
  }

  /** Whether nothing is wrong with it. */
  public boolean isWhole() {
    return faults.isEmpty();
  }
}
