package org.soubao.internal.lucene;

import java.io.IOException;
import org.apache.lucene.index.FilterLeafReader.FilterTerms;
import org.apache.lucene.index.FilterLeafReader.FilterTermsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.analysis.UnitPair;

/**
 * The {@linkplain UnitPair pairs} of a segment that is being written, in their order: of each unit
 * in turn, all places, sorted by the unit that follows. Positions count from the start of what is
 * looked at.
 *
 * <p>That is also the order of the terms as bytes: no unit's token begins another's. For one writer
 * that goes through all of them, once.
 */
final class PairTerms extends FilterTerms {
  private final UnitPlaces places;

  PairTerms(UnitPlaces places) {
    super(places.terms());
    this.places = places;
  }

  @Override
  public TermsEnum iterator() throws IOException {
    return new Pairs(in.iterator(), places);
  }

  private static final class Pairs extends FilterTermsEnum {
    private final UnitPlaces places;
    private final FollowedPlaces followed;
    private final BytesRefBuilder term = new BytesRefBuilder();
    private @Nullable PostingsEnum postings;
    private int unit;

    Pairs(TermsEnum units, UnitPlaces places) {
      super(units);
      this.places = places;
      followed = new FollowedPlaces(places.size());
    }

    @Override
    public @Nullable BytesRef next() throws IOException {
      while (!followed.next()) {
        if (in.next() == null) {
          return null;
        }
        unit++;
        fill();
      }
      term.copyBytes(places.token(unit));
      term.append(places.token(followed.follower()));
      return term.get();
    }

    private void fill() throws IOException {
      PostingsEnum all = in.postings(postings, PostingsEnum.POSITIONS);
      postings = all;
      followed.clear();
      for (int document = all.nextDoc();
          document != DocIdSetIterator.NO_MORE_DOCS;
          document = all.nextDoc()) {
        int start = places.start(document);
        for (int left = all.freq(); left > 0; left--) {
          int position = all.nextPosition();
          if (position >= start) {
            followed.add(document, position - start, places.follower(document, position));
          }
        }
      }
      followed.sort();
    }

    @Override
    public BytesRef term() {
      return term.get();
    }

    @Override
    public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) {
      return followed.postings();
    }
  }
}
