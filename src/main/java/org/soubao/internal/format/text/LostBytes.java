package org.soubao.internal.format.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.util.Arrays;

/**
 * Reads a text in pairs of bytes, of which some were lost: GB18030 and Big5 line by line, UTF-16 as
 * a whole. Behind such a place all characters are made of halves of two, up to the next that is
 * ASCII, and most of such pairs are characters too, though rare ones. So the reading is taken that
 * is the most likely of all that there are, with a price for each byte that is left out: the
 * shortest path through the bytes. For one thread.
 */
final class LostBytes {
  /** What it costs to leave a byte out, in bits: about as much as four misread characters. */
  private static final int LEFT_OUT = 40;

  /** A character of so many bits may be a misread one. */
  private static final int SUSPECT = 21;

  private static final int ASCII = 0x80;
  private static final int LONGEST = 4;
  private static final int NONE = Integer.MAX_VALUE;

  private final CharsetDecoder decoder;
  private final boolean isWide;
  private final byte[] costs;
  private final CharBuffer character = CharBuffer.allocate(2);

  /**
   * Reads lines of a text.
   *
   * @param encoding one with characters of two bytes, UTF-16 among them
   * @param text about what the whole text is
   */
  LostBytes(Encoding encoding, CharSequence text) {
    decoder = encoding.charset().newDecoder();
    isWide = encoding == Encoding.UTF_16LE || encoding == Encoding.UTF_16BE;
    costs = CharacterModel.standard().costs(text);
  }

  /**
   * A reading of a line.
   *
   * @param text with U+FFFD for each byte left out
   * @param leftOut how many are
   * @param first which byte of the line is the first of them, from 0; -1 where none is
   */
  record Reading(String text, int leftOut, int first) {}

  /**
   * A text that was decoded plainly, with the lines read anew in which bytes may have been lost.
   */
  static DecodedText mended(byte[] bytes, DecodedText plain) {
    LostBytes lost = new LostBytes(plain.encoding(), plain.text());
    // In UTF-16 a lost byte leaves an odd number; without, rare characters are no sign of it.
    boolean isOdd = !lost.isWide || plain.cutByte() > 0;
    return isOdd && lost.isSuspect(plain.text()) ? lost.mend(bytes, plain) : plain;
  }

  private DecodedText mend(byte[] bytes, DecodedText plain) {
    StringBuilder text = new StringBuilder(plain.text().length());
    long broken = 0;
    long brokenByte = 0;
    long brokenLine = 0;
    int end;
    for (int start = 0; start < bytes.length; start = end) {
      end = isWide ? bytes.length : endOfLine(bytes, start);
      Reading reading = readIfSuspect(Arrays.copyOfRange(bytes, start, end));
      text.append(reading.text());
      if (broken == 0 && reading.leftOut() > 0) {
        brokenByte = 1L + start + reading.first();
        int place = reading.text().indexOf(CharacterModel.BROKEN) - reading.text().length();
        brokenLine = DecodedText.lineOf(text, text.length() + place);
      }
      broken += reading.leftOut();
    }
    boolean isCut = plain.cutByte() > 0 && text.charAt(text.length() - 1) == CharacterModel.BROKEN;
    if (isCut) {
      text.setLength(text.length() - 1);
      broken--;
    }
    return new DecodedText(
        TextDecoder.unmarked(text),
        plain.encoding(),
        broken,
        broken == 0 ? 0 : brokenByte,
        broken == 0 ? 0 : brokenLine,
        isCut ? bytes.length : 0);
  }

  /** No character has a line break for its second byte. */
  private static int endOfLine(byte[] bytes, int start) {
    int end = start;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return Math.min(bytes.length, end + 1);
  }

  private Reading readIfSuspect(byte[] line) {
    String plain = new String(line, decoder.charset());
    return isSuspect(plain) ? read(line) : new Reading(plain, 0, -1);
  }

  /** Whether a text has a character that is hardly ever written. */
  boolean isSuspect(CharSequence text) {
    return text.chars().anyMatch(c -> costs[c] >= SUSPECT);
  }

  /** The most likely reading of a line. */
  Reading read(byte[] line) {
    int[] cost = new int[line.length + 1];
    int[] length = new int[line.length + 1]; // of the step that leads there; below 0 left out
    Arrays.fill(cost, NONE);
    cost[0] = 0;
    for (int at = 0; at < line.length; at++) {
      if (cost[at] != NONE) {
        step(cost, length, at, at + 1, LEFT_OUT, -1);
        for (int bytes = 1; bytes <= longest(line, at); bytes++) {
          int bits = bits(line, at, bytes);
          if (bits != NONE) {
            step(cost, length, at, at + bytes, bits, bytes);
          }
        }
      }
    }
    return reading(line, length);
  }

  private static void step(int[] cost, int[] length, int from, int to, int bits, int bytes) {
    if (cost[from] + bits < cost[to]) {
      cost[to] = cost[from] + bits;
      length[to] = bytes;
    }
  }

  private int longest(byte[] line, int at) {
    return line[at] >= 0 && !isWide ? 1 : Math.min(LONGEST, line.length - at);
  }

  /** What the character of these bytes costs; none if they are no character, or more than one. */
  private int bits(byte[] line, int at, int bytes) {
    if (bytes == 1) {
      return line[at] >= 0 && !isWide ? costs[line[at]] : NONE;
    }
    character.clear();
    decoder.reset();
    ByteBuffer in = ByteBuffer.wrap(line, at, bytes);
    if (decoder.decode(in, character, true).isError() || in.hasRemaining()) {
      return NONE;
    }
    character.flip();
    boolean one =
        character.length() == 1 || Character.isSurrogatePair(character.get(0), character.get(1));
    return one && (isWide || character.get(0) >= ASCII)
        ? character.chars().map(c -> costs[c]).sum()
        : NONE;
  }

  private Reading reading(byte[] line, int[] length) {
    int[] ends = new int[line.length + 1];
    int steps = 0;
    for (int at = line.length; at > 0; at -= Math.abs(length[at])) {
      ends[steps++] = at;
    }
    StringBuilder text = new StringBuilder(line.length);
    int leftOut = 0;
    int first = -1;
    for (int i = steps - 1; i >= 0; i--) {
      int bytes = length[ends[i]];
      if (bytes < 0) {
        first = leftOut++ == 0 ? ends[i] - 1 : first;
        text.append(CharacterModel.BROKEN);
      } else {
        text.append(new String(line, ends[i] - bytes, bytes, decoder.charset()));
      }
    }
    return new Reading(text.toString(), leftOut, first);
  }
}
