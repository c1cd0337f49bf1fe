package org.soubao.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Lines of a column break where a typesetter would break them. */
class LineBreakerTest {
  private static final List<SampleIssue> ISSUES = Samples.read();

  @Test
  void firstLineIsTwoCharactersShorter() {
    assertThat(lines(6, "河堤上的灯一盏盏亮起来了")).containsExactly("河堤上的", "灯一盏盏亮起", "来了");
  }

  @Test
  void halfWidthCharactersCountHalf() {
    assertThat(lines(6, "水位涨了12.5米后回落")).containsExactly("水位涨了", "12.5米后回落");
  }

  @Test
  void numbersAreNotBroken() {
    assertThat(lines(6, "共有居民12345户")).containsExactly("共有居民", "12345户");
  }

  @Test
  void punctuationObeysTheEndsOfLines() {
    assertThat(lines(6, "渡口摆船，卖“豆花”的来了")).containsExactly("渡口摆", "船，卖“豆", "花”的来了");
    assertThat(new LineBreaker(6, true).lines("渡口摆船，卖“豆花”的来了"))
        .containsExactly("渡口摆船，", "卖“豆花”的", "来了");
  }

  @Property
  void linesJoinedAreTheParagraph(@ForAll @IntRange(min = 8, max = 26) int width) {
    LineBreaker breaker = new LineBreaker(width, width % 2 == 0);
    for (SampleIssue issue : ISSUES) {
      for (SamplePage page : issue.pages()) {
        for (WrittenArticle article : page.articles()) {
          for (String paragraph : article.paragraphs()) {
            assertThat(String.join("", breaker.lines(paragraph))).isEqualTo(paragraph);
          }
        }
      }
    }
  }

  private static List<String> lines(int width, String paragraph) {
    return new LineBreaker(width, false).lines(paragraph);
  }
}
