package org.soubao.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.analysis.UnitPair;

/**
 * Which unit stands where in the texts of a segment. Units have numbers from 1 in the order of
 * their terms; 0 is none.
 */
final class UnitPlaces {
  private final Terms terms;

  /** Of each document. */
  private final UnitSequence[] units;

  /** Of each document, from which position on it is looked at. */
  private final int[] starts;

  private final List<BytesRef> tokens;

  private UnitPlaces(Terms terms, UnitSequence[] units, int[] starts, List<BytesRef> tokens) {
    this.terms = terms;
    this.units = units;
    this.starts = starts;
    this.tokens = tokens;
  }

  /** All places of a field with the positions of units. */
  static UnitPlaces of(Terms terms, int documents) throws IOException {
    UnitSequence[] units = new UnitSequence[documents];
    Arrays.setAll(units, document -> new UnitSequence());
    forEach(terms, (unit, document, position) -> units[document].take(position));
    for (UnitSequence each : units) {
      each.fix();
    }
    forEach(terms, (unit, document, position) -> units[document].put(position, unit));
    List<BytesRef> tokens = new ArrayList<>();
    tokens.add(new BytesRef());
    TermsEnum each = terms.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      tokens.add(UnitPair.token(term));
    }
    return new UnitPlaces(terms, units, new int[documents], tokens);
  }

  /** These places without the first units of each document, of which that field has as many. */
  UnitPlaces behind(@Nullable Terms first) throws IOException {
    int[] counts = new int[units.length];
    if (first != null) {
      forEach(first, (unit, document, position) -> counts[document]++);
    }
    int[] behind = new int[units.length];
    for (int document = 0; document < units.length; document++) {
      behind[document] = units[document].position(counts[document]);
    }
    return new UnitPlaces(terms, units, behind, tokens);
  }

  /** The field's terms. */
  Terms terms() {
    return terms;
  }

  /** How many different units there are. */
  int size() {
    return tokens.size() - 1;
  }

  /** How that unit stands in a token. */
  BytesRef token(int unit) {
    return tokens.get(unit);
  }

  /** From which position on a document is looked at. */
  int start(int document) {
    return starts[document];
  }

  /** The unit right behind that position, in the same paragraph. */
  int follower(int document, int position) {
    return units[document].at(position + 1);
  }

  private interface Place {
    void accept(int unit, int document, int position);
  }

  private static void forEach(Terms terms, Place place) throws IOException {
    TermsEnum each = terms.iterator();
    PostingsEnum postings = null;
    for (int unit = 1; each.next() != null; unit++) {
      postings = each.postings(postings, PostingsEnum.POSITIONS);
      for (int document = postings.nextDoc();
          document != DocIdSetIterator.NO_MORE_DOCS;
          document = postings.nextDoc()) {
        for (int left = postings.freq(); left > 0; left--) {
          place.accept(unit, document, postings.nextPosition());
        }
      }
    }
  }
}
