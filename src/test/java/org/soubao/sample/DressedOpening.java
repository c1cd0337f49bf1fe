package org.soubao.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words datelines and bylines anew, in the forms that newspapers have for them. */
final class DressedOpening {
  /** The byline that an article was written with, behind its dateline. */
  private static final Pattern BYLINE = Pattern.compile("^[ 　]*(?:（[^（）]*(?:记者|通讯员)[^（）]*）)?[ 　]*");

  private static final List<String> INLINE =
      List.of("（记者%s）", "（记者 %s）", "（全媒体记者%s）", "（本报记者 %s）", " （记者 %s）", "（融媒体记者 %s）");
  private static final List<String> INLINE_BOTH =
      List.of("（记者%s 通讯员%s）", "（通讯员%2$s 记者%1$s）", "（记者 %s 通讯员 %s）", " （全媒体记者%s 通讯员%s）");
  private static final List<String> OWN_LINE =
      List.of(
          "本报记者 %s",
          "○○全媒体记者 %s",
          "全媒体记者 %s",
          "■%2$s全媒体记者 %1$s",
          "□ 本报记者 %s",
          "记者 %s",
          "%2$s记者 %1$s",
          "本报首席记者 %s",
          "本报见习记者 %s",
          "文/图 本报记者 %s",
          "■本报记者 %s",
          "●全媒体记者 %s");
  private static final List<String> PHOTOGRAPHER =
      List.of(
          "（记者 %s 摄）",
          "（全媒体记者 %s 摄）",
          "本报记者 %s 摄",
          "（记者%s摄）",
          "全媒体记者\n%s 摄",
          "%s 摄",
          "%2$s全媒体记者 %1$s 摄",
          "○○全媒体记者 %s 摄",
          "本报记者 %s 摄影报道");

  private final Dice dice;
  private final String newspaper;
  private final String city;
  private final String dayBefore;
  private final boolean spacedNames;

  DressedOpening(Dice dice, HarderPage.Issue issue) {
    this.dice = dice;
    newspaper = issue.newspaper();
    city = issue.city();
    LocalDate day = LocalDate.parse(issue.date()).minusDays(1);
    dayBefore = String.format(Locale.ROOT, "%d月%d日", day.getMonthValue(), day.getDayOfMonth());
    spacedNames = dice.chance(0.4);
  }

  /** The paragraph without the dateline and the byline that it was written with. */
  static String bare(String paragraph, @Nullable String dateline) {
    if (dateline == null || !paragraph.startsWith(dateline)) {
      return paragraph;
    }
    return BYLINE.matcher(paragraph.substring(dateline.length())).replaceFirst("");
  }

  /** 讯头 in one of the paper's forms. */
  String dateline() {
    String brief = newspaper.substring(city.length());
    return dice.pick(
        List.of(
            "本报讯",
            "本报讯",
            "本报讯",
            brief + "讯",
            brief + "消息",
            newspaper + dayBefore + "讯",
            newspaper + "讯",
            "本报" + dayBefore + "讯",
            "本报" + city + dayBefore + "讯"));
  }

  /** 电头 of an agency. */
  String wire(String agency) {
    return agency + dice.pick(List.of(city, "北京", "南京", "昆明")) + dayBefore + "电";
  }

  /** The byline in brackets behind a dateline. */
  String inline(List<String> names, boolean withCorrespondent) {
    if (withCorrespondent && names.size() > 1) {
      String first = joined(names.subList(0, names.size() - 1));
      return dice.pick(INLINE_BOTH).formatted(first, spaced(names.getLast()));
    }
    return dice.pick(INLINE).formatted(joined(names));
  }

  /** The byline on lines of its own. */
  List<String> ownLines(List<String> names, boolean withCorrespondent) {
    String form = dice.pick(OWN_LINE);
    if (withCorrespondent && names.size() > 1) {
      String first = form.formatted(joined(names.subList(0, names.size() - 1)), newspaper);
      return List.of(first + " 通讯员 " + spaced(names.getLast()));
    }
    return List.of(form.formatted(joined(names), newspaper));
  }

  /** The credit of a photograph. */
  List<String> photographer(List<String> names) {
    return List.of(dice.pick(PHOTOGRAPHER).formatted(joined(names), newspaper).split("\n", -1));
  }

  private String joined(List<String> names) {
    List<String> printed = new ArrayList<>();
    names.forEach(name -> printed.add(spaced(name)));
    return String.join(dice.pick(List.of(" ", " ", "　", "、")), printed);
  }

  /** Names of two characters are often set as wide as those of three. */
  private String spaced(String name) {
    return spacedNames && name.length() == 2 ? name.charAt(0) + " " + name.charAt(1) : name;
  }
}
