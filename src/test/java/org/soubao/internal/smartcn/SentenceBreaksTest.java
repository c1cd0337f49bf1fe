package org.soubao.internal.smartcn;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.lucene.analysis.util.CharArrayIterator;
import org.junit.jupiter.api.Test;

/** The JDK's own iterator is the oracle. */
class SentenceBreaksTest {
  private static final long SEED = Long.getLong("smartcn.seed", 20250224);
  private static final String UNITS =
      "甲乙aB1，,、。！？!?..．\"'”’“‘）)（(《》」「 \t\n\r"
          + "\f\u3000\u2028\u2029\u0964\u0965\u0300\u00AD\uD840\uDC00\uFFFF\u0085";

  private final BreakIterator jdk = BreakIterator.getSentenceInstance(Locale.ROOT);
  private final SentenceBreaks ours = new SentenceBreaks();

  @Test
  void anyUnitStandsAnywhere() {
    for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
      char c = (char) unit;
      assertAlike(c + "甲。" + c + "乙." + c + "丙。」" + c + c + "a. " + c + "丁");
      assertAlike("\u0300" + c + "甲。　" + c);
      assertAlike(c + "." + c);
    }
  }

  @Test
  void randomUnitsAreCutAlike() {
    Random random = new Random(SEED);
    for (int i = 0; i < 100_000; i++) {
      int kinds = 1 + random.nextInt(UNITS.length());
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(24); length > 0; length--) {
        text.append(UNITS.charAt(random.nextInt(random.nextBoolean() ? kinds : UNITS.length())));
      }
      assertAlike(text.toString());
    }
  }

  @Test
  void aPartOfAnArrayIsATextOfItsOwn() {
    char[] text = "甲。乙。丙！丁".toCharArray();
    CharArrayIterator part = CharArrayIterator.newSentenceInstance();
    part.setText(text, 1, 4);
    assertThat(breaks(ours, part)).isEqualTo(breaks(jdk, part)).containsExactly(1, 3, 4);
  }

  private void assertAlike(String text) {
    char[] chars = text.toCharArray();
    CharArrayIterator iterator = CharArrayIterator.newSentenceInstance();
    iterator.setText(chars, 0, chars.length);
    List<Integer> expected = breaks(jdk, iterator);
    iterator.setText(chars, 0, chars.length);
    List<Integer> actual = breaks(ours, iterator);
    if (!actual.equals(expected)) {
      assertThat(actual).as(escaped(text)).isEqualTo(expected);
    }
  }

  private static List<Integer> breaks(BreakIterator iterator, CharArrayIterator text) {
    iterator.setText(text);
    List<Integer> breaks = new ArrayList<>();
    for (int end = iterator.next(); end != BreakIterator.DONE; end = iterator.next()) {
      assertThat(iterator.current()).isEqualTo(end);
      breaks.add(end);
    }
    return breaks;
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(c -> escaped.append(String.format(Locale.ROOT, "\\u%04X", c)));
    return escaped.toString();
  }
}
