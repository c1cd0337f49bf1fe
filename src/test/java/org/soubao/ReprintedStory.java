package org.soubao;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An invented story as four issues of three newspapers printed it: whole on a front page, cut and
 * with another headline, with figures changed and a paragraph added, and whole once more; and an
 * article about something else.
 */
public final class ReprintedStory {
  private ReprintedStory() {}

  /** Writes the articles into a folder, as a file of JSON lines. */
  public static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("story.jsonl"), LINES);
  }

  private static final String LINES =
      """
      {"id":"first","newspaper":"绵阳时报","province":"四川省","city":"绵阳市","date":"2025-02-24","page":"01","section":"要闻","kicker":"三江六岸添新景","headline":"石马渡口停航九年后复航","byline":["林知远"],"origin":"staff","body":"本报讯 2月23日上午，停航九年的石马渡口重新开航，首班渡船载着42名乘客驶向对岸。\\n渡口始建于1958年，曾是两岸居民往来的唯一通道。2016年新桥通车以后，渡口停航，码头一度长满荒草。\\n“小时候天天坐船上学，今天一定要来坐头一班。”家住东岸的退休教师何秀兰说。\\n据介绍，复航后的渡船由电力驱动，每天往返24班，票价2元，六十五岁以上老人免费。市航务处负责人表示，下半年还将恢复龙溪、白鹤两处渡口。"}
      {"id":"cut","newspaper":"广元新讯","province":"四川省","city":"广元市","date":"2025-02-25","page":"03","section":"周边","headline":"邻市老渡口复航首班船坐满","origin":"reprint","body":"据绵阳时报报道 2月23日上午，停航九年的石马渡口重新开航，首班渡船载着42名乘客驶向对岸。\\n据介绍，复航后的渡船由电力驱动，每天往返24班，票价2元，六十五岁以上老人免费。\\n渡口始建于1958年，曾是两岸居民往来的唯一通道。"}
      {"id":"changed","newspaper":"宝鸡新报","province":"陕西省","city":"宝鸡市","date":"2025-02-27","page":"A05","section":"综合","headline":"石马渡口停航九年后复航","deck":"电动渡船每天往返26班","body":"2月23日上午，停航九年的石馬渡口重新开航，首班渡船载着46名乘客驶向对岸。\\n渡口始建于1958年，曾是两岸居民往来的唯一通道。2016年新桥通车以后，渡口停航，码头一度长满荒草。\\n“小时候天天坐船上学，今天一定要来坐头一班。”家住东岸的退休教师何秀兰说。\\n据介绍，复航后的渡船由电力驱动，每天往返26班，票价2元，六十五岁以上老人免费。市航务处负责人表示，下半年还将恢复龙溪渡口。\\n宝鸡市水运科也派人前往参观，打算在渭河上试开一条旅游航线。"}
      {"id":"again","newspaper":"绵阳时报","province":"四川省","city":"绵阳市","date":"2025-03-02","page":"04","section":"周末","headline":"石马渡口停航九年后复航","origin":"staff","body":"本报讯 2月23日上午，停航九年的石马渡口重新开航，首班渡船载着42名乘客驶向对岸。\\n渡口始建于1958年，曾是两岸居民往来的唯一通道。2016年新桥通车以后，渡口停航，码头一度长满荒草。\\n“小时候天天坐船上学，今天一定要来坐头一班。”家住东岸的退休教师何秀兰说。\\n据介绍，复航后的渡船由电力驱动，每天往返24班，票价2元，六十五岁以上老人免费。市航务处负责人表示，下半年还将恢复龙溪、白鹤两处渡口。"}
      {"id":"other","newspaper":"广元新讯","province":"四川省","city":"广元市","date":"2025-02-25","page":"01","headline":"城北农贸市场搬进新址","body":"城北农贸市场昨日搬进新址，三百多个摊位当天开张，停车场可停两百辆车。"}
      """;
}
