package org.soubao.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Page heads and imprints in the forms that the bundled pages don't have. */
final class HarderFurniture {
  private final Dice dice;
  private final HarderPage.Issue issue;

  HarderFurniture(Dice dice, HarderPage.Issue issue) {
    this.dice = dice;
    this.issue = issue;
  }

  /** The lines above the articles; none on some pages. */
  List<String> head(String page, String section) {
    LocalDate day = LocalDate.parse(issue.date());
    String date =
        String.format(
            Locale.ROOT, "%d年%d月%d日", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    String weekday = "星期" + "一二三四五六日".charAt(day.getDayOfWeek().getValue() - 1);
    String form =
        dice.pick(
            List.of(
                "",
                "",
                "%1$s %2$s %3$s 第%4$s版 %5$s",
                "%4$s %5$s\n%2$s %3$s\n%1$s",
                "%5$s·%4$s\n%1$s %2$s",
                "%4$s版 %5$s %2$s %3$s",
                "%1$s\n%2$s　%3$s\n第%4$s版　%5$s",
                "%5$s %4$s %2$s %3$s 责编 %6$s 美编 %7$s"));
    return form.isEmpty()
        ? List.of()
        : List.of(
            form.formatted(issue.newspaper(), date, weekday, page, section, "丛见山", "蒲小舟")
                .split("\n", -1));
  }

  /** The lines below them. */
  List<String> foot() {
    List<String> lines = new ArrayList<>();
    if (dice.chance(0.5)) {
      lines.add(
          dice.pick(
              List.of(
                  "责编 丛见山 美编 蒲小舟 校对 柏小舟", "责任编辑：丛见山 版式：蒲小舟", "本版责编 丛见山　组版 蒲小舟", "编辑/丛见山 校对/柏小舟")));
    }
    if (dice.chance(0.15)) {
      lines.add("新闻热线：0000-5550100");
    }
    return lines;
  }
}
