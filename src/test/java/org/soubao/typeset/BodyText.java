package org.soubao.typeset;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.soubao.sample.Dice;
import org.soubao.sample.LineBreaker;
import org.soubao.typeset.Ink.Role;
import org.soubao.typeset.SetLine.Piece;
import org.soubao.typeset.SetLine.Place;

/** Breaks the body of an article into the lines of its columns. */
final class BodyText {
  private static final Pattern LEAD_IN =
      Pattern.compile("^[^，。：；（ ]{0,14}[讯电](?=[ 　（])|^本报讯|^[^，。：；（ ]{0,12}消息(?=[ 　（])");
  private static final Pattern IN_BRACKETS =
      Pattern.compile("(?<=^.{0,24})（[^（）]{0,6}(?:记者|通讯员)[^（）]{1,30}）");

  private final PressStyle style;
  private final boolean creditCentered;
  private final boolean creditIndented;
  private final boolean endsInline;
  private final boolean subheadsCentered;
  private final boolean blankBeforeSubhead;
  private final boolean bracketsInKai;

  /** What was set already: the same columns are tried again and again. */
  private final IdentityHashMap<Story, Map<Double, List<SetLine>>> set = new IdentityHashMap<>();

  BodyText(PressStyle style, Dice house) {
    this.style = style;
    creditCentered = house.chance(0.5);
    creditIndented = house.chance(0.6);
    endsInline = house.chance(0.5);
    subheadsCentered = house.chance(0.5);
    blankBeforeSubhead = house.chance(0.4);
    bracketsInKai = house.chance(0.4);
  }

  /** The lines of an article in columns of that width, in points. */
  List<SetLine> lines(Story story, double width) {
    return set.computeIfAbsent(story, same -> new LinkedHashMap<>())
        .computeIfAbsent(width, same -> List.copyOf(broken(story, width)));
  }

  private List<SetLine> broken(Story story, double width) {
    List<SetLine> lines = new ArrayList<>();
    if (story.from() != null) {
      lines.add(
          new SetLine(
              List.of(new Piece(story.from(), style.credit(), false)),
              Place.LEFT,
              creditIndented ? 2 : 0,
              Role.BODY,
              true));
    }
    if (!story.creditBehind()) {
      story.credit().forEach(credit -> credit(lines, credit, false, width));
    }
    for (int i = 0; i < story.paragraphs().size(); i++) {
      subheads(story, i, lines);
      boolean last = i == story.paragraphs().size() - 1;
      lines.addAll(paragraph(story, i, last, width));
    }
    if (story.creditBehind()) {
      story.credit().forEach(credit -> credit(lines, credit, true, width));
    }
    if (!endsInline) {
      story
          .ends()
          .forEach(end ->
              lines.add(
                  new SetLine(
                      List.of(new Piece(end, style.credit(), false)),
                      Place.RIGHT,
                      0,
                      Role.BODY,
                      false)));
    }
    return lines;
  }

  private void credit(List<SetLine> lines, String text, boolean behind, double width) {
    Place place = behind ? Place.RIGHT : creditCentered ? Place.CENTER : Place.LEFT;
    double indent = place == Place.LEFT && creditIndented ? 2 : 0;
    int capacity = Math.max(4, (int) Math.floor(width / style.em() + 0.03 - indent));
    for (String line : atBlanks(text, capacity)) {
      Piece piece = new Piece(line, style.credit(), style.credit() == Face.HEI);
      lines.add(new SetLine(List.of(piece), place, indent, Role.CREDIT, !behind));
    }
  }

  /** Names are not broken: a credit goes on in the next line where it has a blank. */
  private static List<String> atBlanks(String text, int capacity) {
    List<String> lines = new ArrayList<>();
    for (String word : text.split("(?<=[ 　])(?=[^ 　摄])", -1)) {
      int together = lines.isEmpty() ? 0 : LineBreaker.width(lines.getLast() + word.strip());
      if (lines.isEmpty() || together > 2 * capacity + 2) {
        lines.add(word);
      } else {
        lines.add(lines.removeLast() + word);
      }
    }
    return lines;
  }

  private void subheads(Story story, int paragraph, List<SetLine> lines) {
    for (Story.Subhead subhead : story.subheads()) {
      if (subhead.before() == paragraph) {
        if (blankBeforeSubhead && !lines.isEmpty()) {
          lines.add(SetLine.blank());
        }
        lines.add(
            new SetLine(
                List.of(new Piece(subhead.text(), Face.HEI, true)),
                subheadsCentered ? Place.CENTER : Place.LEFT,
                subheadsCentered ? 0 : 2,
                Role.BODY,
                true));
      }
    }
  }

  private List<SetLine> paragraph(Story story, int index, boolean last, double width) {
    String body = story.paragraphs().get(index);
    String end = last && endsInline ? String.join(" ", story.ends()) : "";
    String text = end.isEmpty() ? body : body + " " + end;
    List<Face> faces = faces(text, body.length(), index == 0);
    int capacity = Math.max(4, (int) Math.floor(width / style.em() + 0.03));
    List<String> broken = new LineBreaker(capacity, style.hanging(), style.indented()).lines(text);
    List<SetLine> lines = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < broken.size(); i++) {
      String line = broken.get(i);
      boolean spread = i < broken.size() - 1;
      lines.add(
          new SetLine(
              pieces(line, faces.subList(at, at + line.length())),
              spread ? Place.SPREAD : Place.LEFT,
              i == 0 && style.indented() ? 2 : 0,
              Role.BODY,
              false));
      at += line.length();
    }
    return lines;
  }

  /** The typeface of each character. */
  private List<Face> faces(String text, int end, boolean first) {
    List<Face> faces = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      faces.add(i < end ? Face.SONG : style.credit());
    }
    Matcher leadIn = LEAD_IN.matcher(text);
    if (first && style.leadIn() && leadIn.find()) {
      faces.subList(0, leadIn.end()).replaceAll(face -> Face.HEI);
    }
    Matcher brackets = IN_BRACKETS.matcher(text);
    if (first && bracketsInKai && brackets.find()) {
      faces.subList(brackets.start(), brackets.end()).replaceAll(face -> Face.KAI);
    }
    return faces;
  }

  private static List<Piece> pieces(String line, List<Face> faces) {
    List<Piece> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= line.length(); i++) {
      if (i == line.length() || faces.get(i) != faces.get(start)) {
        pieces.add(
            new Piece(line.substring(start, i), faces.get(start), faces.get(start) == Face.HEI));
        start = i;
      }
    }
    return pieces;
  }
}
