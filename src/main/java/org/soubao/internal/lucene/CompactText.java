package org.soubao.internal.lucene;

import java.util.Arrays;

/**
 * Strings in as few bytes as Chinese needs that is to be compressed further: UTF-8 takes three for
 * every Han character, this takes two, and one for the most frequent.
 *
 * <p>A byte below 0x80 is ASCII; but the control characters other than the line feed, and 0xD5 to
 * 0xFE, stand for {@link #FREQUENT}. 0x80 to 0xD1, with a byte behind, are U+4E00 to U+9FFF; 0xD2
 * to 0xD4 likewise U+FF00, U+3000 and U+2000, 256 each. 0xFF stands before any other UTF-16 unit,
 * also half a surrogate pair. Immutable tables, for any thread.
 */
final class CompactText {
  /** The most frequent in newspapers; a change is a change of {@link Schema#FINGERPRINT}. */
  private static final String FREQUENT =
      "，。的国、中在人和会一大发新全日作年了要展民为方行进出地家合“”业" + "是主有市动同成报生政实上部对区工建开关重经加时共不力：来《》到这个以多高省党总";

  private static final int HAN = 0x80;
  private static final int HAN_START = 0x4E00;
  private static final int HAN_END = 0xA000;
  private static final int BLOCKS = 0xD2;
  private static final int[] BLOCK_STARTS = {0xFF00, 0x3000, 0x2000};
  private static final int SINGLES = BLOCKS + BLOCK_STARTS.length;
  private static final int ESCAPE = 0xFF;
  private static final int MAX_BYTES = 3;

  /** Of a character that takes one byte, this byte; 0 of others. */
  private static final byte[] BYTES = new byte[Character.MAX_VALUE + 1];

  /** Of a byte that stands for a character alone, this character; 0 of others, and of 0. */
  private static final char[] CHARACTERS = new char[256];

  static {
    int next = 0;
    for (int b = 1; b < ESCAPE; b++) {
      boolean frequent = (b < ' ' && b != '\n') || b >= SINGLES;
      if (frequent || b < HAN) {
        CHARACTERS[b] = frequent ? FREQUENT.charAt(next++) : (char) b;
        BYTES[CHARACTERS[b]] = (byte) b;
      }
    }
  }

  private CompactText() {}

  /** The bytes of a text. */
  static byte[] encode(String text) {
    byte[] bytes = new byte[MAX_BYTES * text.length()];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int lead = BYTES[c] == 0 ? lead(c) : BYTES[c];
      bytes[length++] = (byte) lead;
      if (lead == ESCAPE) {
        bytes[length++] = (byte) (c >> 8);
      }
      if (BYTES[c] == 0) {
        bytes[length++] = (byte) c;
      }
    }
    return Arrays.copyOf(bytes, length);
  }

  /** What stands before the lower byte of a character. */
  private static int lead(char c) {
    if (c >= HAN_START && c < HAN_END) {
      return HAN + ((c - HAN_START) >> 8);
    }
    for (int block = 0; block < BLOCK_STARTS.length; block++) {
      if ((c & 0xFF00) == BLOCK_STARTS[block]) {
        return BLOCKS + block;
      }
    }
    return ESCAPE;
  }

  /** The text of such bytes. */
  static String decode(byte[] bytes) {
    char[] characters = new char[bytes.length];
    int size = 0;
    for (int i = 0; i < bytes.length; i++) {
      int lead = bytes[i] & 0xFF;
      char single = CHARACTERS[lead];
      if (single == 0) {
        int high = lead == ESCAPE ? bytes[++i] << 8 : high(lead);
        single = (char) (high | (bytes[++i] & 0xFF));
      }
      characters[size++] = single;
    }
    return new String(characters, 0, size);
  }

  private static int high(int lead) {
    return lead < BLOCKS ? HAN_START + ((lead - HAN) << 8) : BLOCK_STARTS[lead - BLOCKS];
  }
}
