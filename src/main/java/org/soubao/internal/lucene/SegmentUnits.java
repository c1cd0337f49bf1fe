package org.soubao.internal.lucene;

import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.soubao.internal.analysis.UnitCode;
import org.soubao.internal.analysis.UnitPair;

/**
 * The units of a segment that is being written: of each document in turn those of the headline, and
 * then those of the body. A <em>place</em> is an index among all of them; a unit is a number, from
 * 1 in the order of the terms.
 *
 * <p>It takes eight bytes for each place, and some bits.
 */
final class SegmentUnits {
  private static final int BLOCK = 64;

  private final UnitNumbers numbers = new UnitNumbers();
  private final int count;

  /** By place. */
  private final int[] units;

  /** Before which places there is a gap of positions. */
  private final FixedBitSet gaps;

  /** By document: its first place; behind the last document, the end. */
  private final int[] starts;

  /** By document: the first place of its body. */
  private final int[] bodies;

  /** By block of places: how many gaps lie before it, and the document in which it begins. */
  private final int[] gapsBefore;

  private final int[] documents;

  /** All places: of each unit in turn those in headlines, and then those in bodies. */
  private final int[] grouped;

  /** By {@linkplain #group group}: where its places end. */
  private final int[] ends;

  /** Reads the headlines and bodies of so many documents. */
  SegmentUnits(CodedTexts headlineTexts, CodedTexts bodyTexts, int count) {
    this.count = count;
    int most = headlineTexts.characters() + bodyTexts.characters();
    units = new int[most];
    gaps = new FixedBitSet(most + 2 * BLOCK);
    starts = new int[count + 1];
    bodies = new int[count];
    int size = 0;
    for (int document = 0; document < count; document++) {
      starts[document] = size;
      size = read(headlineTexts.of(document), size);
      bodies[document] = size;
      size = read(bodyTexts.of(document), size);
      if (starts[document] < bodies[document] && bodies[document] < size) {
        gaps.set(bodies[document]);
      }
    }
    starts[count] = size;
    gapsBefore = new int[size / BLOCK + 2];
    documents = new int[size / BLOCK + 2];
    fillBlocks();
    renumber();
    grouped = new int[size];
    ends = new int[group(numbers.size(), true) + 1];
    fillGroups();
  }

  private int read(BytesRef[] pieces, int from) {
    UnitCode code = new UnitCode();
    int place = from;
    for (BytesRef piece : pieces) {
      code.reset(piece);
      while (code.next()) {
        if (code.beginsParagraph()) {
          gaps.set(place);
        }
        units[place++] = numbers.of(code);
      }
    }
    return place;
  }

  private void fillBlocks() {
    int document = 0;
    int before = 0;
    for (int block = 0; block < documents.length; block++) {
      while (document + 1 < count && starts[document + 1] <= block * BLOCK) {
        document++;
      }
      documents[block] = document;
      gapsBefore[block] = before;
      before += Long.bitCount(gaps.getBits()[block]);
    }
  }

  private void renumber() {
    int[] renumbered = numbers.sort();
    for (int place = 0; place < starts[count]; place++) {
      units[place] = renumbered[units[place]];
    }
  }

  private static int group(int unit, boolean inBody) {
    return 2 * unit + (inBody ? 1 : 0);
  }

  /** A counting sort, which keeps the order of the places of a group. */
  private void fillGroups() {
    forEach((place, group) -> ends[group]++);
    int end = 0;
    for (int group = 0; group < ends.length; group++) {
      int own = ends[group];
      ends[group] = end;
      end += own;
    }
    forEach((place, group) -> grouped[ends[group]++] = place);
  }

  private interface GroupedPlace {
    void accept(int place, int group);
  }

  private void forEach(GroupedPlace action) {
    for (int document = 0; document < count; document++) {
      for (int place = starts[document]; place < starts[document + 1]; place++) {
        action.accept(place, group(units[place], place >= bodies[document]));
      }
    }
  }

  /** How many different units there are. */
  int size() {
    return numbers.size();
  }

  /** A unit as a term. */
  BytesRef term(int unit) {
    return numbers.term(unit);
  }

  /** Adds the places of a unit that a field has, in order. */
  void addPlaces(int unit, MadeField field, FollowedPlaces target) {
    int bodiesEnd = ends[group(unit, true)];
    int headlinesEnd = ends[group(unit, false)];
    int headline = field.hasHeadlines() ? ends[group(unit, false) - 1] : headlinesEnd;
    int body = field.hasBodies() ? headlinesEnd : bodiesEnd;
    while (headline < headlinesEnd || body < bodiesEnd) {
      boolean inBody =
          headline == headlinesEnd || (body < bodiesEnd && grouped[body] < grouped[headline]);
      add(grouped[inBody ? body++ : headline++], inBody, field, target);
    }
  }

  private void add(int place, boolean inBody, MadeField field, FollowedPlaces target) {
    int document = document(place);
    if (place - (inBody ? bodies[document] : starts[document]) < field.limit()) {
      int follower = field.isPairs() ? follower(place, document, inBody) : 0;
      target.add(document, position(place, document, field), follower);
    }
  }

  private int document(int place) {
    int document = documents[place / BLOCK];
    while (starts[document + 1] <= place) {
      document++;
    }
    return document;
  }

  /** The unit right behind that place, in the same paragraph; 0 where there is none. */
  private int follower(int place, int document, boolean inBody) {
    int next = place + 1;
    int end = inBody ? starts[document + 1] : bodies[document];
    return next < end && !gaps.get(next) ? units[next] : 0;
  }

  /** Pairs of bodies are counted from the body, all others from the headline. */
  private int position(int place, int document, MadeField field) {
    boolean alone = field == MadeField.BODY_PAIRS;
    int base = alone ? bodies[document] : starts[document];
    int gapsBetween = gapsBefore(place + 1) - gapsBefore(alone ? base + 1 : base);
    return place - base + gapsBetween * (UnitPair.PARAGRAPH_GAP - 1);
  }

  private int gapsBefore(int place) {
    int block = place / BLOCK;
    long earlier = gaps.getBits()[block] & (1L << place) - 1;
    return gapsBefore[block] + Long.bitCount(earlier);
  }
}
