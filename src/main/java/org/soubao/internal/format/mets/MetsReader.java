package org.soubao.internal.format.mets;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soubao.internal.format.text.SafeXml;
import org.soubao.internal.format.text.StatedDate;
import org.soubao.internal.format.text.UnreadableException;
import org.soubao.internal.pages.Mark;

/**
 * Reads a METS file: its files, the issue's record (MODS or Dublin Core), the pages of its physical
 * structure and the articles of its logical one, under the names that the profiles of ENMAP,
 * docWorks, Veridian, BnL and Kitodo give to them.
 */
public final class MetsReader {
  private static final Set<String> ARTICLES =
      Set.of(
          "ARTICLE",
          "ADVERTISEMENT",
          "ADVERT",
          "NOTICE",
          "DEATH_NOTICE",
          "OBITUARY",
          "LETTER",
          "POEM",
          "EDITORIAL",
          "REVIEW",
          "WEATHER",
          "ILLUSTRATION",
          "PICTURE",
          "PHOTOGRAPH",
          "TABLE");

  private static final Map<String, Mark> MARKS =
      Map.ofEntries(
          Map.entry("OVERLINE", Mark.KICKER),
          Map.entry("KICKER", Mark.KICKER),
          Map.entry("TITLE", Mark.HEADLINE),
          Map.entry("HEADLINE", Mark.HEADLINE),
          Map.entry("MAIN_TITLE", Mark.HEADLINE),
          Map.entry("HEADING", Mark.HEADING),
          Map.entry("SUBHEADLINE", Mark.DECK),
          Map.entry("SUBTITLE", Mark.DECK),
          Map.entry("SUBHEADING", Mark.DECK),
          Map.entry("MOTTO", Mark.DECK),
          Map.entry("CROSSHEADING", Mark.SUBHEAD),
          Map.entry("CROSSLINE", Mark.SUBHEAD),
          Map.entry("AUTHOR", Mark.BYLINE),
          Map.entry("BYLINE", Mark.BYLINE),
          Map.entry("CAPTION", Mark.CAPTION),
          Map.entry("PARAGRAPH", Mark.PARAGRAPH),
          Map.entry("TEXT", Mark.BODY),
          Map.entry("BODY", Mark.BODY),
          Map.entry("BODY_CONTENT", Mark.BODY));

  /** What stands in a body and is called as a heading is. */
  private static final Set<Mark> SUBHEADS = Set.of(Mark.HEADLINE, Mark.DECK, Mark.HEADING);

  /** An issue has some hundreds; each costs a look at its page. */
  private static final int MOST_AREAS = 200_000;

  /** A year's volume has some hundreds; each costs the reading of its file. */
  private static final int MOST_PAGES = 2_000;

  private final SafeXml xml;
  private final Deque<Element> open = new ArrayDeque<>();
  private final Map<String, String> files = new LinkedHashMap<>();

  /** By the ids of files those under which they are known: the first of each place. */
  private final Map<String, String> ids = new HashMap<>();

  private final Map<String, String> byPlace = new HashMap<>();
  private final Map<String, Description> records = new LinkedHashMap<>();
  private final List<Mets.Page> pages = new ArrayList<>();
  private final Set<String> paged = new HashSet<>();
  private final Map<String, Mets.Resource> resources = new LinkedHashMap<>();
  private final List<List<String>> together = new ArrayList<>();
  private final List<List<Mets.Area>> articles = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable String issue;
  private int areas;
  private int parts;

  /** An element that is open: what of it matters to those in it. */
  private static final class Element {
    final String name;
    final String id;
    String type = "";
    String label = "";
    int number;

    /** The ids of the files that a part of the physical structure points to. */
    final List<String> files = new ArrayList<>();

    /** Index of its article; -1 for none. */
    int article = -1;

    Element(String name, String id) {
      this.name = name;
      this.id = id;
    }
  }

  /** What a descriptive record says. */
  private static final class Description {
    @Nullable String title;
    @Nullable String host;
    @Nullable LocalDate date;
  }

  private MetsReader(SafeXml xml) {
    this.xml = xml;
  }

  /**
   * Whether it is METS, told by its outermost element.
   *
   * @throws UnreadableException if it is malformed, or can't be read
   */
  public static boolean isMets(Path file) throws UnreadableException {
    return SafeXml.root(file).equalsIgnoreCase("mets");
  }

  /**
   * Reads a file.
   *
   * @throws UnreadableException if it is malformed, or can't be read
   */
  public static Mets read(Path file) throws UnreadableException {
    try (SafeXml xml = SafeXml.open(file)) {
      MetsReader reader = new MetsReader(xml);
      while (xml.next()) {
        if (xml.isStart()) {
          reader.begin();
        } else if (xml.isEnd()) {
          reader.end();
        } else {
          reader.text.append(xml.text());
        }
      }
      return reader.mets();
    }
  }

  private void begin() throws UnreadableException {
    Element element = new Element(xml.name(), xml.attribute("ID"));
    Element parent = open.peek();
    element.article = parent == null ? -1 : parent.article;
    text.setLength(0);
    switch (element.name) {
      case "dmdSec" -> records.put(element.id, new Description());
      case "relatedItem", "structMap" ->
          element.type = xml.attribute("TYPE") + xml.attribute("type");
      case "fileGrp" -> element.label = xml.attribute("USE");
      case "file" -> element.label = xml.attribute("GROUPID");
      case "FLocat" -> file(xml.attribute("href"));
      case "div" -> div(element);
      case "fptr" -> pointer(xml.attribute("FILEID"), "");
      case "area" -> pointer(xml.attribute("FILEID"), xml.attribute("BEGIN"));
      default -> {}
    }
    open.push(element);
  }

