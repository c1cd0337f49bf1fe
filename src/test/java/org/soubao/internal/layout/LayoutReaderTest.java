package org.soubao.internal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.soubao.internal.pages.Mark;
import org.soubao.internal.pages.PrintedLine;
import org.soubao.model.Box;

class LayoutReaderTest {
  private static final double EM = 10;
  private static final double LEADING = 14;

  private final List<TextRun> runs = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final List<Box> pictures = new ArrayList<>();

  /** Sets a line, letter by letter. */
  private void line(String text, double x, double y, double size) {
    spaced(text, x, y, size, 0);
  }

  private void spaced(String text, double x, double y, double size, double spacing) {
    for (int i = 0; i < text.length(); i++) {
      double left = x + i * (size + spacing);
      runs.add(new TextRun(text.substring(i, i + 1), left, y, left + size, y + size, size, false));
    }
  }

  /** A column of full lines; the first is indented. */
  private void column(String name, double x, double y, int lines) {
    for (int i = 0; i < lines; i++) {
      int from = i == 0 ? 2 : 0;
      line(name.repeat(12 - from), x + from * EM, y + i * LEADING, EM);
    }
  }

  private LaidOutPage read() {
    return LayoutReader.read(new PrintedPage(600, 800, runs, pictures, rules));
  }

  private String order() {
    return read().text().replace("\n", "").replaceAll("(.)\\1*", "$1");
  }

