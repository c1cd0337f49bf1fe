package org.soubao.typeset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.soubao.sample.Dice;
import org.soubao.typeset.Ink.Role;

/** In which order the texts of a page stand in its content stream. */
enum StreamOrder {
  /** As it is read. */
  READING,
  /** Each article's heading behind its body. */
  HEADING_BEHIND,
  /** All bodies, then all headings. */
  HEADINGS_LAST,
  /** By the typeface, as some programs collect it. */
  BY_FACE,
  /** From the top of the page to its foot, across all columns. */
  TOP_DOWN,
  /** By the left edges of the lines. */
  BY_COLUMN,
  /** Frames in the order in which somebody drew them. */
  FRAMES_SHUFFLED,
  /** Lines in no order at all. */
  LINES_SHUFFLED;

  /** The texts in this order; a shadow stays before what casts it. */
  List<Ink.Text> sort(List<Ink.Text> texts, Dice dice) {
    Map<String, Ink.Text> shadows = new LinkedHashMap<>();
    texts.stream().filter(StreamOrder::isShadow).forEach(text -> shadows.put(key(text), text));
    List<Ink.Text> sorted = new ArrayList<>();
    for (Ink.Text text : ordered(texts.stream().filter(one -> !isShadow(one)).toList(), dice)) {
      Ink.Text shadow = shadows.remove(key(text));
      if (shadow != null) {
        sorted.add(shadow);
      }
      sorted.add(text);
    }
    return sorted;
  }

  private static boolean isShadow(Ink.Text text) {
    return text.gray() > 0;
  }

  private static String key(Ink.Text text) {
    return text.owner() + " " + text.size() + " " + text.text();
  }

  private List<Ink.Text> ordered(List<Ink.Text> texts, Dice dice) {
    return switch (this) {
      case READING -> texts;
      case HEADING_BEHIND -> behind(texts);
      case HEADINGS_LAST -> sorted(texts, text -> isHeading(text) ? 1 : 0);
      case BY_FACE ->
          texts.stream()
              .sorted(Comparator.comparing(Ink.Text::face).thenComparingDouble(Ink.Text::size))
              .toList();
      case TOP_DOWN ->
          texts.stream()
              .sorted(
                  Comparator.comparingDouble((Ink.Text text) -> Math.round(text.baseline()))
                      .thenComparingDouble(Ink.Text::x))
              .toList();
      case BY_COLUMN ->
          texts.stream()
              .sorted(
                  Comparator.comparingDouble((Ink.Text text) -> Math.floor(text.x() / 40))
                      .thenComparingDouble(Ink.Text::baseline)
                      .thenComparingDouble(Ink.Text::x))
              .toList();
      case FRAMES_SHUFFLED -> shuffled(texts, dice, true);
      case LINES_SHUFFLED -> shuffled(texts, dice, false);
    };
  }

  private static boolean isHeading(Ink.Text text) {
    return text.role() == Role.HEADING;
  }

  private static List<Ink.Text> sorted(List<Ink.Text> texts, ToDoubleFunction<Ink.Text> key) {
    return texts.stream().sorted(Comparator.comparingDouble(key)).toList();
  }

  private static List<Ink.Text> behind(List<Ink.Text> texts) {
    List<Ink.Text> sorted = new ArrayList<>();
    Map<Integer, List<Ink.Text>> owners = new LinkedHashMap<>();
    texts.forEach(
        text -> owners.computeIfAbsent(text.owner(), owner -> new ArrayList<>()).add(text));
    owners.values().forEach(own -> sorted.addAll(sorted(own, text -> isHeading(text) ? 1 : 0)));
    return sorted;
  }

  private static List<Ink.Text> shuffled(List<Ink.Text> texts, Dice dice, boolean frames) {
    Map<String, List<Ink.Text>> groups = new LinkedHashMap<>();
    for (Ink.Text text : texts) {
      String key =
          frames
              ? text.owner() + " " + text.role() + " " + text.column()
              : String.valueOf(Math.round(text.baseline())) + " " + text.owner() + text.column();
      groups.computeIfAbsent(key, same -> new ArrayList<>()).add(text);
    }
    List<Ink.Text> shuffled = new ArrayList<>();
    dice.shuffled(List.copyOf(groups.values())).forEach(shuffled::addAll);
    return shuffled;
  }
}
