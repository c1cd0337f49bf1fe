package org.soubao.search;

import java.util.List;
import java.util.Objects;

/**
 * All printings of the story of an article; of one that nobody reprinted, the article alone.
 *
 * @param id the article's that was asked for
 * @param count how many printings there are
 * @param printings in the order of print: by date, then by page; those of unknown date last. Of
 *     more than {@value #MAX_PRINTINGS}, the first by date, and the one that was asked for
 * @param places where they appeared, in the order in which the story came there
 */
public record Reprints(String id, int count, List<Printing> printings, List<PlaceLag> places) {
  /** So many printings are told of. */
  public static final int MAX_PRINTINGS = 200;

  /** Copies the lists. */
  public Reprints {
    Objects.requireNonNull(id, "id");
    printings = List.copyOf(printings);
    places = List.copyOf(places);
  }
}
