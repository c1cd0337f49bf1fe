package org.soubao.internal.format.text;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells in which encoding bytes are Chinese text. Each is tried, and what it makes of the bytes is
 * weighed by {@link CharacterModel}: as long as several give texts that are about as likely, none
 * is taken.
 */
public final class EncodingDetector {
  /** So many bytes show it, from about the first on that is not ASCII. */
  private static final int SAMPLE = 1 << 16;

  /** What is kept of the ASCII before that. */
  private static final int BEFORE = 1 << 10;

  /**
   * By how many bits the best must be ahead, and by how many more for each of its characters beyond
   * ASCII.
   */
  private static final double AHEAD = 24;

  private static final double AHEAD_A_CHARACTER = 0.5;

  /** What is declared is better by so many bits than it looks. */
  private static final int DECLARED = 100;

  private static final int A_BREAK = 32;
  private static final int A_CUT = 16;

  /** Chinese text has fewer bits a character. */
  private static final double MOST_BITS = 17;

  private static final double MOST_BITS_OF_UTF16 = 20;

  /** What is taken for it has fewer. */
  private static final double MOST_BITS_IN_UTF16 = 15;

  private static final int SHORT = 32;
  private static final int SHOWN = 10;

  private EncodingDetector() {}

  /** What an encoding makes of the bytes. */
  private record Rating(DecodedText decoded, long bits) {
    static Rating of(Encoding encoding, ByteBuffer bytes, boolean isDeclared) {
      DecodedText decoded = TextDecoder.decode(encoding, bytes);
      long bits =
          CharacterModel.standard().bits(decoded.text())
              + A_BREAK * decoded.broken()
              + (decoded.cutByte() > 0 ? A_CUT : 0)
              + encoding.rarity()
              - (isDeclared ? DECLARED : 0);
      return new Rating(decoded, bits);
    }

    /** Whether it looks like text, with at most so many bits a character. */
    boolean isLikely(double mostBits) {
      double characters = decoded.text().length();
      return CharacterModel.standard().bits(decoded.text()) <= mostBits * characters
          && decoded.broken() <= TextDecoder.mostBroken(decoded.text());
    }

    /** UTF-16 makes characters of everything, but rare ones; and two bytes of each. */
    boolean isUtf16() {
      return decoded.cutByte() == 0 && isLikely(MOST_BITS_OF_UTF16);
    }

    /** Whether rare characters may be a chance. */
    boolean isShort() {
      return decoded.text().length() < SHORT;
    }

    boolean isText() {
      return isLikely(
          EncodingDetector.isUtf16(decoded.encoding()) ? MOST_BITS_IN_UTF16 : MOST_BITS);
    }

    String name() {
      String text = decoded.text().strip();
      int start = (int) text.chars().takeWhile(c -> c < 0x80).count();
      int end = Math.min(text.length(), start + SHOWN);
      String shown = text.substring(start, end).lines().findFirst().orElse("");
      return "%s (%s)".formatted(decoded.encoding().title(), shown);
    }
  }

  /**
   * Tells it.
   *
   * @throws UnreadableException if it stays doubtful
   */
  public static Encoding detect(byte[] bytes, @Nullable Charset declared)
      throws UnreadableException {
    Optional<Encoding> marked = marked(bytes);
    if (marked.isPresent()) {
      return marked.get();
    }
    Set<Encoding> meant = declared == null ? Set.of() : Encoding.of(declared);
    ByteBuffer sample = sample(bytes);
    List<Rating> ratings = new ArrayList<>();
    for (Encoding encoding : Encoding.values()) {
      Rating rating = Rating.of(encoding, sample.duplicate(), meant.contains(encoding));
      if (!isUtf16(encoding) || meant.contains(encoding) || rating.isUtf16()) {
        ratings.add(rating);
      }
    }
    ratings.sort(Comparator.comparingLong(Rating::bits));
    return choose(ratings, meant);
  }

  private static Encoding choose(List<Rating> ratings, Set<Encoding> meant)
      throws UnreadableException {
    Rating best = ratings.getFirst();
    double needed = AHEAD + AHEAD_A_CHARACTER * TextDecoder.beyondAscii(best.decoded().text());
    List<Rating> rivals =
        ratings.stream()
            .filter(rating -> !rating.decoded().text().equals(best.decoded().text()))
            .filter(rating -> rating.bits() < best.bits() + needed)
            .toList();
    if (meant.contains(best.decoded().encoding())) {
      return best.decoded().encoding();
    }
    Optional<Rating> declared =
        rivals.stream().filter(rating -> meant.contains(rating.decoded().encoding())).findFirst();
    if (declared.isPresent()) {
      return declared.get().decoded().encoding();
    }
    if (!rivals.isEmpty()) {
      throw doubtful(best, rivals);
    }
    if (!best.isText() && best.isShort() && isUtf16(best.decoded().encoding())) {
      throw doubtful(best, ratings.subList(1, 2));
    }
    return best.isText() ? best.decoded().encoding() : ofOtherText(ratings);
  }

  /** Where all of it is whole UTF-8, that is no chance, in whatever language it is. */
  private static Encoding ofOtherText(List<Rating> ratings) throws UnreadableException {
    DecodedText utf8 =
        ratings.stream()
            .map(Rating::decoded)
            .filter(decoded -> decoded.encoding() == Encoding.UTF_8)
            .findFirst()
            .orElseThrow();
    if (utf8.broken() == 0) {
      return Encoding.UTF_8;
    }
    throw new UnreadableException(
        utf8.brokenLine(),
        ("It is no Chinese text in UTF-8 (byte %d), GB18030, Big5 or UTF-16, or much of it is lost;"
                + " convert it to UTF-8.")
            .formatted(utf8.brokenByte()));
  }

  private static UnreadableException doubtful(Rating best, List<Rating> rivals) {
    String candidates =
        Stream.concat(Stream.of(best), rivals.stream())
            .map(Rating::name)
            .collect(Collectors.joining(" or "));
    return new UnreadableException(
        "Its encoding is doubtful: %s; say which with --encoding.".formatted(candidates));
  }

  private static boolean isUtf16(Encoding encoding) {
    return encoding == Encoding.UTF_16LE || encoding == Encoding.UTF_16BE;
  }

  private static Optional<Encoding> marked(byte[] bytes) {
    if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(Encoding.UTF_8);
    }
    if (begins(bytes, 0xFE, 0xFF)) {
      return Optional.of(Encoding.UTF_16BE);
    }
    if (begins(bytes, 0xFF, 0xFE)) {
      return Optional.of(Encoding.UTF_16LE);
    }
    return begins(bytes, 0x84, 0x31, 0x95, 0x33) ? Optional.of(Encoding.GB18030) : Optional.empty();
  }

  private static boolean begins(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** In ASCII a character may begin anywhere, but in UTF-16 at even places only. */
  private static ByteBuffer sample(byte[] bytes) {
    int first = 0;
    while (first < bytes.length && bytes[first] >= 0) {
      first++;
    }
    int start = bytes.length <= SAMPLE ? 0 : Math.max(0, first - BEFORE) & ~1;
    int end = Math.min(bytes.length, start + SAMPLE);
    return ByteBuffer.wrap(bytes, start, end - start);
  }
}
