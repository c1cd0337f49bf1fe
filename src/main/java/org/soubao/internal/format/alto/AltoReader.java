package org.soubao.internal.format.alto;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.format.alto.AltoPage.Line;
import org.soubao.internal.format.alto.AltoPage.Place;
import org.soubao.internal.format.alto.AltoPage.Word;
import org.soubao.internal.format.text.SafeXml;
import org.soubao.internal.format.text.UnreadableException;
import org.soubao.model.Box;

/** Reads the pages of an ALTO file, of version 1 to 4, in whatever unit of length. */
final class AltoReader {
  /** No page has more; one more line is no newspaper's. */
  private static final int MOST_LINES = 100_000;

  /** By which share of a line's height a blank between two Chinese characters is meant. */
  private static final double MEANT_BLANK = 0.8;

  private static final double HALF = 0.5;

  private final SafeXml xml;
  private final List<AltoPage> pages = new ArrayList<>();
  private final Map<String, Style> styles = new HashMap<>();
  private final Deque<String> ids = new ArrayDeque<>();

  /** Of the first word of the line that has one: its own, or that of what it stands in. */
  private Style wordStyle = Style.NONE;

  private final Deque<Style> styled = new ArrayDeque<>();

  private List<Line> lines = new ArrayList<>();
  private List<Place> pictures = new ArrayList<>();
  private List<Word> words = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int block;
  private double width;
  private double height;
  private double right;
  private double bottom;
  private @Nullable Place linePlace;

  /** Width of a blank between the words before and next; below 0 for none. */
  private double blank = -1;

  private record Style(double points, boolean bold) {
    static final Style NONE = new Style(0, false);
  }

  private AltoReader(SafeXml xml) {
    this.xml = xml;
  }

  /**
   * Reads a file.
   *
   * @throws UnreadableException if it is malformed, or can't be read
   */
  static List<AltoPage> read(Path file) throws UnreadableException {
    try (SafeXml xml = SafeXml.open(file)) {
      AltoReader reader = new AltoReader(xml);
      while (xml.next()) {
        if (xml.isStart()) {
          reader.begin(xml.name());
        } else if (xml.isEnd()) {
          reader.end(xml.name());
        }
      }
      return reader.pages;
    }
  }

  private void begin(String name) throws UnreadableException {
    ids.push(xml.attribute("ID"));
    Style style = Style.NONE;
    for (String id : xml.attribute("STYLEREFS").split("\\s+", -1)) {
      style = styles.getOrDefault(id, style);
    }
    boolean inherits = style.equals(Style.NONE) && !styled.isEmpty();
    styled.push(inherits ? styled.peek() : style);
    switch (name) {
      case "TextStyle" -> style();
      case "Page" -> page();
      case "TextBlock" -> block++;
      case "TextLine" -> line();
      case "String" -> word();
      case "SP" -> blank = Math.max(0, Double.isNaN(xml.number("WIDTH")) ? 0 : xml.number("WIDTH"));
      case "Illustration", "GraphicalElement" -> addPicture(name);
      default -> extend(place());
    }
  }

  private void style() {
    double points = xml.number("FONTSIZE");
    boolean bold = xml.attribute("FONTSTYLE").contains("bold");
    styles.put(xml.attribute("ID"), new Style(points > 0 ? points : 0, bold));
  }

  private void page() {
    lines = new ArrayList<>();
    pictures = new ArrayList<>();
    block = 0;
    width = xml.number("WIDTH");
    height = xml.number("HEIGHT");
    right = 0;
    bottom = 0;
  }

  private void line() throws UnreadableException {
    if (lines.size() >= MOST_LINES) {
      throw new UnreadableException("A page of it has more than %,d lines.".formatted(MOST_LINES));
    }
    words = new ArrayList<>();
    wordStyle = Style.NONE;
    text.setLength(0);
    blank = -1;
    linePlace = place();
  }

  private void addPicture(String name) {
    Place place = place();
    extend(place);
    if (place != null && name.equals("Illustration")) {
      pictures.add(place);
    }
  }

  private @Nullable Place place() {
    double left = xml.number("HPOS");
    double top = xml.number("VPOS");
    double wide = xml.number("WIDTH");
    double high = xml.number("HEIGHT");
    boolean known = left >= 0 && top >= 0 && wide > 0 && high > 0;
    return known ? new Place(left, top, left + wide, top + high) : null;
  }

  private void extend(@Nullable Place place) {
    if (place != null) {
      right = Math.max(right, place.right());
      bottom = Math.max(bottom, place.bottom());
    }
  }

  /** A word that a line's end cuts stands whole where it begins. */
  private void word() {
    String type = xml.attribute("SUBS_TYPE");
    String whole = xml.attribute("SUBS_CONTENT");
    String content = xml.attribute("CONTENT");
    if (!whole.isBlank() && type.equals("HypPart1")) {
      content = whole;
    } else if (!whole.isBlank() && type.equals("HypPart2")) {
      content = "";
    }
    String word = content.strip().replaceAll("\\s+", " ");
    if (!word.isEmpty()) {
      append(word);
      wordStyle = wordStyle.equals(Style.NONE) ? styled.element() : wordStyle;
      words.add(new Word(word, place()));
    }
  }

  private void append(String word) {
    if (!text.isEmpty()) {
      boolean latin = isLatin(text.charAt(text.length() - 1)) && isLatin(word.charAt(0));
      double letter = linePlace == null ? 0 : Math.min(linePlace.height(), linePlace.width());
      if (latin || (letter > 0 && blank >= MEANT_BLANK * letter)) {
        text.append(' ');
      }
    }
    text.append(word);
    blank = -1;
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }

  private void end(String name) {
    styled.pop();
    if (name.equals("TextLine") && !text.isEmpty()) {
      extend(linePlace);
      List<String> holding = ids.stream().filter(id -> !id.isEmpty()).toList();
      lines.add(
          new Line(
              text.toString(),
              List.copyOf(words),
              block,
              holding,
              linePlace,
              wordStyle.points(),
              wordStyle.bold()));
    } else if (name.equals("Page")) {
      finish();
    }
    ids.pop();
  }

  /** Of some files the page is given in pixels, and all else in another unit. */
  private void finish() {
    boolean fits = width >= right && height >= bottom && right > 0;
    boolean other = fits && (right < HALF * HALF * width && bottom < HALF * HALF * height);
    double wide = fits && !other ? width : right;
    double high = fits && !other ? height : bottom;
    List<Box> boxes = new ArrayList<>();
    if (wide > 0 && high > 0) {
      for (Place one : pictures) {
        boxes.add(
            Box.between(
                one.left() / wide, one.top() / high, one.right() / wide, one.bottom() / high));
      }
    }
    pages.add(new AltoPage(wide, high, lines, boxes));
  }
}
