package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.interactions.Actions;

/** The page where answers take long, what it needs can't be had, or the browser keeps nothing. */
class SlowAnswersIT extends InBrowser {
  private static final By NOTE = By.id("note");
  private static final By STATUS = By.id("status");

  @BeforeAll
  static void start() {
    open(Path.of("src/sample/pages"));
  }

  @AfterEach
  void fast() {
    answersTake(0);
  }

  /** Every answer takes that many milliseconds from now on. */
  private static void answersTake(int milliseconds) {
    network(false, milliseconds);
  }

  private static void network(boolean offline, int latency) {
    browser.executeCdpCommand("Network.enable", Map.of());
    browser.executeCdpCommand(
        "Network.emulateNetworkConditions",
        Map.of(
            "offline",
            offline,
            "latency",
            latency,
            "downloadThroughput",
            -1,
            "uploadThroughput",
            -1));
  }

  /** Visits an address with a script that runs before those of the page. */
  private static void visitWith(String script, String address) {
    Object id =
        browser
            .executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script))
            .get("identifier");
    try {
      visit(address);
    } finally {
      browser.executeCdpCommand(
          "Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", id));
    }
  }

  private static void choose(String filter) {
    browser.executeScript(
        "document.querySelector(`[data-key=\"${arguments[0]}\"]`).click()", filter);
  }

  @Test
  void aSecondChoiceKeepsTheFirst() {
    visit("?q=");
    answersTake(800);
    choose("newspaper=宝鸡新报");
    choose("newspaper=漳州民报");
    choose("-newspaper=绵阳时报");
    assertThat(given("newspaper")).containsExactly("宝鸡新报", "漳州民报", "-绵阳时报");
    settled();
    browser.executeScript(
        "for (const chip of [...document.querySelectorAll('.chips a')].slice(0, 2)) chip.click()");
    assertThat(given("newspaper")).containsExactly("-绵阳时报");
    settled();
    assertThat(new HashSet<>(texts(By.cssSelector(".hits .paper")))).doesNotContain("绵阳时报");
  }

  @Test
  void whatTakesLongIsTold() {
    visit("?q=");
    answersTake(2500);
    browser.executeScript("document.querySelector('.paging a[rel=next]').click()");
    until(driver -> text(NOTE).equals("正在检索…"));
    until(driver -> hidden(STATUS).equals("正在检索…"));
    settled();
    assertThat(browser.findElement(NOTE).isDisplayed()).isFalse();
    assertThat(hidden(STATUS)).startsWith("找到");
  }

  @Test
  void whatTakesTooLongIsGivenUp() {
    visitWith(
        "const wait = AbortSignal.timeout; AbortSignal.timeout = () => wait.call(AbortSignal,"
            + " 600);",
        "?q=图书馆");
    answersTake(1500);
    choose("newspaper=宝鸡新报");
    until(driver -> text(By.id("headline")).startsWith("连不上检索服务"));
    answersTake(0);
    click(By.cssSelector(".message button"));
    await(By.cssSelector(".hits li"));
    assertThat(given("newspaper")).containsExactly("宝鸡新报");
  }

  @Test
  void theSamePlaceTwiceIsOneEntry() {
    visit("?q=图书馆");
    answersTake(300);
    browser.executeScript(
        "const hit = document.querySelector('.hits h2 a'); hit.click(); hit.click();");
    until(driver -> !texts(By.cssSelector("article h1")).isEmpty());
    settled();
    browser.navigate().back();
    await(By.cssSelector(".hits li"));
  }

  @Test
  void aDoubleClickOpensOneDialog() {
    visit("?article=绵阳时报-2025-01-16-02-4");
    new Actions(browser).doubleClick(await(By.cssSelector("[data-key=cite]"))).perform();
    By dialogs = By.cssSelector("dialog.citations");
    await(dialogs);
    settled();
    assertThat(browser.findElements(dialogs)).hasSize(1);
    assertThat(browser.findElement(dialogs).isDisplayed()).isTrue();
  }

  @Test
  void aBrowserThatKeepsNothingShowsThePage() {
    visitWith(
        """
        for (const name of ["sessionStorage", "localStorage"]) {
          Object.defineProperty(window, name, { get() { throw new DOMException("no", "SecurityError"); } });
        }
        """,
        "?q=图书馆");
    assertThat(texts(By.cssSelector(".hits h2"))).isNotEmpty();
    browser.executeScript("window.scrollTo(0, 200)");
    until(driver -> scrolled() == 200);
    browser.executeScript("document.querySelectorAll('.hits h2 a')[1].click()");
    await(By.cssSelector("article h1"));
    browser.navigate().back();
    await(By.cssSelector(".hits h2"));
    until(driver -> scrolled() == 200);
  }

  @Test
  void aNewAddressBeginsAtItsTop() {
    visit("?q=");
    browser.executeScript("window.scrollTo(0, 600)");
    until(driver -> scrolled() == 600);
    visit("?q=&sort=oldest");
    assertThat(scrolled()).isZero();
    browser.navigate().back();
    await(By.cssSelector(".hits h2"));
    until(driver -> scrolled() == 600);
  }

  @Test
  void whatIsWrongWithAConditionIsSaidInChinese() {
    visit("?q=&from=2025-02-31");
    assertThat(text(By.id("headline"))).isEqualTo("检索条件有误：“起始日期”不是日历上的日期，应写成 2025-02-24。");
    visit("?q=&from=2025-02-31&lang=en");
    assertThat(text(By.id("headline"))).startsWith("The search can’t be read: ").contains("from");
    ignoreFailedRequests();
  }

  @Test
  void aLanguageThatCantBeHadLeavesThePage() {
    visit("?q=图书馆");
    List<String> headlines = texts(By.cssSelector(".hits h2"));
    network(true, 0);
    click(By.id("language"));
    until(driver -> text(NOTE).startsWith("连不上检索服务"));
    assertThat(texts(By.cssSelector(".hits h2"))).isEqualTo(headlines);
    assertThat(given("lang")).containsExactly("zh");
    ignoreFailedRequests();
  }

  /** A browser writes down by itself what it could not load. */
  private static void ignoreFailedRequests() {
    browser.manage().logs().get("browser");
  }

  private static String hidden(By what) {
    return String.valueOf(await(what).getDomProperty("textContent"));
  }
}
