package org.soubao.ingest;

import java.time.Duration;
import java.util.List;

/**
 * What became of the sources.
 *
 * @param files how many files were read
 * @param passedOver how many files were of a kind that is not read
 * @param articles how many articles came out
 * @param rejected what could not be ingested, in order of path and line
 * @param took how long it all took
 */
public record IngestReport(
    long files, long passedOver, long articles, List<RejectedPage> rejected, Duration took) {
  /** Copies the list. */
  public IngestReport {
    rejected = List.copyOf(rejected);
  }
}
