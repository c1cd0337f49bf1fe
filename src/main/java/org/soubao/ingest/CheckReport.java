package org.soubao.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.Words;

/**
 * Whether an index is whole, and what to do if it is not.
 *
 * @param index its folder
 * @param served the generation that is served, or was until it was found damaged
 * @param earlier the one that could be served instead, which is looked at only where the served one
 *     is damaged; null where it was not, or there is none
 * @param restored whether the earlier one is served from now on
 * @param sources what the index was made from, as far as that can be read
 * @param leftovers folders that a run left which was killed, or that are being written; they do no
 *     harm, and the next run removes them
 * @param writer who writes the index just now, as that one says of itself; null where nobody does
 * @param took how long it all took
 */
public record CheckReport(
    Path index,
    CheckedGeneration served,
    @Nullable CheckedGeneration earlier,
    boolean restored,
    List<Path> sources,
    List<String> leftovers,
    @Nullable String writer,
    Duration took) {
  /** What to do. */
  public enum Remedy {
    /** Nothing: the generation that is served now is whole. */
    NONE,
    /** Serve the earlier generation again. */
    RESTORE,
    /** Make the index anew. */
    REINDEX;

    /** As it is written in JSON. */
    public String word() {
      return Words.of(this);
    }
  }

  /** Copies the lists. */
  public CheckReport {
    sources = List.copyOf(sources);
    leftovers = List.copyOf(leftovers);
  }

  /** What to do now. */
  public Remedy remedy() {
    if (served.isWhole() || restored) {
      return Remedy.NONE;
    }
    return earlier != null && earlier.isWhole() ? Remedy.RESTORE : Remedy.REINDEX;
  }
}
