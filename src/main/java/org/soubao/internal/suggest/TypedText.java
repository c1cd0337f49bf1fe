package org.soubao.internal.suggest;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.soubao.internal.analysis.NormalizedText;

/**
 * What has been typed of a name so far: its characters, its pinyin, the initials of that, or a
 * mixture (柳zhou). Tones, blanks and apostrophes are ignored; ü may be typed as v or u.
 *
 * @param text the normal form without blanks, at most {@value #MAX_LENGTH} characters
 */
public record TypedText(String text) {
  /** What is typed beyond is ignored. */
  static final int MAX_LENGTH = 63;

  private static final Pattern IGNORED = Pattern.compile("[\\p{M}\\s\\p{Z}'’·\\-]");

  /** How a name fits to what was typed; the better, the earlier. */
  public enum Fit {
    /** It begins with those very characters. */
    CHARACTERS,
    /** That is its pinyin. */
    PINYIN,
    /** Its pinyin begins so. */
    PINYIN_BEGUN,
    /** Those are its initials, or some of them with syllables. */
    INITIALS,
    /** Its initials begin so. */
    INITIALS_BEGUN
  }

  /** What was typed, as it is compared. */
  public static TypedText of(String typed) {
    String bare = comparable(typed.substring(0, Math.min(typed.length(), 4 * MAX_LENGTH)));
    return new TypedText(bare.substring(0, Math.min(bare.length(), MAX_LENGTH)));
  }

  /** A name as it is compared: its normal form without blanks, accents and the points in names. */
  public static String comparable(String name) {
    String normal = Normalizer.normalize(NormalizedText.of(name).toString(), Form.NFD);
    return IGNORED.matcher(normal).replaceAll("");
  }

  /** Whether there is nothing to compare. */
  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** How a {@linkplain #comparable name} fits; empty where it does not. */
  Optional<Fit> fit(String name) {
    return name.startsWith(text) ? Optional.of(Fit.CHARACTERS) : new Reading().of(name);
  }

  /**
   * Goes through a name character by character, and keeps how much of what was typed may have been
   * read by then: bit n stands for the first n characters.
   */
  private final class Reading {
    private final long end = 1L << text.length();
    private long whole = 1;
    private long shortened;

    Optional<Fit> of(String name) {
      boolean begun = false;
      for (int i = 0; i < name.length(); i++) {
        long wholeBefore = whole;
        long shortenedBefore = shortened;
        whole = 0;
        shortened = 0;
        begun |= step(name.charAt(i), wholeBefore, shortenedBefore);
        boolean last = i + 1 == name.length();
        if ((whole & end) != 0) {
          return Optional.of(last ? Fit.PINYIN : Fit.PINYIN_BEGUN);
        }
        if (begun) {
          return Optional.of(Fit.PINYIN_BEGUN);
        }
        if ((shortened & end) != 0) {
          return Optional.of(last ? Fit.INITIALS : Fit.INITIALS_BEGUN);
        }
        if ((whole | shortened) == 0) {
          break;
        }
      }
      return Optional.empty();
    }

    /** Reads one character; whether what is left of the typed text begins a syllable of it. */
    private boolean step(char character, long wholeBefore, long shortenedBefore) {
      boolean begun = false;
      List<String> readings = Pinyin.readings(character);
      for (int from = 0; from < text.length(); from++) {
        boolean isWhole = (wholeBefore >> from & 1) != 0;
        if (!isWhole && (shortenedBefore >> from & 1) == 0) {
          continue;
        }
        if (text.charAt(from) == character) {
          advance(from + 1, isWhole);
        }
        for (String reading : readings) {
          begun |= step(reading, from, isWhole);
        }
      }
      return begun;
    }

    private boolean step(String reading, int from, boolean isWhole) {
      int alike = alike(reading, from);
      if (alike == 0) {
        return false;
      }
      if (alike == reading.length()) {
        advance(from + alike, isWhole);
      } else if (from + alike == text.length()) {
        shortened |= isWhole ? 0 : end;
        return isWhole;
      }
      shortened |= 1L << (from + 1);
      if (alike > 1 && reading.charAt(1) == 'h') {
        shortened |= 1L << (from + 2);
      }
      return false;
    }

    private void advance(int to, boolean isWhole) {
      if (isWhole) {
        whole |= 1L << to;
      } else {
        shortened |= 1L << to;
      }
    }

    /** How many letters of the reading stand at {@code from}. */
    private int alike(String reading, int from) {
      int n = 0;
      while (n < reading.length()
          && from + n < text.length()
          && isAlike(reading.charAt(n), text.charAt(from + n))) {
        n++;
      }
      return n;
    }

    private static boolean isAlike(char letter, char typed) {
      return letter == typed || (letter == 'v' && typed == 'u');
    }
  }
}
