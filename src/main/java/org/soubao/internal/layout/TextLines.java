package org.soubao.internal.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.soubao.internal.layout.Glyphs.Run;

/** Puts the runs of a page together to its lines, in no order. */
final class TextLines {
  /** Sizes are told apart in steps of about a twentieth. */
  private static final double STEPS = 14;

  private TextLines() {}

  /** The lines of a page. */
  static List<TextLine> of(PrintedPage page) {
    List<Run> runs = Glyphs.of(page);
    double body = usualSize(runs);
    List<Chain> vertical = VerticalText.takeFrom(runs);
    List<Chain> level = LineChains.of(runs, body);
    level = new LineJoiner(level, new Separators(page, body), body).joined();
    List<TextLine> lines = new ArrayList<>(level.size() + vertical.size());
    level.forEach(chain -> lines.add(chain.line()));
    vertical.forEach(chain -> lines.add(chain.line()));
    return lines;
  }

  /** The size of most letters; 1 where there are none. */
  private static double usualSize(List<Run> runs) {
    return usual(
        runs.stream().mapToDouble(Run::size).toArray(),
        runs.stream().mapToInt(run -> run.text().length()).toArray());
  }

  /** The size that most letters of lines have; 1 where there are none. */
  static double bodySize(List<TextLine> lines) {
    return usual(
        lines.stream().mapToDouble(TextLine::size).toArray(),
        lines.stream().mapToInt(line -> line.text().length()).toArray());
  }

  private static double usual(double[] sizes, int[] letters) {
    Map<Long, Integer> counts = new TreeMap<>();
    for (int i = 0; i < sizes.length; i++) {
      counts.merge(step(sizes[i]), letters[i], Integer::sum);
    }
    long most =
        counts.entrySet().stream()
            .max((a, b) -> Integer.compare(around(counts, a.getKey()), around(counts, b.getKey())))
            .map(entry -> entry.getKey())
            .orElse(0L);
    double[] own =
        Arrays.stream(sizes).filter(size -> Math.abs(step(size) - most) <= 1).sorted().toArray();
    return own.length == 0 ? 1 : own[own.length / 2];
  }

  private static int around(Map<Long, Integer> counts, long step) {
    return 2 * counts.get(step)
        + counts.getOrDefault(step - 1, 0)
        + counts.getOrDefault(step + 1, 0);
  }

  private static long step(double size) {
    return Math.round(Math.log(size) * STEPS);
  }
}
