package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.SearchContext;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The search box on the page of another site, which has a strict policy of its own. */
class BoxIT extends InBrowser {
  private static HttpServer site;

  @BeforeAll
  static void serve() throws IOException {
    open(Path.of("src/sample/pages"));
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext("/", BoxIT::answer);
    site.start();
  }

  @AfterAll
  static void close() {
    if (site != null) {
      site.stop(0);
    }
  }

  private static String siteOrigin() {
    return "http://127.0.0.1:" + site.getAddress().getPort();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    boolean english = "lang=en".equals(exchange.getRequestURI().getQuery());
    byte[] page =
        """
        <!doctype html><html lang="%s"><title>Library</title><link rel="icon" href="data:,">
        <script type="module" src="%s/soubao-box.js"></script>
        <h1>Library</h1><soubao-box newspaper="%s"></soubao-box></html>
        """
            .formatted(english ? "en" : "zh", InBrowser.origin(), english ? "" : "青河晚报")
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange
        .getResponseHeaders()
        .set(
            "Content-Security-Policy",
            "default-src 'none'; script-src %1$s; connect-src %1$s; form-action %1$s; img-src data:"
                .formatted(InBrowser.origin()));
    exchange.sendResponseHeaders(200, page.length);
    exchange.getResponseBody().write(page);
    exchange.close();
  }

  @Override
  boolean isExpected(String address) {
    return super.isExpected(address) || address.startsWith(siteOrigin() + "/");
  }

  private static SearchContext box() {
    return until(driver -> driver.findElement(By.tagName("soubao-box")).getShadowRoot());
  }

  private static WebElement input() {
    return until(driver -> box().findElement(By.cssSelector("input[role=combobox]")));
  }

  /** Keys as they come from the keyboard; a driver that looks for the field first would blur it. */
  private static void type(CharSequence keys) {
    new Actions(browser).sendKeys(keys).perform();
  }

  private static void awaitSuggestions() {
    until(driver -> !box().findElements(By.cssSelector("li[role=option]")).isEmpty());
  }

  @Test
  void itSuggestsAndSearchesByKeyboard() {
    browser.get(siteOrigin());
    assertThat(input().getDomAttribute("placeholder")).isEqualTo("检索地方报纸…");
    input().sendKeys("防汛");
    awaitSuggestions();
    assertThat(input().getDomAttribute("aria-expanded")).isEqualTo("true");
    type(Keys.ARROW_DOWN);
    String chosen = box().findElement(By.cssSelector("li[aria-selected=true] span")).getText();
    assertThat(input().getDomAttribute("aria-activedescendant")).isEqualTo("option-0");
    type(Keys.ENTER);
    until(driver -> driver.getCurrentUrl().startsWith(origin() + "/?"));
    assertThat(given("q")).containsExactly(chosen);
    assertThat(given("newspaper")).containsExactly("青河晚报");
  }

  @Test
  void escapeClosesWhatIsSuggested() {
    browser.get(siteOrigin());
    input().sendKeys("防汛");
    awaitSuggestions();
    type(Keys.ESCAPE);
    assertThat(box().findElement(By.id("list")).isDisplayed()).isFalse();
    type(Keys.ENTER);
    until(driver -> driver.getCurrentUrl().startsWith(origin() + "/?"));
    assertThat(given("q")).containsExactly("防汛");
  }

  @Test
  void aClickTakesASuggestionAndThePageSaysTheLanguage() {
    browser.get(URI.create(siteOrigin() + "/?lang=en").toString());
    assertThat(input().getDomAttribute("placeholder")).isEqualTo("Search the newspapers…");
    input().sendKeys("防汛");
    awaitSuggestions();
    WebElement first = box().findElement(By.cssSelector("li[role=option]"));
    String chosen = first.findElement(By.tagName("span")).getText();
    first.click();
    until(driver -> driver.getCurrentUrl().startsWith(origin() + "/?"));
    assertThat(given("q")).containsExactly(chosen);
    assertThat(given("newspaper")).isEmpty();
  }

  @Test
  void nothingOpensOnceTheFocusHasLeft() throws InterruptedException {
    browser.get(siteOrigin());
    input().click();
    type("防汛" + Keys.TAB);
    Thread.sleep(600); // Longer than the pause before it asks, and the answer.
    assertThat(box().findElement(By.id("list")).isDisplayed()).isFalse();
    assertThat(input().getDomAttribute("aria-expanded")).isEqualTo("false");
  }

  @Test
  void aPlaceIsWhatTheArticlesAreOf() {
    browser.get(siteOrigin() + "/?lang=en");
    input().sendKeys("漳州");
    awaitSuggestions();
    type(Keys.ARROW_DOWN);
    String chosen = box().findElement(By.cssSelector("li[aria-selected=true] span")).getText();
    assertThat(chosen).isEqualTo("漳州市");
    type(Keys.ENTER);
    until(driver -> driver.getCurrentUrl().startsWith(origin() + "/?"));
    assertThat(given("q")).containsExactly("");
    assertThat(given("city")).containsExactly("漳州市");
    assertThat(given("lang")).containsExactly("en");
  }

  @Test
  void itIsNarrowedAsItsAttributesAreByThen() {
    browser.get(siteOrigin());
    input();
    browser.executeScript(
        "document.querySelector('soubao-box').setAttribute('newspaper', '漳州民报|宝鸡新报')");
    browser.executeScript("document.querySelector('soubao-box').focus()");
    type("漳州");
    until(driver -> number("return performance.getEntriesByType('resource').length") > 1);
    type(Keys.ENTER);
    until(driver -> driver.getCurrentUrl().startsWith(origin() + "/?"));
    assertThat(given("q")).containsExactly("漳州");
    assertThat(given("newspaper")).containsExactly("漳州民报", "宝鸡新报");
  }
}
