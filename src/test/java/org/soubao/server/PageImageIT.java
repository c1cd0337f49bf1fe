package org.soubao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.logging.LogType;
import org.soubao.sample.PrintedArchive;

/** The page that an article is printed on, as a picture beside it, in a browser. */
class PageImageIT extends InBrowser {
  private static final By PICTURE = By.cssSelector("#original svg.page");
  private static final By BUTTONS = By.cssSelector("#original .tools button");

  @TempDir static Path sources;

  @BeforeAll
  static void start() {
    open(() -> PrintedArchive.write(sources, index));
  }

  private static void openOriginal(String id, String more) {
    visit("?article=" + URLEncoder.encode(id, StandardCharsets.UTF_8) + "&original=true" + more);
    await(PICTURE);
  }

  private static String attribute(WebElement element, String name) {
    return String.valueOf(element.getDomAttribute(name));
  }

  @Test
  void thePageIsShownWithThePlaceOfTheArticleMarked() {
    openOriginal(PrintedArchive.LONG, "&lang=zh");
    WebElement picture = await(PICTURE);
    assertThat(attribute(picture, "aria-label")).isEqualTo("赣州时报 2025-01-23 A01版版面图，文章位置已标出");
    assertThat(attribute(picture, "viewBox")).matches("0 0 1000 1(499|500|501)(\\..*)?");
    List<WebElement> frames = picture.findElements(By.cssSelector(".frame"));
    assertThat(frames).hasSize(2);
    assertThat(attribute(frames.getFirst(), "x")).isEqualTo("94");
    assertThat(attribute(frames.getFirst(), "width")).isEqualTo("312");
    assertThat(browser.findElements(By.cssSelector("[style]"))).isEmpty();
    assertThat(texts(BUTTONS)).containsExactly("看整版", "看本文");
    assertThat(contentWidth()).isLessThanOrEqualTo(1280);
  }

  @Test
  void thePageWhereItGoesOnIsShownToo() {
    openOriginal(PrintedArchive.LONG, "&lang=en");
    browser.executeScript("document.querySelectorAll('.picture')[1].scrollIntoView()");
    until(driver -> driver.findElements(PICTURE).size() == 2);
    assertThat(attribute(browser.findElements(PICTURE).get(1), "aria-label"))
        .isEqualTo("Picture of 赣州时报, 2025-01-23, p. A03; the place of the article is marked");
  }

  @Test
  void theKeyboardLeadsToTheArticleAlone() {
    openOriginal(PrintedArchive.LONG, "&lang=zh");
    WebElement alone = browser.findElements(BUTTONS).get(1);
    alone.sendKeys(Keys.ENTER);
    assertThat(attribute(alone, "aria-pressed")).isEqualTo("true");
    String[] view = attribute(await(PICTURE), "viewBox").split(" ", -1);
    assertThat(Double.parseDouble(view[0])).isBetween(75.0, 85.0);
    assertThat(Double.parseDouble(view[2])).isBetween(605.0, 620.0);
    browser.findElements(BUTTONS).getFirst().sendKeys(Keys.SPACE);
    assertThat(attribute(alone, "aria-pressed")).isEqualTo("false");
    assertThat(attribute(await(PICTURE), "viewBox")).startsWith("0 0 1000 ");
  }

  @Test
  void theTextIsBelowThePicture() {
    openOriginal(PrintedArchive.LONG, "");
    click(By.cssSelector("#original summary"));
    assertThat(text(By.cssSelector("#original pre"))).contains("章江渡口昨日复航");
  }

  @Test
  void whereThePlaceIsNotKnownThePageIsShownWithoutAMark() {
    openOriginal(PrintedArchive.UNPLACED, "&lang=zh");
    assertThat(attribute(await(PICTURE), "aria-label")).isEqualTo("赣州时报 2025-01-23 A01版版面图");
    assertThat(browser.findElements(BUTTONS)).isEmpty();
    assertThat(browser.findElements(By.cssSelector(".frame, .shade"))).isEmpty();
  }

  @Test
  void aPictureThatCantBeHadIsSaidInWords() throws IOException {
    Path broken = sources.resolve(PrintedArchive.FIRST);
    byte[] whole = Files.readAllBytes(broken);
    Files.writeString(broken, "x");
    try {
      // One that was not drawn before.
      browser.executeCdpCommand("Network.clearBrowserCache", Map.of());
      visitLarge();
      until(driver -> text(By.cssSelector("#original .wait")).startsWith("原来的 PDF 已经移走或改动"));
      assertThat(browser.findElements(By.cssSelector("#original .picture button"))).isEmpty();
    } finally {
      Files.write(broken, whole);
    }
    assertThat(browser.manage().logs().get(LogType.BROWSER))
        .filteredOn(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .allMatch(entry -> entry.getMessage().contains("status of 404"));
  }

  /** As a screen of four times as many pixels shows it, which no other test asks for. */
  private static void visitLarge() {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 1280, "height", 900, "deviceScaleFactor", 4, "mobile", false));
    try {
      visit(
          "?original=true&article="
              + URLEncoder.encode(PrintedArchive.UNPLACED, StandardCharsets.UTF_8));
      await(By.cssSelector("#original .wait"));
    } finally {
      browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }
  }

  @Test
  void nothingStandsInTheWay() {
    openOriginal(PrintedArchive.LONG, "");
    AccessibilityIT.assertAccessible();
    inTheDark(AccessibilityIT::assertAccessible);
    onTelephone(() -> {
      openOriginal(PrintedArchive.LONG, "&lang=en");
      AccessibilityIT.assertAccessible();
      assertThat(contentWidth()).isEqualTo(390);
    });
  }
}
