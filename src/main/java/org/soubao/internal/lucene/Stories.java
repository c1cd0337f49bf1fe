package org.soubao.internal.lucene;

import org.jspecify.annotations.Nullable;
import org.soubao.model.Origin;

/**
 * Which articles of a generation are printings of one story, by their numbers in its reader. An
 * article that nobody reprinted is of no story here. Immutable.
 */
final class Stories {
  /** The story of an article that nobody reprinted. */
  static final int NONE = -1;

  /** Of a generation without reprints. */
  static final Stories EMPTY = new Stories(new int[0], new int[0][], new byte[0]);

  private static final Origin[] ORIGINS = Origin.values();

  /** By document; may be shorter than there are documents. */
  private final int[] stories;

  private final int[][] printings;

  /** By document: one more than the ordinal of the origin that its story shows; 0 for none. */
  private final byte[] origins;

  Stories(int[] stories, int[][] printings, byte[] origins) {
    this.stories = stories;
    this.printings = printings;
    this.origins = origins;
  }

  /** How many stories were printed twice or more; they are numbered from 0. */
  int size() {
    return printings.length;
  }

  /** The story of which a document is a printing; {@link #NONE} if it is the only one. */
  int of(int document) {
    return document < stories.length ? stories[document] : NONE;
  }

  /** The documents of a story, two or more, in the order of print: by date, then by id. */
  int[] printings(int story) {
    return printings[story].clone();
  }

  /** The origin that the printings of its story show, where it is not what its page says. */
  @Nullable Origin origin(int document) {
    return document < origins.length && origins[document] > 0
        ? ORIGINS[origins[document] - 1]
        : null;
  }
}