  private void div(Element div) {
    div.type = xml.attribute("TYPE").toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "_");
    div.label =
        xml.attribute("ORDERLABEL").isBlank()
            ? xml.attribute("ORDER")
            : xml.attribute("ORDERLABEL");
    div.number = ++parts;
    String record = xml.attribute("DMDID").strip();
    if (isIn("LOGICAL")) {
      if (issue == null && !record.isEmpty() && !ARTICLES.contains(div.type)) {
        issue = record.split("\\s+", 2)[0];
      }
      if (div.article < 0 && ARTICLES.contains(div.type)) {
        div.article = articles.size();
        articles.add(new ArrayList<>());
      }
    }
  }

  /** Whether what is read belongs to that structure; one without a name has both. */
  private boolean isIn(String structure) {
    for (Element element : open) {
      if (element.name.equals("structMap")) {
        String type = element.type.toUpperCase(Locale.ROOT);
        return type.isEmpty() || type.startsWith(structure);
      }
    }
    return false;
  }

  private void file(String href) {
    Element file = open.peek();
    if (file == null || !file.name.equals("file")) {
      return;
    }
    String use =
        open.stream()
            .filter(up -> up.name.equals("fileGrp"))
            .map(up -> up.label)
            .findFirst()
            .orElse("");
    String place = Mets.plain(href);
    resources.putIfAbsent(file.id, new Mets.Resource(file.id, place, use, file.label));
    if (href.toLowerCase(Locale.ROOT).endsWith(".xml") && !ids.containsKey(file.id)) {
      ids.put(file.id, byPlace.computeIfAbsent(place, key -> file.id));
      files.putIfAbsent(ids.get(file.id), place);
    }
  }

  private void pointer(String id, String begin) throws UnreadableException {
    if (!id.isEmpty() && isIn("PHYSICAL")) {
      open.stream()
          .filter(up -> up.name.equals("div"))
          .findFirst()
          .ifPresent(div -> div.files.add(ids.getOrDefault(id, id)));
    }
    String file = ids.get(id);
    if (file == null) {
      return;
    }
    if (isIn("PHYSICAL") && paged.add(file)) {
      page(file, label());
    }
    Element parent = open.peek();
    if (parent != null && parent.article >= 0 && !begin.isEmpty() && isIn("LOGICAL")) {
      if (++areas > MOST_AREAS) {
        throw new UnreadableException("It has more than %,d areas.".formatted(MOST_AREAS));
      }
      articles.get(parent.article).add(area(file, begin));
    }
  }

  private void page(String file, @Nullable String label) throws UnreadableException {
    if (pages.size() >= MOST_PAGES) {
      throw new UnreadableException(
          "It has more than %,d pages; part it into issues.".formatted(MOST_PAGES));
    }
    pages.add(new Mets.Page(file, label));
  }

  /** The label of the page that is read. */
  private @Nullable String label() {
    for (Element element : open) {
      if (element.name.equals("div") && !element.label.isBlank()) {
        return element.label;
      }
    }
    return null;
  }

  /** What an area is, the nearest name that tells counts. */
  private Mets.Area area(String file, String begin) {
    Mark mark = null;
    int part = 0;
    for (Iterator<Element> up = open.iterator(); up.hasNext(); ) {
      Element element = up.next();
      Mark own = element.name.equals("div") ? MARKS.get(element.type) : null;
      if (mark == null && own != null) {
        mark = own;
        part = element.number;
      } else if (own == Mark.BODY && SUBHEADS.contains(mark)) {
        mark = Mark.SUBHEAD;
      } else if (own == Mark.HEADING && mark == Mark.BODY) {
        mark = Mark.HEADING;
      }
    }
    return new Mets.Area(file, begin, mark == null ? Mark.BODY : mark, part);
  }

  private void end() {
    Element element = open.pop();
    if (element.files.size() > 1) {
      together.add(List.copyOf(element.files));
    }
    String said = text.toString().strip().replaceAll("\\s+", " ");
    text.setLength(0);
    if (said.isEmpty()) {
      return;
    }
    Description record = null;
    boolean host = false;
    boolean heading = element.name.equals("title");
    for (Element up : open) {
      record = up.name.equals("dmdSec") ? records.get(up.id) : record;
      host |= up.name.equals("relatedItem") && up.type.equals("host");
      heading &= !up.name.equals("relatedItem") || up.type.equals("host");
    }
    if (record == null) {
      return;
    }
    if (heading) {
      record.host = host && record.host == null ? said : record.host;
      record.title = !host && record.title == null ? said : record.title;
    } else if (record.date == null && Set.of("dateIssued", "date").contains(element.name)) {
      record.date = StatedDate.in(said).orElse(null);
    }
  }

  private Mets mets() throws UnreadableException {
    Map<String, Description> known = new HashMap<>(records);
    Description first = records.isEmpty() ? new Description() : records.values().iterator().next();
    Description own = issue == null ? first : known.getOrDefault(issue, first);
    LocalDate date = own.date;
    for (Description record : records.values()) {
      date = date == null ? record.date : date;
    }
    if (pages.isEmpty()) {
      for (String file : files.keySet()) {
        page(file, null);
      }
    }
    List<Mets.Article> all =
        articles.stream().filter(areas -> !areas.isEmpty()).map(Mets.Article::new).toList();
    return new Mets(
        own.host == null ? own.title : own.host,
        date,
        files,
        pages,
        all,
        List.copyOf(resources.values()),
        together);
  }
}
