package org.soubao.internal.format.alto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.format.alto.AltoPage.Line;
import org.soubao.internal.format.alto.AltoPage.Place;
import org.soubao.internal.format.alto.AltoPage.Word;
import org.soubao.internal.layout.LaidOutPage;
import org.soubao.internal.layout.LayoutReader;
import org.soubao.internal.layout.PrintedPage;
import org.soubao.internal.layout.TextRun;
import org.soubao.internal.pages.PageDump;
import org.soubao.internal.pages.PageLayout;
import org.soubao.internal.pages.PageName;

/** Makes a page of ALTO that nothing else is said of: its order and columns from its places. */
final class AltoText {
  /** From how much higher than wide on a word is set from top to bottom. */
  private static final double UPRIGHT = 1.5;

  private AltoText() {}

  /** The page; null where there is no text on it. */
  static @Nullable PageDump page(String path, PageName name, AltoPage page) {
    if (page.lines().isEmpty()) {
      return null;
    }
    if (page.lines().stream().anyMatch(line -> page.box(line) == null)) {
      return new PageDump(path, name, inOrder(page), PageLayout.NONE);
    }
    LaidOutPage read =
        LayoutReader.read(
            new PrintedPage(page.width(), page.height(), runs(page), page.pictures(), List.of()));
    return new PageDump(path, name, read.text(), read.layout());
  }

  /** Where places are missing the file's order is all there is. */
  private static String inOrder(AltoPage page) {
    StringBuilder text = new StringBuilder();
    int block = -1;
    for (Line line : page.lines()) {
      text.append(text.isEmpty() || line.block() == block ? "" : "\n");
      text.append(line.text()).append('\n');
      block = line.block();
    }
    return text.toString();
  }

  private static List<TextRun> runs(AltoPage page) {
    double unit = unit(page);
    List<TextRun> runs = new ArrayList<>();
    for (Line line : page.lines()) {
      boolean placed = line.words().stream().allMatch(word -> word.place() != null);
      List<Word> words = placed ? line.words() : List.of(new Word(line.text(), line.place()));
      words.forEach(word -> addRuns(line, word, unit, runs));
    }
    return runs;
  }

  private static void addRuns(Line line, Word word, double unit, List<TextRun> runs) {
    Place place = word.place();
    if (place == null) {
      return;
    }
    int[] letters = word.text().codePoints().toArray();
    boolean upright = letters.length > 1 && place.height() > UPRIGHT * place.width();
    double size = line.points() > 0 && unit > 0 ? line.points() * unit : letter(place);
    if (!upright) {
      runs.add(run(word.text(), place, size, line.bold()));
      return;
    }
    double step = place.height() / letters.length;
    for (int i = 0; i < letters.length; i++) {
      double top = place.top() + i * step;
      Place own = new Place(place.left(), top, place.right(), top + step);
      runs.add(run(Character.toString(letters[i]), own, size, line.bold()));
    }
  }

  private static TextRun run(String text, Place place, double size, boolean bold) {
    return new TextRun(text, place.left(), place.top(), place.right(), place.bottom(), size, bold);
  }

  private static double letter(Place place) {
    return Math.min(place.width(), place.height());
  }

  /**
   * How long a point is in the page's unit, by what its lines' letters measure; 0 where unknown.
   */
  static double unit(AltoPage page) {
    double[] units =
        page.lines().stream()
            .filter(line -> line.points() > 0 && line.place() != null)
            .mapToDouble(line -> letter(line.place()) / line.points())
            .toArray();
    Arrays.sort(units);
    return units.length == 0 ? 0 : units[units.length / 2];
  }

  /** Size of a line's letters in the page's unit; 0 where it isn't known. */
  static double size(Line line, double unit) {
    return line.points() > 0 && unit > 0
        ? line.points() * unit
        : line.place() == null ? 0 : letter(line.place());
  }
}
