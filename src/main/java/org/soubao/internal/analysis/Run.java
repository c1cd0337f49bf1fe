package org.soubao.internal.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A run of characters as it is looked for.
 *
 * @param units the {@linkplain SearchableText units}, in order; empty where there is nothing to
 *     look for
 * @param pairs the {@linkplain UnitPair tokens} for every unit but the last
 * @param prefix how every token begins that begins with the first unit; empty where there is none
 */
public record Run(List<String> units, List<String> pairs, String prefix) implements Pattern {
  /** Copies the lists. */
  public Run {
    units = List.copyOf(units);
    pairs = List.copyOf(pairs);
  }

  /** The run of a text; its paragraphs are joined. */
  public static Run of(String text) {
    SearchableText searchable = SearchableText.of(text.replace('\n', ' '));
    List<String> units = new ArrayList<>(searchable.size());
    List<String> pairs = new ArrayList<>(searchable.size());
    StringBuilder characters = new StringBuilder();
    for (int unit = 0; unit < searchable.size(); unit++) {
      units.add(searchable.unit(unit));
      if (unit + 1 < searchable.size()) {
        characters.setLength(0);
        UnitPair.append(searchable, unit, characters);
        pairs.add(characters.toString());
      }
    }
    characters.setLength(0);
    if (searchable.size() > 0) {
      UnitPair.appendUnit(searchable, 0, characters);
    }
    return new Run(units, pairs, characters.toString());
  }

  /** So many units in the middle of the longest paragraph, if it has so many. */
  public static Run middleOf(String text, int units) {
    String longest = text.lines().max(Comparator.comparingInt(String::length)).orElse("");
    Run run = of(longest);
    int start = Math.max(0, (run.size() - units) / 2);
    return run.part(start, Math.min(run.size(), start + units));
  }

  /** The units from {@code from} up to before {@code to}, as a run of their own. */
  public Run part(int from, int to) {
    if (from == to) {
      return new Run(List.of(), List.of(), "");
    }
    String first = units.get(from);
    String prefix = UnitPair.isWord(first) ? first + UnitPair.WORD_END : first;
    return new Run(units.subList(from, to), pairs.subList(from, to - 1), prefix);
  }

  /** Its units, with blanks where numbers or Latin words would become one. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < units.size(); i++) {
      boolean seam = i > 0 && UnitPair.isWord(units.get(i)) && UnitPair.isWord(units.get(i - 1));
      text.append(seam ? " " : "").append(units.get(i));
    }
    return text.toString();
  }

  @Override
  public boolean isEmpty() {
    return units.isEmpty();
  }

  @Override
  public int size() {
    return units.size();
  }

  @Override
  public List<Span> in(SearchableText text) {
    List<Span> spans = new ArrayList<>();
    for (int unit = next(text, 0);
        unit < text.size() && spans.size() < MAX_SPANS;
        unit = next(text, unit + 1)) {
      spans.add(span(unit));
    }
    return spans;
  }

  /** Its units where it stands from that unit on. */
  Span span(int unit) {
    return new Span(unit, unit + size() - 1);
  }

  /** Where it stands next, from that unit on; the end of the text if nowhere. */
  int next(SearchableText text, int from) {
    int unit = from;
    while (unit < text.size() && !isAt(text, unit)) {
      unit++;
    }
    return unit;
  }

  /** Whether the run stands in the text from that unit on. */
  public boolean isAt(SearchableText text, int unit) {
    if (unit + units.size() > text.size()) {
      return false;
    }
    for (int i = 0; i < units.size(); i++) {
      boolean apart = i > 0 && text.beginsParagraph(unit + i);
      if (apart || !text.unitEquals(unit + i, units.get(i))) {
        return false;
      }
    }
    return true;
  }
}
