package org.soubao.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.soubao.model.Article;

class SectionClassifierTest {
  private static final String ABROAD =
      """
      来自法国、意大利和西班牙的外交部长星期二举行会谈，讨论欧洲安全局势。法国总统在会谈后对记者发表谈话说，\
      各方同意恢复谈判，并要求冲突双方立即停火、撤出军队。意大利政府发言人说，政府不会改变对制裁的立场。\
      埃及、约旦和以色列的代表作为观察员出席了会议。分析人士认为，这次会谈有助于缓和地区的紧张局势，\
      但英国和美国在武器问题上的分歧仍然很大，下一轮谈判将于下月在瑞士举行。
      """;

  private static final String AT_HOME =
      """
      入冬以来，城南菜市场的改造进入收尾阶段。记者昨日在现场看到，新的摊位已经编号，排水沟换成了不锈钢盖板，\
      摊主们正忙着搬货。卖豆腐的老周说，过去一下雨，脚下全是水，如今干净多了。街道办事处负责人介绍，\
      市场周边还将增设两处公共厕所和六十个停车位，方便居民买菜，预计下月中旬全部完工并重新开门迎客。
      """;

  private final SectionClassifier classifier = SectionClassifier.standard();

  @Test
  void newsFromAbroadIsInternational() {
    assertThat(classifier.section("三国外长会谈欧洲安全", ABROAD)).isEqualTo("国际");
  }

  @Test
  void aCitysOwnNewsGetsNoSection() {
    assertThat(classifier.section("城南菜市场改造收尾", AT_HOME)).isNull();
  }

  @Test
  void thinOrForeignTextGetsNoSection() {
    assertThat(classifier.section("", "")).isNull();
    assertThat(classifier.section("法国总统访问意大利", "法国总统今天访问意大利。")).isNull();
    assertThat(classifier.section("President visits Italy", "The talks went on. ".repeat(200)))
        .isNull();
    assertThat(classifier.section("", "龘".repeat(5000))).isNull();
  }

  @Test
  void theDatelineSaysNothing() {
    String dateline = "新华社巴黎3月11日电 ";
    assertThat(SectionFeatures.of("三国会谈", dateline + ABROAD))
        .containsExactly(SectionFeatures.of("三国会谈", ABROAD));
  }

  @Test
  void digitsAndDatesAreNoFeatures() {
    String dated = "2025年3月11日，会谈开始。";
    assertThat(SectionFeatures.of("", dated)).hasSize(3);
  }

  @Test
  void aConcludedSectionIsNamedAsInferred() {
    Article article = article("三国外长会谈欧洲安全\n\n" + ABROAD);
    assertThat(article.section()).isEqualTo("国际");
    assertThat(article.inferred()).contains("section");
  }

  @Test
  void theSectionInThePageHeadIsKept() {
    Article article = article("青石桥报 2025年3月12日 03版 民生\n\n三国外长会谈欧洲安全\n\n" + ABROAD);
    assertThat(article.section()).isEqualTo("民生");
  }

  @Test
  void anArticleWithoutSectionDoesNotClaimOne() {
    Article article = article("城南菜市场改造收尾\n\n" + AT_HOME);
    assertThat(article.section()).isNull();
    assertThat(article.inferred()).doesNotContain("section");
  }

  private static Article article(String text) {
    LocalDate date = LocalDate.of(2025, 3, 12);
    return PageSegmenter.articles(new PageDump("p.txt", "p", "青石桥报", date, "03", text)).getFirst();
  }
}
