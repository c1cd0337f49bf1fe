package org.soubao.internal.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
  static final Stories EMPTY = of(List.of(), List.of());

  /** By document; may be shorter than there are documents. */
  private final int[] stories;

  private final int[][] printings;

  /** By document: the origin that its story shows; null for none. */
  private final @Nullable Origin[] origins;

  private Stories(int[] stories, int[][] printings, @Nullable Origin[] origins) {
    this.stories = stories;
    this.printings = printings;
    this.origins = origins;
  }

  /**
   * Those stories.
   *
   * @param printings the documents of each, in the order of print
   * @param settled what each story shows of the origin of each of its printings, null where nothing
   */
  static Stories of(List<int[]> printings, List<@Nullable Origin[]> settled) {
    int end = 1 + printings.stream().flatMapToInt(Arrays::stream).max().orElse(-1);
    int[] stories = new int[end];
    @Nullable Origin[] origins = new Origin[end];
    Arrays.fill(stories, NONE);
    for (int story = 0; story < printings.size(); story++) {
      int[] documents = printings.get(story);
      for (int i = 0; i < documents.length; i++) {
        stories[documents[i]] = story;
        origins[documents[i]] = settled.get(story)[i];
      }
    }
    return new Stories(stories, printings.toArray(int[][]::new), origins);
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
    return document < origins.length ? origins[document] : null;
  }

  /** Whether those documents, in the order of print, are one story and all of it. */
  boolean isStory(int... documents) {
    int story = of(documents[0]);
    return story != NONE && Arrays.equals(printings[story], documents);
  }

  /** Whether another one tells the same. */
  boolean isSame(Stories other) {
    return Arrays.deepEquals(printings, other.printings) && Arrays.equals(origins, other.origins);
  }

  /** What {@link #origin} says of each document. */
  @Nullable Origin[] origins(int... documents) {
    return Arrays.stream(documents).mapToObj(this::origin).toArray(Origin[]::new);
  }

  /** Those of them of which all documents are in a later generation, by their numbers there. */
  Stories moved(SameDocuments same) {
    List<int[]> moved = new ArrayList<>();
    List<@Nullable Origin[]> settled = new ArrayList<>();
    for (int[] story : printings) {
      int[] later = Arrays.stream(story).map(same::later).toArray();
      if (Arrays.stream(later).noneMatch(document -> document == SameDocuments.NONE)) {
        moved.add(later);
        settled.add(origins(story));
      }
    }
    return of(moved, settled);
  }
}
