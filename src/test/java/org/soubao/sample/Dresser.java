package org.soubao.sample;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soubao.model.Kind;
import org.soubao.model.Origin;
import org.soubao.sample.DressedArticle.Heading;

/** Prints written articles in other forms: as a report, a photo story, wire copy or a reprint. */
final class Dresser {
  /** From this length on a paragraph may become two. */
  private static final int LONG_PARAGRAPH = 110;

  private static final List<String> AGENCIES = List.of("新华社", "新华社", "中新社", "央视");
  private static final List<String> OTHER_PAPERS = List.of("北山日报", "南浦晚报", "青石早报", "临江日报");

  private final Dice dice;
  private final DressedOpening opening;
  private final DressedHeading headings;
  private final List<String> names;

  /**
   * Makes a dresser for one page.
   *
   * @param names of the newspaper's people
   */
  Dresser(Dice dice, HarderPage.Issue issue, List<String> names) {
    this.dice = dice;
    this.names = names;
    opening = new DressedOpening(dice, issue);
    headings = new DressedHeading(dice);
  }

  DressedHeading headings() {
    return headings;
  }

  /** The article in a form that is drawn for it. */
  DressedArticle dress(WrittenArticle article) {
    Kind kind = Kind.ofWord(article.kind());
    Origin origin = Origin.ofWord(article.origin());
    boolean report = kind == Kind.ARTICLE && (origin == Origin.STAFF || isCorrespondent(article));
    if (!report) {
      return kind == Kind.PHOTO_STORY ? photoStory(article) : asWritten(article, kind, origin);
    }
    int form = dice.between(1, 100);
    boolean plain = article.paragraphs().stream().noneMatch(text -> text.matches(".*(?:我市|记者).*"));
    if (form <= 10 && plain) {
      return wire(article);
    }
    if (form <= 16) {
      return reprint(article);
    }
    return form <= 26 && article.dateline() == null ? photoStory(article) : report(article, origin);
  }

  private static boolean isCorrespondent(WrittenArticle article) {
    return article.dateline() != null && article.paragraphs().getFirst().contains("通讯员");
  }

  private DressedArticle asWritten(WrittenArticle article, Kind kind, Origin origin) {
    List<String> credit = article.credit() == null ? List.of() : List.of(article.credit());
    return make(
        article,
        credit,
        false,
        article.dateline() != null,
        article.byline(),
        article.agency(),
        origin,
        kind,
        article.paragraphs(),
        article.source());
  }

  private DressedArticle report(WrittenArticle article, Origin origin) {
    List<String> byline = origin == Origin.STAFF ? byline(article) : article.byline();
    boolean both = origin == Origin.STAFF && byline.size() > 1 && dice.chance(0.4);
    boolean dated = dice.chance(0.75) || origin != Origin.STAFF;
    String head = dated ? opening.dateline() : "";
    if (origin != Origin.STAFF) {
      head += "（通讯员 " + String.join(" ", byline) + "）";
    } else if (dated && dice.chance(0.6)) {
      head += opening.inline(byline, both);
    } else {
      List<String> lines = opening.ownLines(byline, both);
      return make(
          article,
          lines,
          dice.chance(0.3),
          dated,
          byline,
          null,
          origin,
          Kind.ARTICLE,
          paragraphs(article, dated ? head + " " : ""),
          null);
    }
    return make(
        article,
        List.of(),
        false,
        true,
        byline,
        null,
        origin,
        Kind.ARTICLE,
        paragraphs(article, head),
        null);
  }

  private DressedArticle wire(WrittenArticle article) {
    String agency = dice.pick(AGENCIES);
    boolean atEnd = agency.equals("央视") || dice.chance(0.4);
    List<String> byline = atEnd || dice.chance(0.5) ? List.of() : byline(article).subList(0, 1);
    String head = atEnd ? "" : opening.wire(agency);
    head += byline.isEmpty() ? atEnd ? "" : " " : "（记者 " + byline.getFirst() + "）";
    String source = dice.pick(List.of("■据", "●据", "（据")) + agency;
    return make(
        article,
        List.of(),
        false,
        !atEnd,
        byline,
        agency,
        Origin.WIRE,
        Kind.ARTICLE,
        paragraphs(article, head),
        atEnd ? source + (source.startsWith("（") ? "）" : "") : null);
  }

  private DressedArticle reprint(WrittenArticle article) {
    List<String> byline = byline(article);
    String head = "本报讯 （%s记者 %s）".formatted(dice.pick(OTHER_PAPERS), String.join(" ", byline));
    return make(
        article,
        List.of(),
        false,
        true,
        byline,
        null,
        Origin.REPRINT,
        Kind.ARTICLE,
        paragraphs(article, head),
        null);
  }

  private DressedArticle photoStory(WrittenArticle article) {
    List<String> byline = byline(article);
    List<String> all = article.paragraphs();
    List<String> first = all.subList(0, Math.min(all.size(), dice.between(1, 2)));
    return make(
        article,
        opening.photographer(byline),
        true,
        false,
        byline,
        null,
        Origin.STAFF,
        Kind.PHOTO_STORY,
        first,
        null);
  }

  private DressedArticle make(
      WrittenArticle article,
      List<String> credit,
      boolean creditBehind,
      boolean announced,
      List<String> byline,
      @Nullable String agency,
      Origin origin,
      Kind kind,
      List<String> paragraphs,
      @Nullable String source) {
    boolean visible = announced || (!credit.isEmpty() && !creditBehind);
    Heading heading = headings.of(article, visible);
    boolean subheaded = kind == Kind.ARTICLE && paragraphs.size() > 3 && dice.chance(0.5);
    return new DressedArticle(
        heading,
        credit,
        creditBehind,
        announced,
        byline,
        agency,
        origin,
        kind,
        paragraphs,
        paragraphs,
        subheaded ? headings.subheads(paragraphs) : List.of(),
        captions(article, kind),
        source,
        null,
        null);
  }

  private List<String> captions(WrittenArticle article, Kind kind) {
    String text = headings.clause(article.paragraphs(), 8, 18, "");
    boolean has = kind == Kind.ARTICLE && text != null && dice.chance(0.1);
    return has ? List.of("%s。 （%s 摄）".formatted(text, dice.pick(names))) : article.captions();
  }

  private List<String> byline(WrittenArticle article) {
    if (!article.byline().isEmpty() && dice.chance(0.8)) {
      return article.byline();
    }
    List<String> drawn = dice.shuffled(names);
    return List.copyOf(drawn.subList(0, dice.chance(0.7) ? 1 : 2));
  }

  /** The paragraphs with another opening; long ones may be cut in two. */
  private List<String> paragraphs(WrittenArticle article, String head) {
    List<String> paragraphs = new ArrayList<>();
    for (String paragraph : article.paragraphs()) {
      boolean first = paragraphs.isEmpty();
      String text = first ? head + DressedOpening.bare(paragraph, article.dateline()) : paragraph;
      int stop = text.indexOf('。', text.length() / 3) + 1;
      boolean quoted = text.indexOf('“') >= 0 || text.indexOf('（', stop) >= 0;
      if (text.length() > LONG_PARAGRAPH && stop > 0 && !quoted && text.length() - stop > 25) {
        paragraphs.add(text.substring(0, stop));
        paragraphs.add(text.substring(stop));
      } else {
        paragraphs.add(text);
      }
    }
    return paragraphs;
  }
}
