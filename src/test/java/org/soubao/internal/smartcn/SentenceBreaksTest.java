package org.soubao.internal.smartcn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import org.apache.lucene.analysis.util.CharArrayIterator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The JDK's own iterator is the oracle. */
class SentenceBreaksTest {
  private static final long SEED = Long.getLong("smartcn.seed", 20250224);
  private static final String UNITS =
      "甲乙aB1，,、。！？!?..．\"'”’“‘）)（(《》」「 \t\n\r"
          + "\f\u3000\u2028\u2029\u0964\u0965\u0300\u00AD\uD840\uDC00\uFFFF\u0085";

  private static final String ORDINARY = "甲乙aB1，、。！？!?”’）（《》」「\u3000";

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
      assertAlike(randomText(random, UNITS, 24));
    }
  }

  private static String randomText(Random random, String units, int limit) {
    int kinds = 1 + random.nextInt(units.length());
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(limit); length > 0; length--) {
      text.append(units.charAt(random.nextInt(random.nextBoolean() ? kinds : units.length())));
    }
    return text.toString();
  }

  @Test
  void aPartOfAnArrayIsATextOfItsOwn() {
    char[] text = "甲。乙。丙！丁".toCharArray();
    CharArrayIterator part = CharArrayIterator.newSentenceInstance();
    part.setText(text, 1, 4);
    assertThat(breaks(ours, part)).isEqualTo(breaks(jdk, part)).containsExactly(1, 3, 4);
  }

  /** Of ordinary signs; among odd ones the JDK finds breaks on its way back that it has not on. */
  @Test
  void randomStepsLeadToTheSamePlaces() {
    Random random = new Random(SEED);
    for (int i = 0; i < 2_000; i++) {
      String text = randomText(random, ORDINARY, 40);
      ours.setText(iterator(text));
      jdk.setText(iterator(text));
      for (int step = 0; step < 30; step++) {
        int kind = random.nextInt(8);
        int number = kind < 5 ? random.nextInt(9) - 4 : random.nextInt(text.length() + 1);
        assertThat(step(ours, kind, number))
            .as("seed %d, %s, step %d of %d", SEED, escaped(text), kind, number)
            .isEqualTo(step(jdk, kind, number));
        assertThat(ours.current()).isEqualTo(jdk.current());
      }
    }
  }

  private static int step(BreakIterator iterator, int kind, int number) {
    return switch (kind) {
      case 0 -> iterator.first();
      case 1 -> iterator.last();
      case 2 -> iterator.next(number);
      case 3 -> iterator.next();
      case 4 -> iterator.previous();
      case 5 -> iterator.following(number);
      case 6 -> iterator.preceding(number);
      default -> iterator.isBoundary(number) ? 1 : 0;
    };
  }

  @Test
  void theWayBackHasThePlacesOfTheWayOn() {
    Random random = new Random(SEED);
    for (int i = 0; i < 2_000; i++) {
      String text = randomText(random, UNITS, 40);
      List<Integer> all = breaks(jdk, iterator(text));
      all.addFirst(0);
      ours.setText(iterator(text));
      List<Integer> back = new ArrayList<>();
      for (int at = ours.last(); at != BreakIterator.DONE; at = ours.previous()) {
        back.addFirst(at);
      }
      assertThat(back).as("seed %d, %s", SEED, escaped(text)).isEqualTo(all);
      NavigableSet<Integer> sorted = new TreeSet<>(all);
      for (int at = 0; at <= text.length(); at++) {
        assertThat(ours.following(at)).isEqualTo(orDone(sorted.higher(at)));
        assertThat(ours.preceding(at)).isEqualTo(orDone(sorted.lower(at)));
      }
    }
  }

  @Test
  void whatIsOutsideOfTheTextIsRefused() {
    ours.setText(iterator("甲。乙。"));
    for (int outside : new int[] {-1, 5}) {
      assertThatIllegalArgumentException().isThrownBy(() -> ours.following(outside));
      assertThatIllegalArgumentException().isThrownBy(() -> ours.preceding(outside));
    }
  }

  @Test
  void theTextIsTheOneThatWasGiven() {
    CharArrayIterator text = iterator("甲。乙。");
    assertThat(ours.getText().getEndIndex()).isZero();
    ours.setText(text);
    assertThat(ours.getText()).isSameAs(text);
  }

  private static int orDone(@Nullable Integer place) {
    return place == null ? BreakIterator.DONE : place;
  }

  private static CharArrayIterator iterator(String text) {
    CharArrayIterator iterator = CharArrayIterator.newSentenceInstance();
    iterator.setText(text.toCharArray(), 0, text.length());
    return iterator;
  }

  private void assertAlike(String text) {
    List<Integer> expected = breaks(jdk, iterator(text));
    List<Integer> actual = breaks(ours, iterator(text));
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
