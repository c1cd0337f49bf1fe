package org.soubao.internal.pages;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.soubao.model.Place;

/**
 * The newspaper that a page is from, by its page heads, the papers' datelines (讯头) and its own
 * reporters. A unit of weight is an article credited to a paper's reporters.
 */
final class NewspaperEvidence {
  private static final double ENOUGH = 2;

  private static final double TIMES = 2;
  private static final double HEAD = 4;
  private static final double PUBLISHER = 3;
  private static final double DATELINE = 3;

  private static final String PAPER =
      "(?<paper>[\u4e00-\u9fff]{1,6}[\u4e00-\u9fff&&[^预海情通汇电举回板简申年本]]报)";
  private static final Pattern OWN_DATELINE =
      Pattern.compile(PAPER + "(?:[0-9]{0,2}月?[0-9]{1,2}日)?(?:讯|消息|电)");
  private static final Pattern REPORTERS =
      Pattern.compile("^[■□●◆▲○〇◎*（(]{0,3}" + PAPER + "(?:全媒体|融媒体|首席|见习|实习|特约)*记者");
  private static final Pattern PUBLISHER_LINE =
      Pattern.compile("(?:^|[^\u4e00-\u9fff]|主办|主管|出版)" + PAPER + "社");

  /** The last word of a paper's name that its dateline is short for: 晚报讯. */
  private static final Pattern SHORT_DATELINE =
      Pattern.compile("(?<kind>日报|晚报|早报|晨报|都市报|时报|商报|快报|新报)(?:讯|消息)");

  /** What most papers are called. */
  private static final Pattern KIND =
      Pattern.compile("[\u4e00-\u9fff]{2,6}(?:日报|晚报|早报|晨报|都市报|商报|快报|时报)");

  private final List<Report> reports;
  private final NewspaperRegistry registry;

  NewspaperEvidence(List<Report> reports, NewspaperRegistry registry) {
    this.reports = reports;
    this.registry = registry;
  }

  /** The paper that the page names as its own; empty where the evidence is thin. */
  Optional<String> named(List<Line> furniture) {
    Tally<String> tally = new Tally<>();
    for (Line line : furniture) {
      PageHead.of(line.text())
          .filter(head -> Objects.nonNull(head.newspaper()))
          .filter(head -> isPaper(head, line))
          .ifPresent(head -> tally.add(String.valueOf(head.newspaper()), HEAD));
      add(PUBLISHER_LINE.matcher(line.text()), PUBLISHER, tally);
    }
    reports.forEach(report -> weigh(report, tally));
    return tally.winner(ENOUGH, TIMES);
  }

  /** A name alone on its line may also be a source's: then its place must be known, or nothing. */
  private boolean isPaper(PageHead head, Line line) {
    String name = String.valueOf(head.newspaper());
    boolean beside = head.date() != null || head.page() != null;
    return registry.lists(name)
        ? beside || !registry.placeOf(name).equals(Place.UNKNOWN)
        : beside || registry.knows(name) || KIND.matcher(line.text()).matches();
  }

  private void weigh(Report report, Tally<String> tally) {
    if (report.dateline() != null) {
      Matcher dateline = OWN_DATELINE.matcher(report.dateline());
      if (dateline.matches()) {
        addPaper(dateline.group("paper"), DATELINE, tally);
      }
    }
    for (String credit : report.credits()) {
      Matcher reporters = REPORTERS.matcher(credit);
      // A province's paper is credited in all of its cities' papers.
      if (reporters.find() && registry.placeOf(reporters.group("paper")).city() != null) {
        addPaper(reporters.group("paper"), 1, tally);
        return;
      }
    }
  }

  private void add(Matcher matcher, double weight, Tally<String> tally) {
    if (matcher.find()) {
      addPaper(matcher.group("paper"), weight, tally);
    }
  }

  private void addPaper(String paper, double weight, Tally<String> tally) {
    if (registry.knows(paper)) {
      tally.add(paper, weight);
    }
  }

  /** The paper of that place that short datelines mean: 晚报讯 in 柳州 the 柳州晚报. */
  Optional<String> meant(Place place) {
    String city = place.city();
    if (city == null) {
      return Optional.empty();
    }
    Tally<String> kinds = new Tally<>();
    for (Report report : reports) {
      Matcher dateline = SHORT_DATELINE.matcher(String.valueOf(report.dateline()));
      if (dateline.matches()) {
        kinds.add(dateline.group("kind"), 1);
      }
    }
    return kinds.weights().size() == 1
        ? kinds.heaviest().flatMap(kind -> paper(city, kind, kinds))
        : Optional.empty();
  }

  private Optional<String> paper(String city, String kind, Tally<String> kinds) {
    List<String> known = registry.ofCity(city, kind);
    String plain = city.replaceFirst("(?:市|地区|盟)$", "") + kind;
    if (known.isEmpty() && kinds.weight(kind) >= 2) {
      return Optional.of(plain).filter(name -> city.endsWith("市"));
    }
    return known.size() == 1 ? Optional.of(plain).filter(known::contains) : Optional.empty();
  }
}
