package org.soubao.typeset;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soubao.sample.Dice;
import org.soubao.sample.LineBreaker;
import org.soubao.typeset.Ink.Role;

/** Sets kicker, headline and deck. */
final class HeadingMaker {
  private static final double LEAST_EMS = 1.35;

  private final PressStyle style;
  private final Typist typist;
  private final double kickerShare;
  private final double deckShare;

  HeadingMaker(PressStyle style, Typist typist, Dice house) {
    this.style = style;
    this.typist = typist;
    kickerShare = house.between(42, 58) / 100.0;
    deckShare = house.between(38, 52) / 100.0;
  }

  /**
   * A horizontal heading.
   *
   * @param width of its columns
   * @param wanted size of the headline where it fits
   * @param look the typeface and place of this one
   */
  Heading across(Story story, double width, double wanted, Look look) {
    if (story.headline() == null) {
      return Heading.NONE;
    }
    List<Ink.Text> texts = new ArrayList<>();
    Lines headline = fitted(story.headline(), width, wanted, look);
    double small = headline.size();
    double y = 0;
    y = lines(texts, support(story.kicker(), width, small * kickerShare), width, y, look, false);
    y = lines(texts, headline, width, y, look, true);
    y = lines(texts, support(story.deck(), width, small * deckShare), width, y, look, false);
    return new Heading(texts, width, y + style.leading() * 0.55);
  }

  /** A heading whose characters stand one under the other. */
  Heading upright(Story story, double size, Look look) {
    String headline = String.valueOf(story.headline()).replace(" ", "　");
    List<Ink.Text> texts = new ArrayList<>();
    double x = 0;
    double height = 0;
    if (story.deck() != null) {
      double small = Math.max(style.em(), size * deckShare);
      height = Math.max(height, column(texts, story.deck(), x, small, style.credit(), false));
      x += small * 1.5;
    }
    height = Math.max(height, column(texts, headline, x, size, look.face(), style.heavy()));
    x += size * 1.3;
    if (story.kicker() != null) {
      double small = Math.max(style.em(), size * kickerShare);
      height = Math.max(height, column(texts, story.kicker(), x, small, style.credit(), false));
      x += small * 1.4;
    }
    return new Heading(texts, x, height);
  }

  /** Whether a heading can be set upright. */
  static boolean isUpright(Story story) {
    String headline = story.headline();
    return headline != null
        && headline.length() >= 4
        && headline.length() <= 12
        && !headline.matches(".*[0-9A-Za-z０-９“”—《》（）].*")
        && short20(story.kicker())
        && short20(story.deck());
  }

  private static boolean short20(@Nullable String text) {
    return text == null || (text.length() <= 18 && !text.matches(".*[0-9A-Za-z“”—《》（）].*"));
  }

  private double column(
      List<Ink.Text> texts, String text, double x, double size, Face face, boolean bold) {
    double y = size * 0.9;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '　' && text.charAt(i) != ' ') {
        String one = text.substring(i, i + 1);
        texts.add(new Ink.Text(one, face, size, bold, x, y, 0, 1, 0, Role.HEADING, 0, 0));
        y += size * 1.08;
      } else {
        y += size * 0.5;
      }
    }
    return y;
  }

  /**
   * How a heading looks.
   *
   * @param face of the headline
   * @param centered whether it stands in the middle
   * @param most lines of the headline
   */
  record Look(Face face, boolean centered, int most) {}

  private record Lines(List<String> lines, double size, double stretch, Face face, boolean bold) {}

  private Lines fitted(String text, double width, double wanted, Look look) {
    double least = LEAST_EMS * style.em();
    for (double stretch : new double[] {1, 0.92, 0.85}) {
      double one = width / (stretch * ems(look.face(), text));
      if (one >= wanted * 0.8 || (one >= least && wanted < 1.5 * least && look.most() < 2)) {
        double size = Math.min(one * 0.99, wanted * 1.05);
        return new Lines(List.of(text), size, stretch, look.face(), style.heavy());
      }
    }
    for (int count = 2; count <= 4; count++) {
      List<String> lines = broken(text, count);
      double longest = lines.stream().mapToDouble(line -> ems(look.face(), line)).max().orElse(1);
      double size = Math.min(wanted, 0.99 * width / longest);
      if (size >= Math.max(least, wanted * 0.62) || count == 4) {
        return new Lines(lines, size, 1, look.face(), style.heavy());
      }
    }
    throw new AssertionError("the last count is taken");
  }

  private double ems(Face face, String text) {
    return Math.max(1, typist.width(face, text, 1));
  }

  /** Lines of about the same length; a blank of the headline is the best place. */
  private static List<String> broken(String text, int count) {
    String[] parts = text.split(" +");
    if (count == 2 && parts.length == 2 && Math.abs(parts[0].length() - parts[1].length()) < 5) {
      return List.of(parts);
    }
    int capacity = (LineBreaker.width(text) + 2 * count - 1) / (2 * count);
    List<String> lines = new LineBreaker(capacity, false, false).lines(text);
    while (lines.size() > count) {
      capacity++;
      lines = new LineBreaker(capacity, false, false).lines(text);
    }
    return lines.stream().map(String::strip).toList();
  }

  private Lines support(@Nullable String text, double width, double wanted) {
    if (text == null) {
      return new Lines(List.of(), wanted, 1, style.credit(), false);
    }
    double least = style.em() * 1.1;
    double size = Math.max(least, wanted);
    double ems = ems(style.credit(), text);
    if (ems * size > width && ems * least <= width) {
      size = width / ems;
    }
    int count = (int) Math.ceil(ems * size / width - 0.001);
    List<String> lines = count <= 1 ? List.of(text) : broken(text, count);
    double longest = lines.stream().mapToDouble(line -> ems(style.credit(), line)).max().orElse(1);
    size = Math.min(size, width / longest);
    return new Lines(lines, size, 1, style.credit(), false);
  }

  private double lines(
      List<Ink.Text> texts, Lines lines, double width, double top, Look look, boolean main) {
    double y = top;
    double size = lines.size();
    for (String line : lines.lines()) {
      double natural = lines.stretch() * size * ems(lines.face(), line);
      double spacing = 0;
      boolean spread = main && style.spaced() && lines.lines().size() == 1;
      if (spread && line.length() > 3 && natural < width * 0.8) {
        spacing = Math.min(size * 0.6, (width * 0.9 - natural) / (line.length() - 1));
      }
      double full = natural + spacing * lines.stretch() * (line.length() - 1);
      double x = look.centered() ? Math.max(0, (width - full) / 2) : 0;
      texts.add(
          new Ink.Text(
              line,
              lines.face(),
              size,
              lines.bold(),
              x,
              y + size * 0.92,
              spacing,
              lines.stretch(),
              0,
              Role.HEADING,
              0,
              0));
      y += size * 1.22;
    }
    return lines.lines().isEmpty() ? y : y + style.em() * (main ? 0.35 : 0.25);
  }
}
