package org.soubao.internal.pages;

import java.time.MonthDay;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The year in which reports that tell of a certain day were written. A unit of weight is a year
 * named in passing; plans (到2035年) weigh nothing.
 */
final class ReportedYear {
  private static final double STRONG = 3;

  private static final double MEDIUM = 2;
  private static final int FIRST_HALF_OF_WINTER = 11;
  private static final int SECOND_HALF_OF_WINTER = 3;

  /** What stands before or behind a year that is still to come. */
  private static final Pattern PLANNED_BEFORE = Pattern.compile("(?:到|至|力争|争取|预计|计划|将于|拟于|规划)$");

  private static final Pattern PLANNED_AFTER =
      Pattern.compile("^年(?:底|末)?(?:前|之前|以前|远景|规划|目标|[^。，]{0,6}(?:将|力争|实现|建成|完工|目标))");

  /** What is named by its year while it takes place. */
  private static final Pattern CURRENT =
      Pattern.compile(
          "^年度?(?:全国(?!统计)|全省|全区|全市|世界|亚洲|亚运|奥运|中国|春节|春运|元旦|元宵|清明|五一|端午|中秋|国庆|高考|中考"
              + "|春季|秋季|夏季|冬季|暑期|寒假|工作要点|第[一二三四]季度|[一二三四]季度|上半年|[0-9]{1,2}月份)");

  /** A year of a five-year plan. */
  private static final Pattern PLAN =
      Pattern.compile(
          "(?<year>今年|[0-9]{4}年)是“?(?<ten>十)?(?<nth>[一二三四五六七八九])五”?[^。，]{0,6}(?<which>收官|开局)");

  /** An anniversary whose year is known. */
  private static final Pattern ANNIVERSARY =
      Pattern.compile(
          "今年[^。]{0,40}?(?<event>抗日战争|反法西斯战争|新中国成立|中华人民共和国成立|中国共产党成立|改革开放|长征胜利)"
              + "[^。]{0,6}?(?<years>[0-9]{2,3})周年");

  private static final Map<String, Integer> EVENTS =
      Map.of(
          "抗日战争", 1945,
          "反法西斯战争", 1945,
          "新中国成立", 1949,
          "中华人民共和国成立", 1949,
          "中国共产党成立", 1921,
          "改革开放", 1978,
          "长征胜利", 1936);

  private static final String DIGITS = "〇一二三四五六七八九";
  private static final int TENTH_PLAN_ENDS = 2005;

  /** Full days, plans, anniversaries and weekdays. */
  private final Tally<Integer> proofs = new Tally<>();

  private final Set<Integer> current = new HashSet<>();
  private final Set<Integer> named = new TreeSet<>();
  private final MonthDay day;

  /**
   * Weighs it.
   *
   * @param day the latest that the reports tell of
   * @param mentions of days near it
   * @param reports that tell of such days
   */
  ReportedYear(MonthDay day, List<DayMention> mentions, List<Report> reports) {
    this.day = day;
    for (DayMention mention : mentions) {
      if (mention.year() > 0) {
        prove(mention.year());
      }
    }
    reports.forEach(report -> weigh(report.text()));
    mentions.stream().filter(one -> one.weekday() != null).forEach(this::weighWeekday);
  }

  private void weigh(String text) {
    Matcher plan = PLAN.matcher(text);
    while (text.contains("五”") && plan.find()) {
      int nth = DIGITS.indexOf(plan.group("nth"));
      int end = TENTH_PLAN_ENDS + (plan.group("ten") == null ? 5 * (nth - 10) : 5 * nth);
      prove(plan.group("which").equals("收官") ? end : end - 4);
    }
    Matcher anniversary = ANNIVERSARY.matcher(text);
    while (text.contains("周年") && anniversary.find()) {
      int years = Integer.parseInt(anniversary.group("years"));
      prove(EVENTS.getOrDefault(anniversary.group("event"), 0) + years);
    }
    for (int i = text.indexOf('年'); i >= 0; i = text.indexOf('年', i + 1)) {
      weighYear(text, i);
    }
  }

  private void weighYear(String text, int end) {
    int year = yearBefore(text, end);
    if (year == 0) {
      return;
    }
    String before = text.substring(Math.max(0, end - 8), end - 4);
    String after = text.substring(end, Math.min(text.length(), end + 14));
    if (PLANNED_BEFORE.matcher(before).find() || PLANNED_AFTER.matcher(after).find()) {
      return;
    }
    named.add(year);
    if (CURRENT.matcher(after).find()) {
      current.add(year);
    }
  }

  /** The four digits before an offset, where they are a year's of our time; 0 otherwise. */
  private static int yearBefore(String text, int end) {
    int from = end - 4;
    if (from < 0 || (from > 0 && Character.isDigit(text.charAt(from - 1)))) {
      return 0;
    }
    String digits = text.substring(from, end);
    boolean year = digits.startsWith("19") || digits.startsWith("20");
    return year && digits.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Integer.parseInt(digits)
        : 0;
  }

  private void prove(int year) {
    named.add(year);
    proofs.add(year, STRONG);
  }

  /** A weekday beside the day confirms or refutes the years that were named. */
  private void weighWeekday(DayMention mention) {
    for (int year : named) {
      boolean fits = mention.day().atYear(year).getDayOfWeek() == mention.weekday();
      proofs.add(year, fits ? MEDIUM : -STRONG);
    }
  }

  private double weight(int year) {
    return proofs.weight(year) + (current.contains(year) ? MEDIUM : named.contains(year) ? 1 : 0);
  }

  /** The year; empty where the evidence is thin, or speaks against itself. */
  Optional<Integer> year() {
    List<Integer> likely = named.stream().filter(year -> weight(year) >= 1).toList();
    if (likely.isEmpty()) {
      return Optional.empty();
    }
    int latest = likely.getLast();
    Optional<Integer> proved =
        likely.stream().filter(year -> weight(year) >= STRONG).max(Comparator.naturalOrder());
    return proved
        .filter(year -> latest == year || weight(latest) < MEDIUM)
        .or(() -> Optional.of(latest).filter(this::isLikely));
  }

  /**
   * Whether the latest year named is that of the report. Around New Year it may be the one before
   * or after: then the year before must be named beside it early in the year, and must not at its
   * end.
   */
  private boolean isLikely(int year) {
    boolean before = named.contains(year - 1);
    boolean early = day.getMonthValue() <= SECOND_HALF_OF_WINTER;
    boolean late = day.getMonthValue() >= FIRST_HALF_OF_WINTER;
    return weight(year) >= MEDIUM && (!early || before) && (!late || !before);
  }
}
