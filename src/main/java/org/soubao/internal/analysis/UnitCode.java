package org.soubao.internal.analysis;

import org.apache.lucene.util.BytesRef;

/**
 * Reads the {@linkplain SearchableText units} of a text out of the bytes in which {@link
 * CodedStream} handed them over, two for each character. A number or Latin word ends with {@link
 * UnitPair#WORD_END}; the first unit of a further paragraph has a line feed before it.
 */
public final class UnitCode {
  static final char PARAGRAPH = '\n';

  /** Below are the characters of numbers and Latin words. */
  private static final int ASCII_END = 0x80;

  private byte[] bytes = {};
  private int next;
  private int end;
  private int start;
  private boolean beginsParagraph;

  /** Goes before the first unit of coded ones. */
  public void reset(BytesRef coded) {
    bytes = coded.bytes;
    next = coded.offset;
    end = coded.offset + coded.length;
  }

  /** Goes to the next unit; gives whether there is one. */
  public boolean next() {
    if (next == end) {
      return false;
    }
    beginsParagraph = charAt(next) == PARAGRAPH;
    start = beginsParagraph ? next + 2 : next;
    next = start + 2;
    char first = charAt(start);
    if (Character.isHighSurrogate(first)) {
      next += 2;
    } else if (first < ASCII_END) {
      while (charAt(next) != UnitPair.WORD_END) {
        next += 2;
      }
      next += 2;
    }
    return true;
  }

  /** Whether the unit is the first of a paragraph, and not of the text. */
  public boolean beginsParagraph() {
    return beginsParagraph;
  }

  /** The one character that the unit is; 0 where it is a number, a word, or a surrogate pair. */
  public char character() {
    char first = charAt(start);
    return next - start == 2 ? first : 0;
  }

  /** Appends the unit's characters. */
  public void appendTo(StringBuilder target) {
    boolean word = charAt(start) < ASCII_END;
    for (int i = start; i < (word ? next - 2 : next); i += 2) {
      target.append(charAt(i));
    }
  }

  private char charAt(int index) {
    return (char) ((bytes[index] & 0xFF) << Byte.SIZE | (bytes[index + 1] & 0xFF));
  }
}
