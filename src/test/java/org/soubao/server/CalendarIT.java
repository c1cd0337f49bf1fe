package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What is held: by newspaper and month, by day, and the pages of a day. */
class CalendarIT extends InBrowser {
  private static final By DAYS = By.cssSelector(".months td a");
  private static final By TITLE = By.id("headline");

  @BeforeAll
  static void start() {
    open(Path.of("src/sample/pages"));
  }

  @Test
  void theFrontPageLeadsToWhatIsHeld() {
    visit("");
    click(By.linkText("按报纸和月份看馆藏"));
    until(driver -> text(TITLE).equals("馆藏一览"));
    settled();
    assertThat(texts(By.cssSelector(".paper-held h2 a")))
        .containsExactlyInAnyOrder("丹东时讯报", "宝鸡新报", "漳州民报", "绵阳时报", "衡阳新报", "赣州时报");
    WebElement paper = await(By.xpath("//section[.//h2/a[text()='宝鸡新报']]"));
    assertThat(paper.getText()).contains("3 期，25 篇", "首尾之间缺 1 个月：2025年4月。");
    List<WebElement> months = paper.findElements(By.cssSelector(".year li a"));
    assertThat(months)
        .extracting(month -> month.getDomAttribute("aria-label"))
        .hasSize(3)
        .first()
        .asString()
        .startsWith("2025年2月：1 期");
    assertThat(paper.findElements(By.cssSelector(".year .none"))).hasSize(9);
    months.get(1).click();
    until(driver -> text(TITLE).equals("宝鸡新报 2025年"));
  }

  @Test
  void theCalendarShowsDaysAndGaps() {
    visit("?held=宝鸡新报&date=2025");
    assertThat(texts(By.cssSelector(".months caption"))).hasSize(12);
    assertThat(texts(DAYS)).containsExactly("27", "12", "22");
    assertThat(await(DAYS).getDomAttribute("aria-label")).startsWith("2025年2月27日星期四：");
    assertThat(text(By.cssSelector(".lead"))).isEqualTo("这一年收了 3 期，25 篇文章。");
    assertThat(text(By.cssSelector(".gaps summary")))
        .isEqualTo("首尾之间有 82 天没有，最长一段是3月13日至5月21日（70 天）");
  }

  @Test
  void theKeyboardWalksFromDayToDayAndOpensAnIssue() {
    visit("?held=宝鸡新报");
    browser.executeScript("document.querySelector('.months td a').focus()");
    press(Keys.ARROW_RIGHT);
    assertThat(focused("textContent")).isEqualTo("12");
    press(Keys.ARROW_DOWN);
    assertThat(focused("textContent")).isEqualTo("22");
    press(Keys.HOME);
    assertThat(focused("textContent")).isEqualTo("27");
    press(Keys.ARROW_RIGHT, Keys.ENTER);
    until(driver -> text(TITLE).startsWith("宝鸡新报 2025年3月12日"));
    settled();
    assertThat(focused("id")).isEqualTo("headline");
    press("n");
    until(driver -> text(TITLE).startsWith("宝鸡新报 2025年5月22日"));
    settled();
    assertThat(browser.findElements(By.cssSelector("a.next"))).isEmpty();
    press("[");
    until(driver -> text(TITLE).startsWith("宝鸡新报 2025年3月12日"));
  }

  @Test
  void anIssueIsInPrintOrder() {
    visit("?issue&newspaper=宝鸡新报&date=2025-03-12");
    assertThat(texts(By.cssSelector(".issue h2"))).hasSize(2).first().asString().startsWith("01版");
    assertThat(texts(By.cssSelector(".contents a"))).hasSize(2);
    assertThat(texts(By.cssSelector(".issue h3"))).hasSizeGreaterThan(5);
    click(By.cssSelector(".contents li:last-child a"));
    assertThat(texts(By.cssSelector(".issue h2"))).hasSize(2);
    assertThat(browser.getCurrentUrl()).endsWith("#page-2");
    click(By.linkText("全年日历"));
    until(driver -> text(TITLE).equals("宝鸡新报 2025年"));
    browser.navigate().back();
    until(driver -> text(TITLE).startsWith("宝鸡新报 2025年3月12日"));
  }

  @Test
  void aDayThatIsNotHeldSaysSoAndLeadsOn() {
    visit("?issue&newspaper=宝鸡新报&date=2025-04-01");
    assertThat(text(By.cssSelector(".issue .total"))).isEqualTo("没有收藏这一天的报纸。");
    assertThat(text(By.id("status"))).isEqualTo("没有收藏这一天的报纸。");
    assertThat(text(By.cssSelector(".days .prev"))).contains("2025年3月12日");
    assertThat(text(By.cssSelector(".days .next"))).contains("2025年5月22日");
  }

  @Test
  void aYearThatIsNotHeldLeadsToOneThatIs() {
    visit("?held=宝鸡新报&date=1999");
    assertThat(text(By.cssSelector(".lead"))).isEqualTo("这一年没有收藏。");
    click(By.cssSelector(".years a[rel=next]"));
    until(driver -> text(TITLE).equals("宝鸡新报 2025年"));
  }

  @Test
  void searchingFromAnIssueSearchesEverything() {
    visit("?issue&newspaper=宝鸡新报&date=2025-03-12");
    assertThat(search("图书馆")).isEqualTo(14);
  }
}
