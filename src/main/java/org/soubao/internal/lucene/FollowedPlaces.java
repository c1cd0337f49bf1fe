package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The places of one unit, sorted by the unit that follows: a counting sort that keeps the order of
 * documents and positions. Filled and sorted again and again; nothing is allocated but to grow.
 */
final class FollowedPlaces {
  private int[] documents = new int[1024];
  private int[] positions = new int[1024];
  private int[] followers = new int[1024];
  private int size;

  private int[] sortedDocuments = {};
  private int[] sortedPositions = {};

  /** Of each follower how often it comes, then where its places end; 0 between the sorts. */
  private final int[] ends;

  /** The different followers, in order. */
  private final int[] different;

  private int groups;
  private int group;
  private int from;
  private int to;

  /** For followers of numbers up to that one. */
  FollowedPlaces(int most) {
    ends = new int[most + 1];
    different = new int[most + 1];
  }

  void clear() {
    size = 0;
    groups = 0;
  }

  /** Adds a place behind all others. */
  void add(int document, int position, int follower) {
    if (size == documents.length) {
      documents = ArrayUtil.grow(documents);
      positions = ArrayUtil.growExact(positions, documents.length);
      followers = ArrayUtil.growExact(followers, documents.length);
    }
    documents[size] = document;
    positions[size] = position;
    followers[size] = follower;
    size++;
  }

  /** Sorts what was added, and goes before the first follower. */
  void sort() {
    for (int i = 0; i < size; i++) {
      if (ends[followers[i]]++ == 0) {
        different[groups++] = followers[i];
      }
    }
    Arrays.sort(different, 0, groups);
    int start = 0;
    for (int i = 0; i < groups; i++) {
      int count = ends[different[i]];
      ends[different[i]] = start;
      start += count;
    }
    sortedDocuments = ArrayUtil.growNoCopy(sortedDocuments, size);
    sortedPositions = ArrayUtil.growNoCopy(sortedPositions, size);
    for (int i = 0; i < size; i++) {
      int place = ends[followers[i]]++;
      sortedDocuments[place] = documents[i];
      sortedPositions[place] = positions[i];
    }
    group = -1;
    to = 0;
  }

  /** Goes to the next follower; gives whether there is one. */
  boolean next() {
    if (group + 1 >= groups) {
      return false;
    }
    group++;
    from = to;
    to = ends[different[group]];
    ends[different[group]] = 0;
    return true;
  }

  /** The unit that follows. */
  int follower() {
    return different[group];
  }

  /** The places of the unit with that follower. */
  PostingsEnum postings() {
    return new Places(sortedDocuments, sortedPositions, from, to);
  }

  private static final class Places extends PostingsEnum {
    private final int[] documents;
    private final int[] positions;
    private final int end;
    private int document = -1;
    private int place;
    private int next;

    Places(int[] documents, int[] positions, int from, int to) {
      this.documents = documents;
      this.positions = positions;
      next = from;
      end = to;
    }

    @Override
    public int nextDoc() {
      place = next;
      if (place == end) {
        document = NO_MORE_DOCS;
        return document;
      }
      document = documents[place];
      while (next < end && documents[next] == document) {
        next++;
      }
      return document;
    }

    @Override
    public int docID() {
      return document;
    }

    @Override
    public int freq() {
      return next - place;
    }

    @Override
    public int nextPosition() {
      return positions[place++];
    }

    @Override
    public int advance(int target) throws IOException {
      return slowAdvance(target);
    }

    @Override
    public long cost() {
      return (long) end - next;
    }

    @Override
    public int startOffset() {
      return -1;
    }

    @Override
    public int endOffset() {
      return -1;
    }

    @Override
    public @Nullable BytesRef getPayload() {
      return null;
    }
  }
}
