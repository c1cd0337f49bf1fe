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
    "江门新讯报 教育·03, 江门新讯报, , 03, 教育",
    "榕树副刊 06, , , 06, 副刊",
    "渡口 副刊 06, , , 06, 副刊",
    "科技·周四刊 08, , , 08, 科技",
    "体育 06 江门新讯报 5月8日, 江门新讯报, 5月8日, 06, 体育",
    "2025年3月20日 星期四 今日春分 第01版, , 2025年3月20日, 第01版, ",
    "望江 · 副刊, , , , 副刊",
    "2025年1月9日　第二版　副刊, , 2025年1月9日, 第二版, 副刊",
    "第03版, , , 第03版, ",
    "3版 民生, , , 3版, 民生",
    "民生·03, , , 03, 民生",
    "03 民生新闻, , , 03, 民生",
    "３版 民生, , , 3版, 民生",
    "江门新讯报A05, 江门新讯报, , A05, ",
    "2025.02.27 星期四 A05 社会新闻, , 2025.02.27, A05, 社会",
    "江门新讯报 2025/02/27 03, 江门新讯报, 2025-02-27, 03, ",
    "2025年2月27日(星期四), , 2025年2月27日, , ",
    "二〇二五年二月二十七日 星期四, , 二〇二五年二月二十七日, , ",
    "02 江门新闻, , , 02, 江门新闻",
    "T01 特别报道, , , T01, 特别报道",
    "2025年2月27日 星期四 第3版 责编：温堃 美编：祎宁, , 2025年2月27日, 第3版, ",
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
        "5月8日",
        "体育 12 人夺冠",
        "社会 温度",
        "渡口 副刊",
        "教育 春天 远方 06",
        "铃声设成唢呐",
        "江门新闻",
        "责编 温堃",
        "公 告",
        "——03版的回信",
        "",
      })
  void anythingElseIsNot(String line) {
    assertThat(PageHead.of(line)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "责编 温堃 美编 祎宁 校对 白芷",
        "本版责任编辑：温堃",
        "编辑／温堃 美编／祎宁",
        "编委 温堃 责编 白芷",
        "副刊编辑 温堃 投稿请寄榕树路八号",
        "投稿请注明姓名与电话",
        "·广告· 本版招商",
        "扫码看视频",
        "新闻热线：一二三四五",
        "今日导读",
        "今日导读 老码头的新班船 02版",
        "国内零售每份两元",
        "第2048期",
        "今日12版 总第2048期",
        "今天：小雨转阴 8℃—15℃",
      })
  void imprintsAndMarksAreFurniture(String line) {
    assertThat(Furniture.is(line, null)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"编辑部来了位老读者", "广告牌该让路了", "一条热线接了三十年", "来稿请注明姓名，另附电话，", "明天最低气温2℃", "零售店开到了村口"})
  void headingsThatSoundLikeThemAreNot(String line) {
    assertThat(Furniture.is(line, null)).isFalse();
  }

  @Test
  void aWordOfItsOwnStandsBesideTheNewspapersName() {
    assertThat(PageHead.of("望江 文艺 江门快讯", "江门快讯")).contains(new PageHead("江门快讯", null, null, "文艺"));
    assertThat(PageHead.of("望江 文艺 江门快讯", null)).isEmpty();
  }
}
