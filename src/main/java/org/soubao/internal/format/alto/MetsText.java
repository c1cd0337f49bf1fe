package org.soubao.internal.format.alto;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.format.alto.AltoPage.Line;
import org.soubao.internal.format.alto.AltoPage.Place;
import org.soubao.internal.format.mets.Mets;
import org.soubao.internal.pages.Mark;
import org.soubao.internal.pages.PageDump;
import org.soubao.internal.pages.PageLayout;
import org.soubao.internal.pages.PageName;
import org.soubao.internal.pages.PrintedLine;

/** Writes a page article by article, as METS names them, and then what belongs to none. */
final class MetsText {
  private final Mets mets;
  private final String file;
  private final AltoPage page;
  private final double unit;
  private final double body;
  private final Map<String, List<Integer>> byId = new HashMap<>();
  private final BitSet taken = new BitSet();
  private final StringBuilder text = new StringBuilder();
  private final List<PrintedLine> printed = new ArrayList<>();

  MetsText(Mets mets, String file, AltoPage page) {
    this.mets = mets;
    this.file = file;
    this.page = page;
    unit = AltoText.unit(page);
    for (int i = 0; i < page.lines().size(); i++) {
      for (String id : page.lines().get(i).ids()) {
        byId.computeIfAbsent(id, key -> new ArrayList<>()).add(i);
      }
    }
    body = body();
  }

  /** Size of the letters in the middle of all lines. */
  private double body() {
    double[] sizes =
        page.lines().stream().mapToDouble(line -> AltoText.size(line, unit)).sorted().toArray();
    return sizes.length == 0 ? 0 : sizes[sizes.length / 2];
  }

  /** The page; null where there is no text on it. */
  @Nullable PageDump page(String path, PageName name, String issue) {
    for (int i = 0; i < mets.articles().size(); i++) {
      article(mets.articles().get(i), i + 1);
    }
    rest();
    return printed.isEmpty()
        ? null
        : new PageDump(path, name, text.toString(), new PageLayout(printed, issue));
  }

  private void article(Mets.Article article, int zone) {
    int part = -1;
    boolean begun = false;
    for (Mets.Area area : article.areas()) {
      List<Integer> lines =
          area.file().equals(file) ? byId.getOrDefault(area.begin(), List.of()) : List.of();
      for (int i : lines) {
        if (!taken.get(i)) {
          if (!begun) {
            blankLine();
            begun = true;
          }
          boolean goesOn = area.mark() == Mark.PARAGRAPH && part == area.part();
          add(i, zone, goesOn ? Mark.WRAP : area.mark());
          part = area.part();
        }
      }
    }
  }

  /** What is in no article, block by block in the order of the file. */
  private void rest() {
    int block = -1;
    for (int i = taken.nextClearBit(0); i < page.lines().size(); i = taken.nextClearBit(i)) {
      if (page.lines().get(i).block() != block) {
        blankLine();
        block = page.lines().get(i).block();
      }
      add(i, 0, null);
    }
  }

  private void blankLine() {
    text.append(text.isEmpty() ? "" : "\n");
  }

  private void add(int i, int zone, @Nullable Mark mark) {
    taken.set(i);
    Line line = page.lines().get(i);
    int start = text.length();
    text.append(line.text());
    double size = AltoText.size(line, unit);
    Place column = column(line);
    Place place = line.place();
    boolean known = column != null && place != null && size > 0;
    printed.add(
        new PrintedLine(
            start,
            text.length(),
            page.box(line),
            body > 0 ? size / body : 0,
            line.bold(),
            known ? (place.left() - column.left()) / size : Double.NaN,
            known ? (column.right() - place.right()) / size : Double.NaN,
            zone,
            mark));
    text.append('\n');
  }

  private final Map<Integer, Place> columns = new HashMap<>();

  /** The edges of a line's block. */
  private @Nullable Place column(Line line) {
    if (columns.isEmpty()) {
      for (Line one : page.lines()) {
        if (one.place() != null) {
          columns.merge(one.block(), one.place(), MetsText::around);
        }
      }
    }
    return columns.get(line.block());
  }

  private static Place around(Place one, Place other) {
    return new Place(
        Math.min(one.left(), other.left()),
        Math.min(one.top(), other.top()),
        Math.max(one.right(), other.right()),
        Math.max(one.bottom(), other.bottom()));
  }
}