  private PrintedLine printed(String text) {
    LaidOutPage page = read();
    int at = page.text().indexOf(text);
    return page.layout().lines().stream()
        .filter(line -> line.start() <= at && at < line.end())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void columnsAreReadToTheirEnds() {
    column("乙", 150, 100, 6);
    column("甲", 20, 100, 6);
    line("题", 100, 60, 24);
    assertThat(order()).isEqualTo("题甲乙");
    assertThat(printed("甲").zone()).isEqualTo(printed("乙").zone()).isPositive();
  }

  @Test
  void headingsPartTheColumnsBelowThemFromThoseAbove() {
    line("题一题一题一题一", 20, 60, 26);
    column("甲", 20, 100, 4);
    column("乙", 155, 100, 4);
    line("题二题二题二题二", 20, 180, 26);
    column("丙", 20, 220, 4);
    column("丁", 155, 220, 4);
    assertThat(order()).isEqualTo("题一题一题一题一甲乙题二题二题二题二丙丁");
    assertThat(printed("甲").zone()).isNotEqualTo(printed("丙").zone());
  }

  @Test
  void aColumnThatGoesFurtherDownBelongsToTheHeadingOverIt() {
    line("甲文甲文甲文甲文甲文甲文", 20, 60, 30);
    column("甲", 20, 100, 4);
    column("乙", 155, 100, 4);
    column("丙", 290, 100, 16);
    line("丁文丁文丁文丁文", 20, 176, 26);
    column("丁", 20, 216, 8);
    column("戊", 155, 216, 8);
    assertThat(order()).startsWith("甲文甲文甲文甲文甲文甲文甲乙丙丁");
    assertThat(printed("丙丙").zone()).isEqualTo(printed("甲甲").zone());
  }

  @Test
  void indentsAndWhatIsMissingAreCountedInLetters() {
    column("甲", 20, 100, 5);
    line("乙乙乙乙。", 20, 100 + 5 * LEADING, EM);
    assertThat(printed("甲甲甲甲甲甲甲甲甲甲\n").indent()).isEqualTo(2);
    assertThat(printed("乙乙").missing()).isEqualTo(7);
    assertThat(printed("乙乙").size()).isEqualTo(1);
  }

  @Test
  void verticalHeadlinesAreReadDown() {
    for (int i = 0; i < 4; i++) {
      line("渡口复航".substring(i, i + 1), 20, 100 + i * 31, 30);
    }
    column("甲", 70, 100, 9);
    column("乙", 205, 100, 9);
    assertThat(read().text()).startsWith("渡口复航\n");
    assertThat(printed("甲甲").zone()).isEqualTo(printed("乙乙").zone()).isPositive();
  }

  @Test
  void spacedHeadlinesStayWhole() {
    spaced("渡口复航", 20, 60, 30, 18);
    column("甲", 20, 110, 6);
    column("乙", 155, 110, 6);
    assertThat(read().text()).startsWith("渡口复航\n");
  }

  @Test
  void aHalvedHeadlineKeepsItsBlank() {
    line("渡口", 20, 60, 30);
    line("复航", 110, 60, 30);
    column("甲", 20, 110, 6);
    assertThat(read().text()).startsWith("渡口 复航\n");
  }

  @Test
  void shadowsAreLeftOut() {
    line("渡口复航", 20, 60, 30);
    line("渡口复航", 20.8, 60.8, 30);
    column("甲", 20, 110, 6);
    assertThat(read().text()).startsWith("渡口复航\n\n甲");
  }

  @Test
  void whatStandsInAFrameIsReadInOnePiece() {
    column("甲", 20, 100, 12);
    column("乙", 290, 100, 12);
    line("框题", 170, 110, 16);
    column("框", 160, 140, 5);
    frame(152, 104, 284, 220);
    assertThat(printed("框框").zone()).isNotIn(0, printed("甲甲").zone(), printed("乙乙").zone());
  }

  private void frame(double left, double top, double right, double bottom) {
    rules.addAll(
        List.of(
            new Rule(left, top, right, top),
            new Rule(left, bottom, right, bottom),
            new Rule(left, top, left, bottom),
            new Rule(right, top, right, bottom)));
  }

  @Test
  void smallTypeBelowAPictureIsItsCaption() {
    line("题题题题", 20, 30, 26);
    pictures.add(Box.between(20 / 600.0, 60 / 800.0, 140 / 600.0, 140 / 800.0));
    line("图图图图图", 20, 144, 8);
    column("甲", 20, 170, 6);
    column("乙", 155, 60, 14);
    assertThat(printed("图").mark()).isEqualTo(Mark.CAPTION);
    assertThat(printed("甲").mark()).isNull();
  }

  @Test
  void theHeadOfThePageIsFurniture() {
    line("2025年2月5日", 20, 10, 10);
    line("民生", 300, 8, 16);
    line("题题题题", 20, 60, 26);
    column("甲", 20, 100, 40);
    assertThat(printed("2025").mark()).isEqualTo(Mark.FURNITURE);
    assertThat(printed("民生").mark()).isEqualTo(Mark.FURNITURE);
    assertThat(printed("题").mark()).isNull();
  }

  @Test
  void whatRecursAtItsPlaceIsFurniture() {
    Recurrence recurrence = Recurrence.collector();
    for (int page = 1; page <= 3; page++) {
      runs.clear();
      line("栏目" + page, 20, 300, EM);
      line(Character.toString('一' + page).repeat(10), 20, 400, EM);
      recurrence.add(Recurrence.placedTexts(new PrintedPage(600, 800, runs, List.of(), List.of())));
    }
    List<PrintedLine> lines =
        LayoutReader.read(new PrintedPage(600, 800, runs, List.of(), List.of()), recurrence)
            .layout()
            .lines();
    assertThat(lines).extracting(PrintedLine::mark).containsExactly(Mark.FURNITURE, null);
  }

  @Test
  void aPageWithNothingOnItIsEmpty() {
    assertThat(read().text()).isEmpty();
  }

  @Test
  void aRunMayBeAWholeLine() {
    for (String text : Arrays.asList("甲乙丙丁戊己庚辛", "壬癸子丑寅卯辰巳", "午未。")) {
      double y = 100 + runs.size() * LEADING;
      runs.add(new TextRun(text, 20, y, 20 + text.length() * EM, y + EM, EM, false));
    }
    assertThat(read().text()).isEqualTo("甲乙丙丁戊己庚辛\n壬癸子丑寅卯辰巳\n午未。\n");
  }

  @Test
  void aGapThatTheTextGoesThroughIsABlank() {
    line("题题题题", 20, 60, 26);
    line("山城社洮水五月二日", 20 + 2 * EM, 100, EM);
    line("电", 20, 100 + LEADING, EM);
    line("渡口昨天重新开放啦", 20 + 1.75 * EM, 100 + LEADING, EM);
    column("甲", 20, 100 + 3 * LEADING, 8);
    assertThat(read().text()).contains("电 渡口昨天重新开放啦\n");
  }

  @Test
  void whatItsSourceWroteWithABlankIsOneLine() {
    line("洮水报社", 20, 60, EM);
    line(" 林知远", 20 + 4 * EM, 60, EM);
    runs.set(5, behindBlank(runs.get(5)));
    column("甲", 20, 100, 4);
    assertThat(read().text()).startsWith("洮水报社 林知远\n");
  }

  private static TextRun behindBlank(TextRun run) {
    return new TextRun(
        " " + run.text(), run.left(), run.top(), run.right(), run.bottom(), run.size(), false);
  }

  @Test
  void numbersOfAListStandWithTheirEntries() {
    for (int i = 1; i <= 5; i++) {
      line(i + ".", 20, 100 + i * 20, EM);
      line("渡口的故事".substring(5 - i) + "开篇", 20 + 2.5 * EM, 100 + i * 20, EM);
    }
    assertThat(read().text()).contains("1. 事开篇\n").contains("5. 渡口的故事开篇\n");
  }

  @Test
  void aLoweredFigureIsOfItsLine() {
    line("广义货币M", 20, 100, 12);
    line("2", 20 + 5 * 12, 106, 7);
    line("余额增长", 20 + 5 * 12 + 7, 100, 12);
    assertThat(read().text()).isEqualTo("广义货币M2余额增长\n");
  }

  @Test
  void aNumberRightAboveTheTextIsNotThePages() {
    line("2", 20, 20, EM);
    column("甲", 20, 32, 40);
    assertThat(printed("2").mark()).isNull();
    runs.clear();
    line("2", 20, 5, EM);
    column("甲", 20, 32, 40);
    assertThat(printed("2").mark()).isEqualTo(Mark.FURNITURE);
  }

  @Test
  void theEndOfAnArticleBelowAPictureIsNoCaption() {
    line("题题题题", 20, 30, 26);
    pictures.add(Box.between(20 / 600.0, 60 / 800.0, 140 / 600.0, 140 / 800.0));
    line("等三个议题。", 20, 144, EM);
    line("（林知远 摄）", 20, 144 + LEADING, EM);
    column("乙", 155, 60, 14);
    assertThat(printed("议题").mark()).isNull();
  }

  @Test
  void aHeadlineKnowsWhetherItFillsTheMeasureOfItsArticle() {
    line("山城渡口昨日重新", 20, 60, 15);
    line("开放", 65, 78, 15);
    column("甲", 20, 110, 8);
    assertThat(printed("山城").missing()).isLessThan(0.6);
    assertThat(printed("开放").missing()).isGreaterThan(2);
  }

  @Test
  void belowColumnsWithLevelFeetAPageIsReadAlikeEveryTime() {
    line("题一题一题一", 20, 60, 20);
    line("题二题二题二", 170, 60, 20);
    column("甲", 20, 100, 6);
    column("乙", 170, 100, 6);
    for (int i = 0; i < 4; i++) {
      line("丙".repeat(27), 20, 200 + i * LEADING, EM);
    }
    LaidOutPage first = read();
    for (int i = 0; i < 50; i++) {
      assertThat(read()).isEqualTo(first);
    }
    assertThat(printed("丙丙").zone()).isEqualTo(printed("甲甲").zone()).isPositive();
  }
}
