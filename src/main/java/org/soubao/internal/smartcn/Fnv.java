package org.soubao.internal.smartcn;

/**
 * The hash under which smartcn keeps its word pairs: FNV-1a of 64 bits over the UTF-16 units, low
 * byte first. It is taken character by character, so that what begins alike is hashed once.
 */
final class Fnv {
  /** The hash of nothing. */
  static final long NOTHING = 0xCBF29CE484222325L;

  private static final long PRIME = 0x100000001B3L;

  private Fnv() {}

  /** The hash of what has that hash, with one character more. */
  static long with(long hash, char c) {
    return (((hash ^ (c & 0xFF)) * PRIME) ^ (c >>> 8)) * PRIME;
  }

  /** The hash of a text. */
  static long of(String text) {
    long hash = NOTHING;
    for (int i = 0; i < text.length(); i++) {
      hash = with(hash, text.charAt(i));
    }
    return hash;
  }
}
