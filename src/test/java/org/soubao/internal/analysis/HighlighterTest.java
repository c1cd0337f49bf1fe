package org.soubao.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.soubao.search.Snippet;

class HighlighterTest {
  private static Highlighter highlighter(String... runs) {
    return new Highlighter(Arrays.stream(runs).map(Run::of).toList());
  }

  @Test
  void aPhraseIsOneHighlight() {
    assertThat(highlighter("夜读联盟").mark("城市“夜读联盟”成立").toHtml()).isEqualTo("城市“<em>夜读联盟</em>”成立");
  }

  @Test
  void touchingWordsAreOneHighlight() {
    assertThat(highlighter("防汛", "抗旱").mark("防汛抗旱与防汛").toHtml())
        .isEqualTo("<em>防汛抗旱</em>与<em>防汛</em>");
  }

  @Test
  void punctuationAndFormsOfCharactersDoNotMatter() {
    assertThat(highlighter("图书馆12").mark("圖書館（１２）號").toHtml()).isEqualTo("<em>圖書館（１２</em>）號");
  }

  @Test
  void aRunDoesNotMatchInsideANumber() {
    assertThat(highlighter("5人").mark("15人，5人").toHtml()).isEqualTo("15人，<em>5人</em>");
  }

  @Test
  void markupOfTheTextIsEscaped() {
    assertThat(highlighter("桥").mark("<b>桥</b>&\"'").toHtml())
        .isEqualTo("&lt;b&gt;<em>桥</em>&lt;/b&gt;&amp;&quot;&#39;");
  }

  @Test
  void passagesAreSentencesWithTheMatches() {
    String text = "雨从清晨下起。水位在正午越过警戒线。社区干部挨户敲门。\n傍晚，水位回落。";
    List<Snippet> passages = highlighter("水位").passages(text);
    assertThat(passages).extracting(Snippet::toHtml).contains("傍晚，<em>水位</em>回落。");
    assertThat(passages.getFirst().toHtml()).startsWith("<em>水位</em>在正午越过警戒线。");
  }

  @Test
  void thePassageWithMoreOfTheWordsComesFirst() {
    String text = "水位上涨。" + "无关的话说了一句又一句。".repeat(20) + "水位让图书馆提前闭馆。";
    assertThat(highlighter("水位", "图书馆").passages(text).getFirst().toHtml())
        .isEqualTo("<em>水位</em>让<em>图书馆</em>提前闭馆。");
  }

  @Test
  void aLongSentenceIsCutAroundTheMatch() {
    String text = "江".repeat(200) + "桥墩" + "水".repeat(200);
    Snippet passage = highlighter("桥墩").passages(text).getFirst();
    assertThat(passage.text()).startsWith("…江").endsWith("水…").hasSizeLessThan(120);
    assertThat(passage.toHtml()).contains("<em>桥墩</em>");
  }

  @Test
  void aClosingMarkBelongsToTheSentenceBeforeIt() {
    String text = "他说：“江水退了。”桥墩露出水面。（桥墩有三个。）「都好。」』后来水涨。";
    assertThat(highlighter("桥墩露出").passages(text).getFirst().text()).startsWith("桥墩露出");
    assertThat(highlighter("后来").passages(text).getFirst().text()).isEqualTo("后来水涨。");
    String quoted = "桥墩露出水面" + "，江水还在退".repeat(12) + "。”" + "岸上的人看着水面".repeat(9);
    assertThat(highlighter("桥墩").passages(quoted).getFirst().text()).endsWith("还在退。”");
    String cut = "水".repeat(80) + "。”" + "江".repeat(10) + "”" + "岸".repeat(23) + "桥墩露出。";
    assertThat(highlighter("桥墩").passages(cut).getFirst().text()).doesNotStartWith("”");
  }

  @Test
  void aShortFirstParagraphIsNoLeadByItself() {
    String text = "本报记者  温堃祎\n　　昨日清晨，涪江水位回落到警戒线以下，沿岸社区陆续撤下沙袋。\n后来晴。";
    assertThat(highlighter("桥").passages(text))
        .extracting(Snippet::text)
        .containsExactly("本报记者  温堃祎 昨日清晨，涪江水位回落到警戒线以下，沿岸社区陆续撤下沙袋。");
    assertThat(highlighter("桥").passages("短。\n\n" + "长".repeat(200)).getFirst().text())
        .startsWith("短。 长")
        .endsWith("长…")
        .hasSizeLessThan(100);
  }

  @Test
  void withoutAMatchTheLeadIsShown() {
    assertThat(highlighter("桥").passages("　本报讯 昨日雨。\n后来晴。"))
        .extracting(Snippet::toHtml)
        .containsExactly("本报讯 昨日雨。 后来晴。");
    assertThat(highlighter("桥").passages("")).isEmpty();
  }

  @Test
  @Timeout(10)
  void aVeryLongSentenceTakesNoLonger() {
    String text = "桥墩江水".repeat(200_000);
    assertThat(highlighter("桥墩").passages(text)).hasSize(3);
  }

  @Property(tries = 1000)
  void anyTextAndAnyRunGiveValidPassages(@ForAll String text, @ForAll String run) {
    for (Snippet passage : highlighter(run, text).passages(text)) {
      assertThat(passage.toHtml()).isNotNull();
    }
  }
}
