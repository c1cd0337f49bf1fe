package org.soubao.internal.pages;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The days that the reports of a page tell of as past: in datelines, and in first paragraphs unless
 * the sentence looks ahead. A unit of weight is a day in a first paragraph.
 */
final class ReportedDays {
  /** Two first paragraphs that agree, or one dateline. */
  private static final double ENOUGH = 2;

  private static final double DATELINE = 3;
  private static final double OPENING = 1.5;

  /** How much later than the latest dateline a first paragraph's day may be. */
  private static final int MOST_AFTER_DATELINE = 2;

  private static final int FAR = 31;
  private static final int NEAR = 10;
  private static final int OPENING_REACH = 24;

  private static final Pattern AHEAD_BEFORE =
      Pattern.compile("(?:定于|将于|拟于|将在|定在|截至|截止到?|截止日期为?|延期至|不迟于|[自从到至由]|开放至)$");
  private static final Pattern AHEAD_AFTER =
      Pattern.compile("^(?:前|之前|以前|止|截止|起|开始(?:报名|接受|实施|施行)|施行|实施|将|拟|预计|计划|即将)");
  private static final Pattern AHEAD = Pattern.compile("即将|预计|拟于|届时|有望|报名截止|将(?:于|在|举|开|迎|有|启)");
  private static final Pattern TODAY = Pattern.compile("今日|今天|今晨|今早");
  private static final Pattern YESTERDAY = Pattern.compile("昨[日天晚晨]");

  private final List<Observation> observations = new ArrayList<>();
  private final List<Report> reports;

  ReportedDays(List<Report> reports) {
    this.reports = reports;
    for (int i = 0; i < reports.size(); i++) {
      if (reports.get(i).opens()) {
        observe(i, reports.get(i));
      }
    }
    int newest = observations.stream().mapToInt(one -> one.mention().year()).max().orElse(0);
    observations.removeIf(one -> one.mention().year() > 0 && one.mention().year() < newest);
  }

  private void observe(int index, Report report) {
    int head = report.dateline() == null ? 0 : report.dateline().length();
    String opening = report.opening();
    Set<MonthDay> seen = new HashSet<>();
    for (DayMention mention : DayMention.in(opening)) {
      boolean dateline = mention.end() <= head;
      if (dateline || isPast(opening, mention)) {
        double weight = dateline ? DATELINE : mention.start() <= head + OPENING_REACH ? OPENING : 1;
        // A day counts once in a report, but another mention of it may add the year.
        observations.add(new Observation(index, mention, seen.add(mention.day()) ? weight : 0));
      }
    }
  }

  private static boolean isPast(String text, DayMention mention) {
    String before = text.substring(0, mention.start());
    String after = text.substring(mention.end());
    int from = Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1;
    int to = after.indexOf('。');
    String sentence = before.substring(from) + (to < 0 ? after : after.substring(0, to));
    return !AHEAD_BEFORE.matcher(before).find()
        && !AHEAD_AFTER.matcher(after).find()
        && !AHEAD.matcher(sentence).find();
  }

  /** The latest day reported; empty where the evidence is thin, or speaks against itself. */
  Optional<MonthDay> latest() {
    Tally<MonthDay> tally = new Tally<>();
    observations.forEach(one -> tally.add(one.day(), one.weight()));
    return tally.heaviest().filter(this::isUndisputed).flatMap(day -> latest(day, tally));
  }

  private boolean isUndisputed(MonthDay day) {
    double near = 0;
    double far = 0;
    for (Observation one : observations) {
      if (Math.abs(DayMention.daysAfter(one.day(), day)) <= FAR) {
        near += one.weight();
      } else {
        far += one.weight();
      }
    }
    return far < near / 2 && !saysToday();
  }

  /** Whether own reports tell of today and none of yesterday: then the day after is too late. */
  private boolean saysToday() {
    List<String> own =
        reports.stream().filter(report -> !report.wire()).map(Report::opening).toList();
    return own.stream().anyMatch(text -> TODAY.matcher(text).find())
        && own.stream().noneMatch(text -> YESTERDAY.matcher(text).find());
  }

  private Optional<MonthDay> latest(MonthDay reference, Tally<MonthDay> tally) {
    Optional<MonthDay> latest = last(reference, 0);
    Optional<MonthDay> dateline = last(reference, DATELINE);
    return latest
        .filter(day -> support(day, tally) >= ENOUGH)
        .filter(day ->
            dateline
                .filter(other -> DayMention.daysAfter(day, other) > MOST_AFTER_DATELINE)
                .isEmpty());
  }

  private Optional<MonthDay> last(MonthDay reference, double leastWeight) {
    return observations.stream()
        .filter(one -> one.weight() >= leastWeight)
        .map(Observation::day)
        .filter(day -> Math.abs(DayMention.daysAfter(day, reference)) <= FAR)
        .reduce((one, other) -> DayMention.daysAfter(other, one) > 0 ? other : one);
  }

  /** Weight of the day, and half of that of the day before. */
  private static double support(MonthDay day, Tally<MonthDay> tally) {
    return tally.weights().entrySet().stream()
        .mapToDouble(one ->
            switch (DayMention.daysAfter(day, one.getKey())) {
              case 0 -> one.getValue();
              case 1, 2 -> one.getValue() / 2;
              default -> 0;
            })
        .sum();
  }

  /** The mentions of days shortly before that one. */
  List<DayMention> mentionsNear(MonthDay latest) {
    return near(latest).map(Observation::mention).toList();
  }

  /** The reports that tell of days shortly before that one. */
  List<Report> reportsNear(MonthDay latest) {
    return near(latest).map(Observation::report).distinct().map(reports::get).toList();
  }

  private Stream<Observation> near(MonthDay latest) {
    return observations.stream()
        .filter(one -> {
          int before = DayMention.daysAfter(latest, one.day());
          return before >= 0 && before <= NEAR;
        });
  }

  private record Observation(int report, DayMention mention, double weight) {
    MonthDay day() {
      return mention.day();
    }
  }
}
