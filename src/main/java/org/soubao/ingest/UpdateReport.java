package org.soubao.ingest;

import java.time.Duration;
import java.util.List;

/**
 * What an update found and did.
 *
 * @param files how many files the sources have
 * @param filesRead how many of them were ingested: those that are new or changed, and the other
 *     pages of their issues
 * @param filesGone how many files are gone
 * @param passedOver how many files were of a kind that is not read
 * @param articles how many articles the index holds now
 * @param added how many articles came out of the files that were read
 * @param removed how many articles left, those included that came back from the files read
 * @param rejected what could not be ingested, now or before, in order of path and line
 * @param took how long it all took
 */
public record UpdateReport(
    long files,
    long filesRead,
    long filesGone,
    long passedOver,
    long articles,
    long added,
    long removed,
    List<RejectedPage> rejected,
    Duration took) {
  /** Copies the list. */
  public UpdateReport {
    rejected = List.copyOf(rejected);
  }

  /** Whether the index is another one than before. */
  public boolean isChanged() {
    return filesRead > 0 || filesGone > 0;
  }
}
