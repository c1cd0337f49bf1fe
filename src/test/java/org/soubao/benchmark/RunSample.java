package org.soubao.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.soubao.internal.analysis.SearchableText;

/** Runs that stand somewhere in the texts, as printed, taken at random. */
final class RunSample {
  private final List<Texts> texts;
  private final Random random;

  RunSample(List<Texts> texts, long seed) {
    this.texts = texts;
    random = new Random(seed);
  }

  /** So many runs of so many units. */
  List<String> take(int count, int least, int most) {
    List<String> runs = new ArrayList<>();
    while (runs.size() < count) {
      String body = texts.get(random.nextInt(texts.size())).body();
      SearchableText units = SearchableText.of(body);
      int size = least + random.nextInt(most - least + 1);
      if (units.size() >= size) {
        int first = random.nextInt(units.size() - size + 1);
        if (isInOneParagraph(units, first, size)) {
          runs.add(body.substring(units.sourceStart(first), units.sourceEnd(first + size - 1)));
        }
      }
    }
    return runs;
  }

  private static boolean isInOneParagraph(SearchableText units, int first, int size) {
    for (int unit = first + 1; unit < first + size; unit++) {
      if (units.beginsParagraph(unit)) {
        return false;
      }
    }
    return true;
  }
}
