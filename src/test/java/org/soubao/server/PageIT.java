package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NotFoundException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.soubao.Archive;
import org.soubao.Reindex;

/** The web page in a browser, on the bundled sample. */
class PageIT {
  private static final File BROWSER = new File("/usr/bin/chromium");
  private static final File DRIVER = new File("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(30);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final By TOTAL = By.cssSelector("#total strong");
  private static final By HEADLINES = By.cssSelector(".hits h2 a");
  private static final By CHIPS = By.cssSelector(".chips li");
  private static final By CITY = By.cssSelector(".facet[data-facet=place] li li label");

  @TempDir static Path index;
  private static Archive archive;
  private static SoubaoServer server;
  private static ChromeDriver browser;

  @BeforeAll
  static void start() {
    assumeTrue(
        BROWSER.canExecute() && DRIVER.canExecute(),
        () -> "the page is not tried: no " + BROWSER + " and " + DRIVER);
    Reindex.from(Path.of("src/sample/pages")).into(index).run();
    archive = Archive.open(index);
    server = SoubaoServer.start(archive, "127.0.0.1", 0);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).usingAnyFreePort().build();
    browser = new ChromeDriver(service, options());
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.quit();
    }
    if (server != null) {
      server.close();
    }
    if (archive != null) {
      archive.close();
    }
  }

  @BeforeEach
  void openTheFrontPage() {
    browser.get(origin() + "/?lang=zh");
    await(By.cssSelector(".landing .newest li"));
  }

  @AfterEach
  void nothingWentWrongUnseen() throws IOException {
    assertThat(browser.manage().logs().get(LogType.BROWSER))
        .filteredOn(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .isEmpty();
    assertThat(requestedAddresses())
        .isNotEmpty()
        .allSatisfy(address -> assertThat(address).startsWith(origin() + "/"));
  }

  @Test
  void aQueryGivesHighlightedHitsAndNarrowsByAFacet() {
    int all = search("图书馆");
    assertThat(texts(By.cssSelector(".hits mark"))).isNotEmpty().contains("图书馆");

    String city = await(CITY).findElement(By.className("value")).getText();
    click(CITY);
    until(driver -> texts(CHIPS).stream().anyMatch(chip -> chip.startsWith(city)));
    assertThat(total()).isBetween(1, all - 1);
    assertThat(texts(By.cssSelector(".hits .facts"))).allMatch(facts -> facts.contains(city));

    browser.navigate().back();
    until(driver -> total() == all);
    assertThat(texts(CHIPS)).isEmpty();
    assertThat(browser.findElement(By.id("q")).getAttribute("value")).isEqualTo("图书馆");
  }

  @Test
  void anArticleOpensAndTheResultsComeBackWhereTheyWereLeft() {
    int all = search("图书馆");
    browser.executeScript("window.scrollTo(0, 300)");
    until(driver -> scrolled() == 300);
    browser.executeScript("document.querySelectorAll('.hits h2 a')[1].click()");
    WebElement headline = await(By.cssSelector("article h1"));
    assertThat(browser.getTitle()).startsWith(headline.getText());
    assertThat(await(By.cssSelector("article .body")).getText()).isNotBlank();
    assertThat(texts(By.cssSelector("article mark"))).contains("图书馆");

    browser.navigate().refresh();
    assertThat(await(By.cssSelector("article h1 , .message")).getTagName()).isEqualTo("h1");
    click(By.cssSelector("a[data-back]"));
    await(HEADLINES);
    until(driver -> scrolled() == 300);
    assertThat(total()).isEqualTo(all);
  }

  @Test
  void thePageSpeaksEnglishByChoiceAndRemembersIt() {
    search("图书馆");
    click(By.id("language"));
    until(driver -> text(By.cssSelector("#form button")).equals("Search"));
    assertThat(browser.getCurrentUrl()).contains("lang=en");
    assertThat(text(TOTAL)).endsWith("articles");

    browser.get(origin() + "/");
    await(By.cssSelector(".landing"));
    assertThat(browser.findElement(By.tagName("html")).getAttribute("lang")).isEqualTo("en");
  }

  @Test
  void theSlashKeyGoesToTheBox() {
    search("图书馆");
    browser.executeScript("document.activeElement.blur()");
    browser.findElement(By.tagName("body")).sendKeys("/");
    assertThat(browser.switchTo().activeElement().getAttribute("id")).isEqualTo("q");
  }

  @Test
  void nothingFoundGivesAdvice() {
    assertThat(search("\"没有哪一篇会有的一串字\"")).isZero();
    assertThat(texts(By.cssSelector(".advice li"))).hasSizeGreaterThan(1);
  }

  @Test
  void aTelephoneShowsItWithoutScrollingSideways() {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 390, "height", 844, "deviceScaleFactor", 2, "mobile", true));
    try {
      browser.navigate().refresh();
      await(By.cssSelector(".landing"));
      assertThat(contentWidth()).isEqualTo(390);
      search("图书馆");
      assertThat(contentWidth()).isEqualTo(390);
      click(By.cssSelector(".facets summary"));
      assertThat(await(CITY).isDisplayed()).isTrue();
      assertThat(contentWidth()).isEqualTo(390);
      browser.executeScript("document.querySelector('.hits h2 a').click()");
      await(By.cssSelector("article h1"));
      assertThat(contentWidth()).isEqualTo(390);
    } finally {
      browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }
  }

  private static ChromeOptions options() {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(BROWSER);
    options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run");
    options.addArguments("--disable-dev-shm-usage", "--disable-background-networking");
    options.addArguments("--window-size=1280,900");
    options.setCapability("goog:loggingPrefs", logs);
    return options;
  }

  private static String origin() {
    return "http://127.0.0.1:" + server.port();
  }

  /** Types a query and says how many articles it finds. */
  private static int search(String query) {
    WebElement box = await(By.id("q"));
    box.clear();
    box.sendKeys(query, Keys.ENTER);
    await(TOTAL);
    return total();
  }

  private static int total() {
    return Integer.parseInt(text(TOTAL).replaceAll("\\D", ""));
  }

  private static long scrolled() {
    return number("return Math.round(window.scrollY)");
  }

  private static long contentWidth() {
    return number("return document.documentElement.scrollWidth");
  }

  private static long number(String script) {
    return ((Number) browser.executeScript(script)).longValue();
  }

  private static void click(By what) {
    until(driver -> {
      driver.findElement(what).click();
      return true;
    });
  }

  private static WebElement await(By what) {
    return until(driver -> driver.findElement(what));
  }

  private static String text(By what) {
    return until(driver -> driver.findElement(what).getText());
  }

  private static List<String> texts(By what) {
    return until(driver -> driver.findElements(what).stream().map(WebElement::getText).toList());
  }

  /** Waits until that is there; the page may be redrawn in between. */
  private static <T> T until(Function<WebDriver, T> condition) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (true) {
      try {
        T result = condition.apply(browser);
        if (!Boolean.FALSE.equals(result)) {
          return result;
        }
        assertThat(Instant.now()).as("waiting at %s", browser.getCurrentUrl()).isBefore(deadline);
      } catch (NotFoundException
          | StaleElementReferenceException
          | ElementNotInteractableException e) {
        assertThat(Instant.now()).as(e.getMessage()).isBefore(deadline);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /** What was asked of a network; the browser's own icons of form fields are data addresses. */
  private static List<String> requestedAddresses() throws IOException {
    List<String> addresses = new ArrayList<>();
    for (LogEntry entry : browser.manage().logs().get(LogType.PERFORMANCE)) {
      JsonNode message = JSON.readTree(entry.getMessage()).path("message");
      if (message.path("method").asText().equals("Network.requestWillBeSent")) {
        addresses.add(message.path("params").path("request").path("url").asText());
      }
    }
    addresses.removeIf(address -> address.startsWith("data:"));
    return addresses;
  }
}
