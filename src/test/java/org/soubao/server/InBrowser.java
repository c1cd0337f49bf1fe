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

/** A browser that looks at a server, and ways to look through it. */
abstract class InBrowser {
  private static final File BROWSER = new File("/usr/bin/chromium");
  private static final File DRIVER = new File("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(30);
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path index;
  static ChromeDriver browser;
  private static Archive archive;
  private static SoubaoServer server;

  /** Serves those sources, and opens a browser; to be called once before all tests of a class. */
  static void open(Path sources) {
    open(() -> Reindex.from(sources).into(index).run());
  }

  /** Serves the index that is made so, and opens a browser. */
  static void open(Runnable reindex) {
    assumeTrue(
        BROWSER.canExecute() && DRIVER.canExecute(),
        () -> "the page is not tried: no " + BROWSER + " and " + DRIVER);
    reindex.run();
    archive = Archive.open(index);
    server = SoubaoServer.start(archive, ServerSettings.of("127.0.0.1", 0));
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

  @AfterEach
  void nothingWentWrongUnseen() throws IOException {
    assertThat(browser.manage().logs().get(LogType.BROWSER))
        .filteredOn(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .isEmpty();
    assertThat(requestedAddresses()).isNotEmpty().allMatch(this::isExpected);
  }

  /** Whether a test may ask that address; nothing but the server unless it says so. */
  boolean isExpected(String address) {
    return address.startsWith(origin() + "/");
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

  /** Opens the page at that address behind its root, in Chinese unless it says otherwise. */
  static void visit(String address) {
    String separator = address.contains("?") ? "&" : "?";
    browser.get(
        origin() + "/" + address + (address.contains("lang=") ? "" : separator + "lang=zh"));
    settled();
  }

  /** Waits until the view that the address means is there. */
  static void settled() {
    until(driver ->
        browser
            .executeScript(
                "return !!document.querySelector('main').firstChild"
                    + " && document.querySelector('main').ariaBusy !== 'true'")
            .equals(true));
  }

  /** Types a query into the box and says how many articles it finds. */
  static int search(String query) {
    WebElement box = await(By.id("q"));
    box.clear();
    box.sendKeys(query, Keys.ENTER);
    until(driver -> resultsOf(query));
    return total();
  }

  private static boolean resultsOf(String query) {
    settled();
    return browser.getTitle().contains(query) && !browser.findElements(By.id("total")).isEmpty();
  }

  /** How many articles were found, whether or not several are one hit. */
  static int total() {
    String said = text(By.cssSelector("#total strong")).replace(",", "");
    return Integer.parseInt(said.replaceAll(".*?(\\d+) (篇|articles?)$", "$1"));
  }

  /** Presses keys where the focus is. */
  static void press(CharSequence... keys) {
    browser.switchTo().activeElement().sendKeys(keys);
  }

  /** Something of the element that has the focus, such as {@code id}. */
  static String focused(String property) {
    return String.valueOf(browser.executeScript("return document.activeElement." + property));
  }

  /** What the address says about that parameter. */
  static List<String> given(String parameter) {
    return until(driver ->
        ((List<?>)
                browser.executeScript(
                    "return new URLSearchParams(location.search).getAll(arguments[0])", parameter))
            .stream().map(String::valueOf).toList());
  }

  static String origin() {
    return "http://127.0.0.1:" + server.port();
  }

  static long scrolled() {
    return number("return Math.round(window.scrollY)");
  }

  static long contentWidth() {
    return number("return document.documentElement.scrollWidth");
  }

  static long number(String script) {
    return ((Number) browser.executeScript(script)).longValue();
  }

  static void click(By what) {
    until(driver -> {
      driver.findElement(what).click();
      return true;
    });
  }

  static WebElement await(By what) {
    return until(driver -> driver.findElement(what));
  }

  static String text(By what) {
    return until(driver -> driver.findElement(what).getText());
  }

  static List<String> texts(By what) {
    return until(driver -> driver.findElements(what).stream().map(WebElement::getText).toList());
  }

  /** Waits until that is there; the page may be redrawn in between. */
  static <T> T until(Function<WebDriver, T> condition) {
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

  /** Does something as a browser would show it that asks for dark colours. */
  static void inTheDark(Runnable action) {
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
    try {
      action.run();
    } finally {
      browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
    }
  }

  /** Does something as a telephone would show it: 390 pixels wide. */
  static void onTelephone(Runnable action) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 390, "height", 844, "deviceScaleFactor", 2, "mobile", true));
    try {
      action.run();
    } finally {
      browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }
  }
}
