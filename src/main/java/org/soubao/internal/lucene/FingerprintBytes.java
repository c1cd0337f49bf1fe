package org.soubao.internal.lucene;

import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;

/** Fingerprints as the bytes of one value: four each. */
final class FingerprintBytes {
  private FingerprintBytes() {}

  static BytesRef encode(int... fingerprints) {
    byte[] bytes = new byte[fingerprints.length * Integer.BYTES];
    for (int i = 0; i < fingerprints.length; i++) {
      BitUtil.VH_LE_INT.set(bytes, i * Integer.BYTES, fingerprints[i]);
    }
    return new BytesRef(bytes);
  }

  static int[] decode(BytesRef bytes) {
    int[] fingerprints = new int[bytes.length / Integer.BYTES];
    for (int i = 0; i < fingerprints.length; i++) {
      fingerprints[i] = (int) BitUtil.VH_LE_INT.get(bytes.bytes, bytes.offset + i * Integer.BYTES);
    }
    return fingerprints;
  }
}
