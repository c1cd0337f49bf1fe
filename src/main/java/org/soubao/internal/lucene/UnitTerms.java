package org.soubao.internal.lucene;

import java.io.IOException;
import org.apache.lucene.index.FilterLeafReader.FilterTerms;
import org.apache.lucene.index.FilterLeafReader.FilterTermsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.analysis.UnitPair;

/**
 * The terms of a {@link MadeField}, in their order: of each unit in turn all places, for pairs
 * sorted by the unit that follows. That is also the order of pairs as bytes: no unit's token begins
 * another's. For one writer that goes through all of them, once.
 */
final class UnitTerms extends FilterTerms {
  private final SegmentUnits units;
  private final MadeField field;

  /** In the place of the empty tokens that the field was given. */
  UnitTerms(Terms empty, SegmentUnits units, MadeField field) {
    super(empty);
    this.units = units;
    this.field = field;
  }

  @Override
  public TermsEnum iterator() throws IOException {
    return new Each(in.iterator());
  }

  private final class Each extends FilterTermsEnum {
    private final FollowedPlaces followed = new FollowedPlaces(units.size());
    private final BytesRefBuilder term = new BytesRefBuilder();
    private int unit;

    Each(TermsEnum empty) {
      super(empty);
    }

    @Override
    public @Nullable BytesRef next() {
      while (!followed.next()) {
        if (unit == units.size()) {
          return null;
        }
        unit++;
        followed.clear();
        units.addPlaces(unit, field, followed);
        followed.sort();
      }
      term.clear();
      if (field.isPairs()) {
        UnitPair.append(units.term(unit), term);
        if (followed.follower() > 0) {
          UnitPair.append(units.term(followed.follower()), term);
        }
      } else {
        term.append(units.term(unit));
      }
      return term.get();
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
