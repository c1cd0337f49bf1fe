package org.soubao.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageHeadTest {
  @ParameterizedTest
  @CsvSource({
    "江门新讯报 体育 04版 2025年6月19日 星期四, 江门新讯报, 2025年6月19日, 04版, 体育",
    "文 化, , , , 文化",
    "民生新闻, , , , 民生",
    "第01版 要闻, , , 第01版, 要闻",
    "A05·社会, , , A05, 社会",
    "03, , , 03, ",
    "2025年2月27日星期四 农历正月三十, , 2025年2月27日, , ",
    "江门新讯报, 江门新讯报, , , ",
    "2025年1月9日　第二版　副刊, , 2025年1月9日, 第二版, 副刊",
  })
  void aLineOfPaperDayPageAndSectionIsAPageHead(
      String line, String newspaper, String date, String page, String section) {
    assertThat(PageHead.of(line)).contains(new PageHead(newspaper, date, page, section));
  }

  @ParameterizedTest
  @ValueSource(strings = {"农历甲辰年腊月初十", "农历正月三十", "星期四"})
  void theCalendarIsPartOfAPageHead(String line) {
    assertThat(PageHead.of(line)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "文化站里排新戏",
        "体育 不止是赛场",
        "2025年2月27日，雨。",
        "天气预报",
        "要闻 要闻",
        "铃声设成唢呐",
        "——03版的回信",
        "",
      })
  void anythingElseIsNot(String line) {
    assertThat(PageHead.of(line)).isEmpty();
  }

  @Test
  void imprintsAndMarksAreFurniture() {
    assertThat(
            new String[] {
              "责编 温堃 美编 祎宁 校对 白芷", "本版责任编辑：温堃", "·广告· 本版招商", "扫码看视频", "新闻热线：一二三四五", "今日导读", "第2048期"
            })
        .allMatch(Furniture::is);
    assertThat(new String[] {"编辑部来了位老读者", "广告牌该让路了", "一条热线接了三十年"}).noneMatch(Furniture::is);
  }
}
