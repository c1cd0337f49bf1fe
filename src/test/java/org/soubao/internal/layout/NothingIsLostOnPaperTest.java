package org.soubao.internal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.soubao.internal.pages.PrintedLine;

/** Wherever the texts of a page stand: each is in the text of the page once. */
class NothingIsLostOnPaperTest {
  private static final int PAGES = 400;

  @Test
  @Timeout(120)
  void everyTextStandsInThePageOnce() {
    long seed = System.nanoTime();
    for (int i = 0; i < PAGES; i++) {
      PrintedPage page = page(new Random(seed + i));
      LaidOutPage read = LayoutReader.read(page);
      assertThat(letters(read.text())).as("seed %d", seed + i).isEqualTo(letters(all(page)));
      for (PrintedLine line : read.layout().lines()) {
        assertThat(line.end()).as("seed %d", seed + i).isLessThanOrEqualTo(read.text().length());
      }
    }
  }

  @Test
  @Timeout(60)
  void aPageOfVeryManyTextsEndsSoon() {
    Random random = new Random(7);
    List<TextRun> runs = new ArrayList<>();
    for (int i = 0; i < 60_000; i++) {
      runs.add(run(random, i, 2000, 3000));
    }
    PrintedPage page = new PrintedPage(2000, 3000, runs, List.of(), List.of());
    assertThat(LayoutReader.read(page).text()).isNotEmpty();
  }

  private static PrintedPage page(Random random) {
    double width = 100 + random.nextInt(2000);
    double height = 100 + random.nextInt(3000);
    List<TextRun> runs = new ArrayList<>();
    for (int i = random.nextInt(120); i >= 0; i--) {
      runs.add(run(random, i, width, height));
    }
    List<Rule> rules = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      double x = random.nextDouble() * width;
      double y = random.nextDouble() * height;
      boolean flat = random.nextBoolean();
      rules.add(new Rule(x, y, flat ? width : x, flat ? y : height));
    }
    return new PrintedPage(width, height, runs, List.of(), rules);
  }

  /** No two texts are alike, so that none is the other's shadow. */
  private static TextRun run(Random random, int number, double width, double height) {
    double size = 4 + random.nextInt(60);
    double left = random.nextDouble() * width;
    double top = random.nextDouble() * height;
    String text =
        Character.toString('\u4e00' + number % 20_000) + (char) ('a' + random.nextInt(26));
    return new TextRun(text, left, top, left + 2 * size, top + size, size, random.nextBoolean());
  }

  private static String all(PrintedPage page) {
    return page.runs().stream().map(TextRun::text).collect(Collectors.joining());
  }

  private static String letters(String text) {
    return text.codePoints()
        .filter(Character::isLetterOrDigit)
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
