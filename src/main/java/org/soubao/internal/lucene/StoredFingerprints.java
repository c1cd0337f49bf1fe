package org.soubao.internal.lucene;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;
import org.soubao.internal.analysis.SearchableText;
import org.soubao.internal.reprints.FingerprintSource;
import org.soubao.internal.reprints.Fingerprints;

/**
 * The fingerprints of all articles as the index has them: of each article one value, of four bytes
 * a number: how many units its body has, and its fingerprints.
 */
final class StoredFingerprints implements FingerprintSource {
  private final DirectoryReader reader;
  private final int[] places;
  private final int[] lengths;

  /**
   * Those of that reader.
   *
   * @param places by document the number by which it is visited, below how many there are; −1 for
   *     one that is passed over
   */
  StoredFingerprints(DirectoryReader reader, int... places) {
    this.reader = reader;
    this.places = places;
    lengths = new int[reader.numDocs()];
  }

  /** The value of a body. */
  static BytesRef value(SearchableText body) {
    int[] fingerprints = Fingerprints.of(body);
    byte[] bytes = new byte[(1 + fingerprints.length) * Integer.BYTES];
    BitUtil.VH_LE_INT.set(bytes, 0, body.size());
    for (int i = 0; i < fingerprints.length; i++) {
      BitUtil.VH_LE_INT.set(bytes, (1 + i) * Integer.BYTES, fingerprints[i]);
    }
    return new BytesRef(bytes);
  }

  @Override
  public void forEach(Visitor visitor) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      BinaryDocValues values = DocValues.getBinary(leaf.reader(), Schema.FINGERPRINTS);
      for (int document = values.nextDoc();
          document != DocIdSetIterator.NO_MORE_DOCS;
          document = values.nextDoc()) {
        int place = places[leaf.docBase + document];
        if (place >= 0) {
          visit(place, values.binaryValue(), visitor);
        }
      }
    }
  }

  private void visit(int place, BytesRef value, Visitor visitor) {
    lengths[place] = number(value, 0);
    int[] fingerprints = new int[value.length / Integer.BYTES - 1];
    for (int i = 0; i < fingerprints.length; i++) {
      fingerprints[i] = number(value, 1 + i);
    }
    visitor.visit(place, fingerprints);
  }

  private static int number(BytesRef value, int index) {
    return (int) BitUtil.VH_LE_INT.get(value.bytes, value.offset + index * Integer.BYTES);
  }

  /** How many units each article has, by its number. */
  int[] lengths() throws IOException {
    forEach((place, fingerprints) -> {});
    return lengths;
  }
}
