package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** An article: the ones around it, and how it is cited. */
class ArticleViewIT extends InBrowser {
  private static final By HEADLINE = By.id("headline");
  private static final By NEXT = By.cssSelector(".neighbours .next");
  private static final By DIALOG = By.cssSelector("dialog.citations");
  private static final By SAID = By.cssSelector("dialog .said");

  @BeforeAll
  static void start() {
    open(Path.of("src/sample/pages"));
  }

  @BeforeEach
  void anArticle() {
    visit("?article=绵阳时报-2025-03-12-01-1");
  }

  @Test
  void nextGoesThroughTheIssueInPrintOrder() {
    List<String> issue = headlinesOfTheIssue();
    assertThat(issue).hasSize(9);
    for (String headline : issue) {
      until(driver -> text(HEADLINE).equals(headline));
      if (!headline.equals(issue.getLast())) {
        click(NEXT);
      }
    }
    await(By.cssSelector(".neighbours .prev"));
    assertThat(browser.findElements(NEXT)).isEmpty();
    press("p");
    until(driver -> text(HEADLINE).equals(issue.get(issue.size() - 2)));
  }

  private static List<String> headlinesOfTheIssue() {
    click(By.linkText("整期目录"));
    List<String> headlines =
        until(driver -> {
          List<String> found = texts(By.cssSelector(".issue h3"));
          return found.isEmpty() ? fail() : found;
        });
    click(By.cssSelector(".issue h3 a"));
    settled();
    return headlines;
  }

  private static List<String> fail() {
    throw new org.openqa.selenium.NotFoundException("no headline yet");
  }

  @Test
  void thePageAndTheNextOneAreSaid() {
    assertThat(text(By.cssSelector(".place"))).startsWith("01版第 1 篇，共 5 篇");
    click(By.linkText("下一版 03版"));
    until(driver -> text(By.cssSelector(".place")).startsWith("03版第 1 篇，共 4 篇"));
    assertThat(text(By.cssSelector(".facts"))).contains("03版");
  }

  @Test
  void oneGoesBackToTheIssueThatOneCameFrom() {
    click(By.linkText("整期目录"));
    await(By.cssSelector(".issue h3"));
    browser.executeScript("scrollTo(0, 200)");
    until(driver -> scrolled() == 200);
    browser.executeScript("document.querySelectorAll('.issue h3 a')[3].click()");
    until(driver -> text(By.cssSelector("a[data-back]")).equals("← 返回这期报纸"));
    click(By.cssSelector("a[data-back]"));
    await(By.cssSelector(".issue h3"));
    until(driver -> scrolled() == 200);
  }

  @Test
  void itIsCitedInEveryForm() {
    browser.executeCdpCommand(
        "Browser.grantPermissions",
        Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    click(By.cssSelector("[data-key=cite]"));
    assertThat(await(DIALOG).getText()).contains("GB/T 7714", "BibTeX", "RIS", "CSL-JSON");
    assertThat(text(By.cssSelector(".gbt7714 pre")))
        .contains("[N]. 绵阳时报, 2025-03-12")
        .contains("四千二百株木芙蓉");
    for (WebElement section : browser.findElements(By.cssSelector("dialog section"))) {
      section.findElement(By.tagName("button")).click();
      String name = section.findElement(By.tagName("h3")).getText();
      until(driver -> text(SAID).equals("已复制 " + name));
      String shown = section.findElement(By.tagName("pre")).getDomProperty("textContent");
      assertThat(clipboard().strip()).isEqualTo(shown);
      String served = fetched(section.findElement(By.tagName("a")).getDomProperty("href"));
      assertThat(served.replaceAll("\\s", "")).isEqualTo(shown.replaceAll("\\s", ""));
    }
    press(Keys.ESCAPE);
    until(driver -> driver.findElements(DIALOG).isEmpty());
    assertThat(focused("dataset.key")).isEqualTo("cite");
  }

  @Test
  void itsLinkIsCopied() {
    browser.executeCdpCommand(
        "Browser.grantPermissions",
        Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    click(By.xpath("//button[text()='复制链接']"));
    until(driver -> text(By.id("status")).equals("已复制链接"));
    assertThat(text(By.id("note"))).isEqualTo("已复制链接");
    assertThat(clipboard())
        .isEqualTo(origin() + "/?article=%E7%BB%B5%E9%98%B3%E6%97%B6%E6%8A%A5-2025-03-12-01-1");
  }

  private static String clipboard() {
    return (String) browser.executeAsyncScript("navigator.clipboard.readText().then(arguments[0])");
  }

  private static String fetched(String address) {
    return (String)
        browser.executeAsyncScript(
            "fetch(arguments[0]).then((answer) => answer.text()).then(arguments[1])", address);
  }
}
