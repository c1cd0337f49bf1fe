package org.soubao.internal.format.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * How often the encoding of a short text is told, left open, or told wrongly; the table of
 * BENCHMARKS. {@code -Dencoding.seed} repeats a run, {@code -Dencoding.cuts} makes it longer.
 */
class EncodingFiguresTest {
  private static final long SEED = Long.getLong("encoding.seed", System.nanoTime());
  private static final int CUTS = Integer.getInteger("encoding.cuts", 300);
  private static final int[] LENGTHS = {2, 4, 8, 16, 50, 200, 2000};
  private static final double MOST_WRONG = 0.001;

  private enum Case {
    UTF_8("UTF-8", false),
    GB18030("GB18030", false),
    GB18030_TRADITIONAL("GB18030", true),
    BIG5("Big5-HKSCS", true),
    UTF_16LE("UTF-16LE", false),
    UTF_16BE("UTF-16BE", false);

    private final Charset charset;
    private final boolean traditional;

    Case(String charset, boolean traditional) {
      this.charset = Charset.forName(charset);
      this.traditional = traditional;
    }
  }

  private final CutTexts texts;

  EncodingFiguresTest() throws IOException {
    texts = new CutTexts(new Random(SEED));
  }

  @Test
  void whatIsToldIsRight() {
    System.out.printf(
        "seed %d, %d cuts each: right / doubtful / wrong (not told by ICU), in %%%n", SEED, CUTS);
    int wrong = 0;
    for (Case tried : Case.values()) {
      StringBuilder row = new StringBuilder("| " + tried);
      for (int length : LENGTHS) {
        int[] counts = new int[3];
        int icu = 0;
        for (int i = 0; i < CUTS; i++) {
          String text = cut(tried, length);
          byte[] bytes = text.getBytes(tried.charset);
          counts[outcome(text, bytes)]++;
          icu += text.equals(byIcu(bytes)) ? 0 : 1;
        }
        wrong += counts[2];
        row.append(
            " | %.1f / %.1f / %.1f (%.1f)"
                .formatted(share(counts[0]), share(counts[1]), share(counts[2]), share(icu)));
      }
      System.out.println(row + " |");
    }
    int all = Case.values().length * LENGTHS.length * CUTS;
    assertThat(wrong).as("seed %d", SEED).isLessThanOrEqualTo((int) (MOST_WRONG * all));
  }

  /** Only what the encoding has. */
  private String cut(Case tried, int length) {
    String text = texts.cut(tried.traditional, length);
    byte[] bytes = text.getBytes(tried.charset);
    return new String(bytes, tried.charset);
  }

  /** 0 right, 1 doubtful, 2 wrong. */
  private static int outcome(String text, byte[] bytes) {
    try {
      boolean right = TextDecoder.decode(bytes, null).text().equals(text);
      if (!right) {
        System.out.println(
            "wrong: %s as %s %s"
                .formatted(text, TextDecoder.decode(bytes, null).text(), Arrays.toString(bytes)));
      }
      return right ? 0 : 2;
    } catch (UnreadableException e) {
      return 1;
    }
  }

  private static String byIcu(byte[] bytes) {
    CharsetMatch match = new CharsetDetector().setText(bytes).detect();
    if (match == null || !Charset.isSupported(match.getName())) {
      return "";
    }
    return new String(bytes, Charset.forName(match.getName()));
  }

  private static double share(int count) {
    return 100.0 * count / CUTS;
  }
}
