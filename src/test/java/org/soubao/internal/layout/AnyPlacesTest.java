package org.soubao.internal.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soubao.model.Box;

/** Wherever runs stand, all of their letters are read once, in bounded time. */
class AnyPlacesTest {
  private static final double[] ODD = {
    Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0, -1, 1e300, -1e300, 1e-300
  };

  private final Random random = new Random(1);
  private int serial;

  /** A text that no other run has, so that none is taken for a shadow. */
  private String text() {
    int own = serial++;
    String letters = Character.toString(0x4e00 + own % 20_000);
    return own < 20_000 ? letters : letters + own / 20_000;
  }

  private double place(double side, double oddness) {
    return random.nextDouble() < oddness
        ? ODD[random.nextInt(ODD.length)]
        : random.nextDouble() * side;
  }

  private PrintedPage page(int count, double oddness) {
    List<TextRun> runs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double left = place(600, oddness);
      double top = place(800, oddness);
      double size = random.nextDouble() < oddness ? place(1, 1) : 4 + random.nextInt(40);
      runs.add(
          new TextRun(text(), left, top, left + size, top + size, size, random.nextInt(5) == 0));
    }
    List<Rule> rules = new ArrayList<>();
    List<Box> pictures = new ArrayList<>();
    for (int i = 0; i < random.nextInt(40); i++) {
      double x = place(600, oddness);
      double y = place(800, oddness);
      boolean level = random.nextBoolean();
      rules.add(new Rule(x, y, level ? place(600, oddness) : x, level ? y : place(800, oddness)));
      pictures.add(Box.between(random.nextDouble(), random.nextDouble(), 1, 1));
    }
    double side = random.nextDouble() < oddness ? place(1, 1) : 600;
    return new PrintedPage(side, 800, runs, pictures, rules);
  }

  private static Map<Integer, Long> letters(String text) {
    return text.codePoints()
        .filter(c -> !Character.isWhitespace(c))
        .boxed()
        .collect(Collectors.groupingBy(c -> c, Collectors.counting()));
  }

  private static void check(PrintedPage page) {
    String written = page.runs().stream().map(TextRun::text).collect(Collectors.joining());
    LaidOutPage read = assertTimeout(Duration.ofSeconds(20), () -> LayoutReader.read(page));
    assertThat(letters(read.text())).isEqualTo(letters(written));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.02, 0.3, 1})
  void nothingIsLost(double oddness) {
    for (int round = 0; round < 60; round++) {
      serial = 0;
      check(page(random.nextInt(120), oddness));
    }
  }

  @Test
  void tenThousandLettersAtRandom() {
    check(page(10_000, 0.01));
  }

  @Test
  void tenThousandLettersAtOnePlace() {
    List<TextRun> runs = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      runs.add(new TextRun(text(), 100, 100, 110, 110, 10, false));
    }
    check(new PrintedPage(600, 800, runs, List.of(), List.of()));
  }

  @Test
  void tenThousandShortLines() {
    List<TextRun> runs = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      double x = 6.0 * (i % 100);
      double y = 8.0 * Math.floorDiv(i, 100);
      runs.add(new TextRun(text(), x, y, x + 1, y + 1, 1, false));
    }
    check(new PrintedPage(600, 800, runs, List.of(), List.of()));
  }
}
