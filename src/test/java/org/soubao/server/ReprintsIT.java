package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.soubao.ReprintedStory;

/** The printings of a story, and two of them side by side. */
class ReprintsIT extends InBrowser {
  private static final By TITLE = By.id("headline");
  private static final By TOTAL = By.cssSelector(".reprints .total");

  @TempDir static Path sources;

  @BeforeAll
  static void start() throws IOException {
    ReprintedStory.write(sources);
    open(sources);
  }

  @Test
  void anArticleLeadsToItsPrintingsAndBack() {
    visit("?article=cut");
    click(By.cssSelector(".reprinted a"));
    until(driver -> !driver.findElements(TOTAL).isEmpty());
    settled();
    assertThat(text(TOTAL)).isEqualTo("3 家报纸共刊登 4 次 · 《绵阳时报》2025年2月24日最早刊登");
    assertThat(texts(By.cssSelector(".timeline .where"))).containsExactly("绵阳市", "广元市", "宝鸡市");
    assertThat(texts(By.cssSelector(".timeline .lag")))
        .containsExactly("最早见报 · 2 次", "晚 1 天", "晚 3 天");
    assertThat(texts(By.cssSelector(".printings td.headline a"))).hasSize(4);
    assertThat(text(By.cssSelector(".printings tr:first-child .badge"))).isEqualTo("头版");
    assertThat(texts(By.cssSelector(".row.head h3"))).containsExactly("绵阳时报 绵阳市", "广元新讯 广元市");
    click(By.partialLinkText("看全文"));
    until(driver -> text(TITLE).equals("邻市老渡口复航首班船坐满") && driver.findElements(TOTAL).isEmpty());
    visit("?article=other");
    settled();
    assertThat(browser.findElement(By.cssSelector(".reprinted")).isDisplayed()).isFalse();
  }

  @Test
  void whatDiffersIsMarked() {
    visit("?article=cut&reprints=true&with=first");
    assertThat(texts(By.cssSelector(".row.cut del"))).anyMatch(it -> it.startsWith("2016年新桥"));
    assertThat(texts(By.cssSelector(".row.moved .sign"))).containsExactly("移", "移");
    assertThat(text(By.cssSelector(".difference .sum")))
        .startsWith("标题有改动、改动 1 句、删去 4 句、移动 1 句。左边的文字有 ");
    click(By.cssSelector(".printings tr:nth-child(3) td.pick a"));
    until(driver -> texts(By.cssSelector(".row.head h3")).contains("宝鸡新报 宝鸡市"));
    visit("?article=first&reprints=true&with=changed");
    assertThat(texts(By.cssSelector(".row.changed:not(.heading) ins"))).contains("46", "26");
    assertThat(texts(By.cssSelector(".row.changed:not(.heading) del"))).contains("42", "24");
    click(By.cssSelector(".only input"));
    assertThat(browser.findElement(By.cssSelector(".row.same")).isDisplayed()).isFalse();
    assertThat(browser.findElement(By.cssSelector(".row.added ins")).isDisplayed()).isTrue();
  }

  @Test
  void anArticlePrintedOnceSaysSo() {
    visit("?article=other&reprints=true");
    assertThat(text(TOTAL)).isEqualTo("没有发现其他报纸刊登过这篇文章。");
    assertThat(browser.findElements(By.id("difference"))).isEmpty();
  }

  @Test
  void thePrintingsStandInNobodysWay() {
    visit("?article=cut&reprints=true&lang=en");
    AccessibilityIT.assertAccessible();
    visit("?article=cut&reprints=true");
    onTelephone(AccessibilityIT::assertAccessible);
    inTheDark(AccessibilityIT::assertAccessible);
  }
}
